from __future__ import annotations

import pytest

from app.anchors.place import PassageAt, RegionAt
from app.anchors.region import Region
from app.jobs import Cancelled, JobControl
from app.operations import assessments, binning, links, marks, records, sources
from app.queries.passage_settings import WINDOW, passage_settings
from app.queries.report_material import report_material
from tests.factory import ARTICLE, add_picture, add_text, passage


def read(case):
    with case.reading() as session:
        return report_material(session, JobControl())


def test_an_empty_case_gives_empty_material(case):
    material = read(case)
    assert material.case.title == "case"
    assert material.head.steps == 1
    assert not (material.sources)
    assert not (material.claims)
    assert not (material.marks)
    assert not (material.links)


def test_every_kind_comes_by_number_with_what_hangs_on_it(case):
    source_id, layer = add_text(case)
    mark_id, claim_id = case.do(marks.mark_claim(passage(layer, "155 citizens")))
    second = case.do(marks.mark_claim(passage(layer, "2,700 euros")))[1]
    person_id = case.do(records.add_person("Chen Haoran", aliases=["陈浩然", "Chen"]))
    case.do(records.state_fact(person_id, property="born", value="1991", annotation_id=mark_id))
    case.do(records.add_evidence("List", held=False))
    question_id = case.do(records.add_question("How many?"))
    case.do(assessments.set_answers(question_id, [second, claim_id]))
    judgment_id = case.do(assessments.judge(question_id, "Many", rests_on=[claim_id]))
    case.do(assessments.assess(claim_id, credibility="3"))
    case.do(links.link(second, claim_id, "supports", note="so it seems"))
    for number in range(3):
        case.do(records.add_organisation(f"Outlet {number}"))
    case.do(records.add_place("Donbas"))
    case.do(records.add_event("Capture", happened="three days before"))

    material = read(case)
    assert [source.handle for source in material.sources] == ["S-1"]
    assert material.sources[0].title == "Article A"
    assert material.sizes[material.sources[0].original_sha256] > 0
    assert [claim.handle for claim in material.claims] == ["C-1", "C-2"]
    assert material.claims[0].statement == "155 citizens"
    person = material.people[0]
    assert (person.handle, person.number, person.name) == ("P-1", 1, "Chen Haoran")
    assert [name.full for name in material.names[person_id]] == ["陈浩然", "Chen"]
    assert material.facts[person_id][0].annotation_id == mark_id
    assert material.exhibits[0].held is False
    assert material.answers == {question_id: (second, claim_id)}
    assert material.grounds == {judgment_id: (claim_id,)}
    assert material.assessments[claim_id].credibility == "3"
    assert material.links[0].note == "so it seems"
    assert [each.handle for each in material.organisations] == ["O-1", "O-2", "O-3"]
    assert material.events[0].happened == "three days before"
    assert material.places[0].happened == ""
    assert {mark.source_id for mark in material.marks} == {source_id}


def test_what_lies_in_the_bin_is_left_out(case):
    _, layer = add_text(case)
    _, claim_id = case.do(marks.mark_claim(passage(layer, "155 citizens")))
    _, other = case.do(marks.mark_claim(passage(layer, "2,700 euros")))
    question_id = case.do(records.add_question("How many?"))
    case.do(assessments.set_answers(question_id, [claim_id, other]))
    case.do(links.link(claim_id, other, "supports"))
    case.do(binning.bin_items([claim_id]))
    material = read(case)
    assert [claim.id for claim in material.claims] == [other]
    assert material.answers == {question_id: (other,)}
    assert material.links == ()
    assert len(material.marks) == 1


def test_a_described_source_has_no_hash(case):
    case.do(sources.describe_source("Speech"))
    source = read(case).sources[0]
    assert source.held is False
    assert source.original_sha256 is None


def test_a_passage_comes_with_its_block_and_its_paragraph(case):
    _, layer = add_text(case)
    case.do(marks.mark_claim(passage(layer, "155 fighters")))
    case.do(marks.mark_claim(passage(layer, "at least 155 citizens")))
    material = read(case)
    heading, sentence = (material.settings[mark.id] for mark in material.marks)
    assert heading.before == "President: "
    assert heading.after == " named"
    assert heading.paragraph == 1
    assert sentence.before == "In his evening address Volodymyr Zelensky said that "
    assert sentence.after == " fight there."
    assert sentence.paragraph == 2
    assert sentence.whole_before
    assert sentence.whole_after
    assert sentence.role == "text"


def test_far_words_of_a_long_paragraph_are_left_out(case):
    text = "a " * 1000 + "here" + " b" * 1000
    _, layer = add_text(case, text)
    case.do(marks.mark_claim(PassageAt(layer, 2000, 2004)))
    setting = next(iter(read(case).settings.values()))
    assert len(setting.before) == len(setting.after) == WINDOW
    assert not setting.whole_before
    assert not setting.whole_after


def test_regions_have_no_setting_and_reading_can_be_cancelled(case):
    picture = add_picture(case)
    _, layer = add_text(case)
    case.do(marks.mark_evidence(RegionAt(picture, Region(1, 1, 50, 50)), title="Bag"))
    case.do(marks.mark_claim(passage(layer, "155 citizens", ARTICLE)))
    material = read(case)
    assert len(material.marks) == 2
    assert len(material.settings) == 1
    job = JobControl()
    job.cancel()
    with case.reading() as session, pytest.raises(Cancelled):
        passage_settings(session, material.marks, job)
