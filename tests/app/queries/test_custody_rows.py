from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import sqlcipher3

from app.anchors.blocks import lines
from app.custody import copy_text, record_copy, record_verification
from app.exchange import export_annotations
from app.operations import binning, marks, records, sources
from app.queries import custody_words
from app.queries.custody_rows import case_custody, custody_of, source_custody
from app.queries.source_names import source_names
from app.store.steps.journal import Group
from app.store.verifying.verify import verify
from app.vocabulary import CustodyAct
from app.workplace import workplace
from tests.factory import add_picture, add_text, passage

if TYPE_CHECKING:
    from pathlib import Path

    from app.case import Case
    from app.queries.custody_rows import CustodyRow


def chain(case: Case, source_id: str) -> tuple[CustodyRow, ...]:
    with case.reading() as session:
        return source_custody(session, source_id)


def kinds(case: Case, source_id: str) -> list[str]:
    return [row.kind for row in chain(case, source_id)]


def test_a_source_begins_with_its_collection_and_its_import(case: Case) -> None:
    source_id, _ = add_text(case)
    case.do(
        records.edit(
            source_id,
            collected_edtf="2025-04-02",
            collected_by="A. Collector",
            collected_how="saved with Firefox",
            url="https://example.org/a",
        )
    )
    collected, imported, changed = chain(case, source_id)
    assert custody_words.when(collected) == "2 April 2025"
    assert collected.by == "A. Collector"
    assert custody_words.details(collected) == ("saved with Firefox", "https://example.org/a")
    here = workplace()
    assert (imported.kind, imported.by) == (CustodyAct.IMPORT, "M. Example")
    assert (imported.machine, imported.system, imported.program) == (
        here.machine,
        here.system,
        here.program,
    )
    with case.reading() as session:
        assert imported.sha256 == source_names(session).find("S-1").sha256
    assert {change.field for change in changed.changes} == {
        *("collected_edtf", "collected_by", "collected_how", "url"),
    }
    assert "Collected by: nothing → “A. Collector”" in custody_words.details(changed)


def test_every_way_out_is_told_of_the_sources_that_went_out(case: Case, tmp_path: Path) -> None:
    text_id, layer_id = add_text(case)
    picture_id = add_picture(case)
    case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    export_annotations(case)
    with case.reading() as session:
        named = source_names(session).by_id[text_id]
    copy_text(case, named, named.layers[0])
    record_copy(case, kind=CustodyAct.FULL_COPY, path=tmp_path / "copy.redthread", sha256="a" * 64)
    assert kinds(case, text_id) == ["import", "web_annotations", "text_copy", "full_copy"]
    assert kinds(case, picture_id) == ["import", "full_copy"]
    later = add_picture(case, colour="red")
    assert kinds(case, later) == ["import"]
    assert str(tmp_path / "copy.redthread") in custody_words.details(chain(case, picture_id)[-1])


def test_a_passphrase_is_told_of_the_case_and_of_no_source(case: Case) -> None:
    source_id, _ = add_text(case)
    record_copy(case, kind=CustodyAct.PASSPHRASE_SET, path=case.path)
    assert kinds(case, source_id) == ["import"]
    with case.reading() as session:
        assert [row.kind for row in case_custody(session)] == ["import", "passphrase_set"]


def test_a_verification_says_what_came_of_it(case: Case) -> None:
    source_id, _ = add_text(case)
    with case.reading() as session:
        record_verification(case, verify(session.connection()))
    (_, verified) = chain(case, source_id)
    assert custody_words.details(verified)[0] == "all in order"


def test_what_is_typed_in_one_stay_is_one_change_and_undo_another(case: Case) -> None:
    source_id, _ = add_text(case)
    group = Group()
    for words in ("B", "BB", "BBC"):
        case.do(records.edit(source_id, publisher=words), group=group)
    case.undo().result()
    _, typed, undone = chain(case, source_id)
    assert [(one.before, one.after) for one in typed.changes] == [("", "BBC")]
    assert (typed.reverses, undone.reverses) == ("", "undo")
    assert custody_words.act(undone) == "Record changed (undone)"


def test_into_the_bin_and_back(case: Case) -> None:
    source_id, _ = add_text(case)
    case.do(binning.bin_items([source_id]))
    case.do(binning.restore_items([source_id]))
    assert kinds(case, source_id) == ["import", "binned", "brought_back"]


def test_the_same_bytes_again_are_an_act_only_where_they_bring_the_source_back(
    case: Case,
) -> None:
    source_id, _ = add_text(case)
    add_text(case)
    assert kinds(case, source_id) == ["import"]
    case.do(binning.bin_items([source_id]))
    add_text(case)
    assert sorted(kinds(case, source_id)) == ["binned", "brought_back", "import", "import"]


def test_an_undone_import_leaves_nothing_and_what_went_out_stays_on_record(case: Case) -> None:
    source_id, layer_id = add_text(case)
    case.do(marks.mark_claim(passage(layer_id, "155 citizens")))
    export_annotations(case)
    case.undo().result()
    case.undo().result()
    assert chain(case, source_id) == ()
    with case.reading() as session:
        (left,) = case_custody(session)
        assert (left.kind, left.sources) == ("web_annotations", ())
        assert verify(session.connection()).holds
    case.redo().result()
    assert kinds(case, source_id) == ["import", "web_annotations"]


def test_a_text_that_was_added_before_custody_told_of_it_is_told_from_its_row(
    case: Case,
) -> None:
    source_id, _ = add_text(case)
    words, put = "Промова.", case.originals.put_bytes
    text, blocks, file = put(words.encode()), put(lines(words).encode()), put(b"speech.docx")
    layer = sources.NewLayer("translation", text, blocks, 8, language="uk", tool="N. N.")
    origin = sources.NewFile("speech.docx", file, 11, "text/plain", path="/in/speech.docx")
    case.do(sources.add_layer(source_id, layer, file=origin))
    told = chain(case, source_id)
    with case.reading() as session:
        assert case_custody(session) == told
    with closing(sqlcipher3.connect(str(case.path))) as as_it_was:
        as_it_was.execute("DELETE FROM custody_event WHERE kind = 'layer'")
        as_it_was.commit()
    imported, added = chain(case, source_id)
    assert (imported, added.kind, added.path) == (told[0], CustodyAct.LAYER, "speech.docx")
    same = ("at", "by", "sha256", "size", "note", "sources")
    assert [getattr(added, one) for one in same] == [getattr(told[1], one) for one in same]
    assert custody_words.details(added)[0] == "Translation (uk)"


def test_a_source_that_is_only_described_says_so(case: Case) -> None:
    source_id = case.do(sources.describe_source("A speech"))
    assert kinds(case, source_id) == ["described"]


def test_the_backups_of_a_day_are_one_entry(case: Case, tmp_path: Path) -> None:
    source_id, _ = add_text(case)
    for number in range(3):
        record_copy(case, kind=CustodyAct.BACKUP, path=tmp_path / f"{number}.zip", sha256="b" * 64)
    record_copy(case, kind=CustodyAct.BACKUP, path=tmp_path / "elsewhere" / "3.zip")
    _, joined, other = chain(case, source_id)
    assert (joined.times, other.times) == (3, 1)
    assert custody_words.act(joined) == "Backed up, 3 times"
    assert joined.path.endswith("2.zip")
    assert joined.at < joined.until


def test_the_chains_of_several_are_those_of_each(case: Case) -> None:
    ids = [add_text(case)[0], add_picture(case), add_picture(case, colour="red")]
    case.do(records.edit(ids[0], publisher="Agency"))
    case.do(records.edit(ids[2], title="Another"))
    record_copy(case, kind=CustodyAct.REPORT, source_ids=ids[1:])
    with case.reading() as session:
        assert custody_of(session, ids) == {each: chain(case, each) for each in ids}
        assert custody_of(session, ["gone"]) == {}


def test_the_case_tells_each_act_once_in_order(case: Case) -> None:
    ids = [add_text(case)[0], add_picture(case)]
    record_copy(case, kind=CustodyAct.REPORT, source_ids=ids)
    record_copy(case, kind=CustodyAct.BACKUP)
    with case.reading() as session:
        rows = case_custody(session)
    assert [(row.kind, custody_words.sources(row)) for row in rows] == [
        ("import", "S-1"),
        ("import", "S-2"),
        ("report", "S-1, S-2"),
        ("backup", "whole case"),
    ]


def test_no_path_and_no_title_stands_where_it_can_not_be_erased(case: Case, tmp_path: Path) -> None:
    source_id, _ = add_text(case)
    record_copy(
        case,
        kind=CustodyAct.REPORT,
        path=tmp_path / "Chen Haoran.docx",
        source_ids=[source_id],
        note="for Chen",
    )
    from app.model import JournalStep  # noqa: PLC0415

    with case.reading() as session:
        step = session.query(JournalStep).order_by(JournalStep.seq.desc()).first()
        assert step is not None
        assert "Chen" not in f"{step.label} {step.facts}"


def test_a_name_that_is_no_unicode_is_kept_as_escapes(case: Case, tmp_path: Path) -> None:
    record_copy(case, kind=CustodyAct.REPORT, path=tmp_path / "a\udcff.docx", source_ids=[])
    with case.reading() as session:
        (row,) = case_custody(session)
    assert row.path.endswith("a\\xff.docx")
