"""The sentence for each expected problem and remark: what happened, what was kept, what to do."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.errors import CaseProblem

PROBLEMS: Final[dict[str, str]] = {
    # The case file
    "case.exists": "There is a file already at {path}. It was left as it is; choose another name.",
    "case.no_folder": "There is no folder {path}. No case was made; make the folder first.",
    "case.not_writable": "The case can not be written to {path}: {reason}. Nothing was changed.",
    "case.not_readable": "The file {path} can not be read: {reason}. Nothing was changed.",
    "case.not_found": "There is no case file at {path}. It may have been moved or renamed.",
    "case.not_a_case": "The file {path} is not a Redthread case. It was not changed.",
    "case.newer": (
        "The case {path} was written by a newer version of Redthread. It was not changed; open it "
        "with that version."
    ),
    "case.damaged": "The case file {path} is damaged: {reason}. It was not changed.",
    "original.changed": (
        "The file changed while it was being read. Nothing of it was kept; import it again."
    ),
    "original.missing": (
        "The case lacks contents that it should hold (SHA-256 {sha256}). Verify the case."
    ),
    # Work in the case
    "undo.nothing": "There is nothing left to undo.",
    "redo.nothing": "There is nothing to redo.",
    "undo.mismatch": (
        "“{label}” can not be reversed: a record ({entity}) is no longer as that step left it. "
        "Nothing was changed."
    ),
    "record.gone": "There is no such record ({kind}) in the case any more. Nothing was changed.",
    "mark.outside_text": "The passage {start} to {end} lies outside the text. Nothing was marked.",
    "mark.outside_picture": "The region lies outside the picture “{title}”. Nothing was marked.",
    "mark.other_place": "A mark stays in its own text or picture. It was left where it was.",
    "link.to_itself": "A record can not be linked to itself. No link was made.",
    "link.unknown_type": "There is no type of link “{type}”. No link was made.",
    "link.type_exists": "There is a type of link “{label}” already, or it has no name.",
    "tag.no_such_key": "Tags have the keys 1 to 9, not {key}. Nothing was changed.",
    "protection.needs_reason": (
        "{name} is protected as a prisoner, detainee or minor. Write the reason before you lift "
        "the protection; until then it holds."
    ),
    "edit.empty": "The field “{field}” can not be empty. What was there before was kept.",
    "edit.bad_date": (
        "“{value}” is not a date in EDTF, such as 2025-04-02, 2025-04~ or 2024-12/2025-02. What "
        "was there before was kept."
    ),
    "edit.not_a_number": "“{value}” is not a number. What was there before was kept.",
    "edit.not_whole": "“{value}” is not a whole number from 0 on. What was there before was kept.",
    "edit.not_a_term": "“{value}” is not one of the terms for “{field}”. Nothing was changed.",
    # Sources and layers by name
    "case.busy": (
        "Another program is writing to the case just now. Nothing was changed; try again in a "
        "moment."
    ),
    "source.unknown": "There is no source “{name}” in the case.",
    "source.ambiguous": "“{name}” is the name of several sources ({sources}); say which by number.",
    "layer.unknown": "{source} has no text layer “{name}”. It has: {layers}.",
    "layer.ambiguous": "{source} has several layers “{name}”: {layers}. Say which by its place.",
    # Web annotations: the file
    "annotation.no_access": "The file {path} can not be read: {reason}. Nothing was imported.",
    "annotation.not_json": (
        "The file is neither JSON nor a line of JSON for each annotation ({reason}). Nothing was "
        "imported."
    ),
    "annotation.not_unicode": "The file is not in UTF-8. Nothing was imported; save it in UTF-8.",
    "annotation.too_deep": "The file is nested too deeply to be read. Nothing was imported.",
    "annotation.bad_line": "The line is not JSON.",
    "annotation.only_named": "It is only named, not contained in the file; nothing is fetched.",
    "annotation.not_an_annotation": "It is not an annotation.",
    # Web annotations: one of them
    "annotation.no_target": "It has no target.",
    "annotation.bad_target": "Its target is of a kind that can not be held: give a source.",
    "annotation.bad_body": "It has a body of a kind that can not be held: give a text or an IRI.",
    "annotation.bad_value": "The value of “{key}” in it can not be understood.",
    "annotation.unknown_kind": "It is classified as “{said}”; known are: {known}.",
    "annotation.no_kind": (
        "It names “{name}” without saying what that is, and no record of the case has this name."
    ),
    "annotation.name_ambiguous": (
        "“{name}” is the name of several records ({records}); name one by its id."
    ),
    "annotation.unknown_record": "There is no record {iri} in the case.",
    "annotation.record_in_bin": "The record {handle} that it names lies in the bin.",
    "annotation.no_selector": "It names no place in {source}: it has neither quote nor position.",
    "annotation.unknown_selector": "A selector of type {type} can not be followed.",
    "annotation.not_a_text": "{source} has no text to find a passage in.",
    "annotation.not_a_picture": "{source} is not a picture to find a region in.",
    "annotation.bad_fragment": "“{value}” is not a region such as xywh=pixel:10,20,300,200.",
    "annotation.outside_picture": (
        "The region “{value}” does not lie inside {source}, which has {width} × {height} pixels."
    ),
    "annotation.no_such_frame": "{source} has no page or frame {frame}; it has {frames}.",
    "annotation.quote_not_found": "The quote “{quote}” is not in the text of {source}.",
    "annotation.quote_elsewhere": (
        "The quote “{quote}” is in the text of {source}, but not between its prefix and suffix."
    ),
    "annotation.quote_ambiguous": (
        "The quote “{quote}” is in {source} more than once; give its prefix and suffix."
    ),
    "annotation.quote_in_layers": (
        "The quote “{quote}” is in several text layers of {source}, and not in the first."
    ),
    "annotation.quote_disagrees": (
        "The quote “{quote}” is not what stands at its position in {source}: there stands "
        "“{there}”."
    ),
    "annotation.outside_text": "Its position lies outside the text of {source}.",
    "annotation.selectors_disagree": "Its selectors mean different places in {source}.",
    "annotation.differs": (
        "The case has it already with other content. That was kept; nothing was changed."
    ),
    "annotation.id_twice": "Its id stands in the file for another annotation already.",
    # Web annotations: links
    "annotation.not_two_ends": "It joins {count}; a link joins two annotations.",
    "annotation.bad_end": "It joins something that is not an annotation by its id.",
    "annotation.no_link_type": "It does not say what type of link it is.",
    "annotation.unknown_link_type": "There is no type of link “{said}”; known are: {known}.",
    "annotation.unknown_end": "It joins {iri}, which is neither in the file nor in the case.",
    "annotation.refused_end": "It joins {iri}, which was refused.",
    "annotation.end_in_bin": "It joins {iri}, which lies in the bin.",
    "annotation.joins_itself": "Both of its ends are the same record.",
    "annotation.in_a_circle": "It joins itself, by way of the links that it joins.",
    # The report
    "report.not_written": (
        "The report could not be written to {path}: {reason}. What was there before was kept; "
        "close it in Word, or choose another place."
    ),
    # The shell
    "verify.stopped": "Stopped before the check was complete; nothing was put on record.",
    "report.stopped": "Stopped before the report was complete; no report was written.",
    "report.over_case": "{path} is the name of a case. No report was written; choose another name.",
    "source.no_text": "{source} has no text; it is a picture, or only described.",
    "annotation.stopped": (
        "Stopped. What was imported until then is kept; the same file again adds the rest."
    ),
    "output.failed": "The answer could not be written: {reason}.",
    # Reading apart from the case
    "import.crashed": (
        "The file made the reader fail. Nothing of it was kept; the other files are not affected."
    ),
    "import.too_slow": (
        "Reading the file took too long and was stopped. Nothing of it was kept; the other files "
        "are not affected."
    ),
    "import.too_big": "The file needs more memory than reading it may take. Nothing was kept.",
    "import.unreadable": "The file can not be read ({reason}). Nothing of it was kept.",
    # Files that come in
    "import.empty": "The file is empty: it has no bytes. Nothing was imported; get it again.",
    "import.missing": "There is no such file any more. Nothing was imported.",
    "import.folder": "This is a folder. Import it as a folder, with the files in it.",
    "import.not_a_file": "This is a device or a pipe and no file. It was not opened.",
    "import.no_access": "The file can not be read: {reason}. Nothing was imported.",
    "import.unknown": (
        "What this file is can not be told from its content. Nothing was imported; open it in the "
        "program that made it and save it as text, Word or a picture."
    ),
    "import.zeros": (
        "The file holds nothing but zero bytes: its content is lost. Get it again, from a copy."
    ),
    "import.too_large": (
        "The file has {megabytes} MB; up to {limit} MB of this kind can be read. Nothing was "
        "imported; split it."
    ),
    "import.too_deep": (
        "The elements of this page lie too deep in each other to be read. Nothing was imported; "
        "save it as text."
    ),
    "import.zip_bomb": (
        "Unpacked, this file would grow beyond all measure, as if made to fill the memory. "
        "Nothing was imported."
    ),
    "import.damaged_package": (
        "The file is packed like a Word document but is cut off or damaged. Nothing was "
        "imported; get it again, or let Word repair it."
    ),
    "import.password": (
        "The document is protected by a password. Nothing was imported; save it without one and "
        "import that copy."
    ),
    "import.pdf": (
        "This is a PDF, which this version can not open. Nothing was imported; save its text or "
        "its pages as pictures."
    ),
    "import.old_word": (
        "This is a Word document of the format before 2007 (.doc). Nothing was imported; save it "
        "as .docx."
    ),
    "import.old_office": (
        "This is a table or a presentation of Office before 2007. Nothing was imported; save what "
        "matters as .docx or as pictures."
    ),
    "import.other_office": (
        "This is a table, a presentation or a drawing of Office. Nothing was imported; save what "
        "matters as .docx or as pictures."
    ),
    "import.opendocument": (
        "This is an OpenDocument file (.odt and the like). Nothing was imported; save it as .docx."
    ),
    "import.word_xml": (
        "This is a Word document as a single XML file. Nothing was imported; save it as .docx."
    ),
    "import.rtf": "This is a rich text file (RTF). Nothing was imported; save it as .docx.",
    "import.apple_document": (
        "This is a document of Apple Pages. Nothing was imported; export it to Word (.docx)."
    ),
    "import.epub": "This is an e-book (EPUB). Nothing was imported; save its text as .html.",
    "import.compound": (
        "This is a document of an older program for Windows. Nothing was imported; save it as "
        ".docx there."
    ),
    "import.outlook": (
        "This is a message of Outlook (.msg). Nothing was imported; save it as .html or as text."
    ),
    "import.email": (
        "This is an e-mail message. Nothing was imported; save it as .html or as text."
    ),
    "import.webarchive": (
        "This is a web archive of Safari. Nothing was imported; save the page as .html or print "
        "it to text, or open it in another browser and save it there."
    ),
    "import.mhtml_without_page": (
        "This web archive (MHTML) holds no page, or is cut off before it. Nothing was imported; "
        "save the page again."
    ),
    "import.property_list": "This is a settings file of Apple programs. Nothing was imported.",
    "import.postscript": "This is PostScript. Nothing was imported; save its pages as pictures.",
    "import.svg": "This is a drawing (SVG). Nothing was imported; export it as PNG.",
    "import.heic": (
        "This is a HEIC picture of a phone, which this version can not open. Nothing was "
        "imported; export it as JPEG."
    ),
    "import.other_picture": (
        "This is a picture in a format that can not be opened. Nothing was imported; save it as "
        "PNG, TIFF or JPEG."
    ),
    "import.video": (
        "This is a video, which this version can not open. Nothing was imported; import stills."
    ),
    "import.sound": (
        "This is a sound recording, which this version can not open. Nothing was imported; import "
        "its transcript."
    ),
    "import.archive": (
        "This is an archive of packed files. Nothing was imported; unpack it and import the folder."
    ),
    "import.database": (
        "This is a database. Nothing was imported; a case of Redthread is opened, not imported."
    ),
    "import.program": "This is a program. It was neither run nor imported.",
    "picture.damaged": (
        "The picture is damaged or cut off so early that nothing of it can be shown. Get it again."
    ),
    "picture.too_big": (
        "The picture has {width} × {height} pixels; up to {megapixels} million can be opened. "
        "Make a smaller copy or cut it up."
    ),
    "picture.no_frame": "The picture has {frames|frame|frames}; there is no frame {frame}.",
}

REMARKS: Final[dict[str, str]] = {
    # What a verification finds
    "verify.unreadable": "The part “{part}” could not be checked to its end: {reason}.",
    "verify.structure": "The structure of the file is damaged: {detail}.",
    "verify.reference": "Row {row} of {table} refers to a row of {parent} that is not there.",
    "verify.content": (
        "The bytes of a content of {of} are not those of its SHA-256 {sha256}: they were altered "
        "or are not all there."
    ),
    "verify.original_missing": "The original with the SHA-256 {sha256} is not in the case.",
    "verify.original_size": (
        "The original with the SHA-256 {sha256} has {stored|byte|bytes}, on record are {size}."
    ),
    "verify.layer_unreadable": "The text layer “{layer}” of {source} can not be read.",
    "verify.layer_length": "The text layer “{layer}” of {source} is not as long as on record.",
    "verify.passage": (
        "The mark {id} in {source} does not hold the words that stand at its place: “{quote}”."
    ),
    "verify.other_source": "The mark {id} names {source} and a text layer of another source.",
    "verify.region": "The mark {id} in {source} does not lie inside the picture.",
    "verify.chain": "The journal does not hang together at step {step} (“{label}”).",
    "verify.step": "Step {step} of the journal (“{label}”) was altered after it was written.",
    "verify.change": "A change of step {step} (“{label}”) was altered after it was written.",
    "verify.replay": "A change of step {step} (“{label}”) does not follow from the steps before.",
    "verify.row_added": "The row {key} of {table} was added past the journal.",
    "verify.row_changed": "The row {key} of {table} was changed past the journal: {fields}.",
    "verify.row_gone": "The row {key} of {table} was taken out past the journal.",
    "verify.number": "The number {handle} is given, but could be given a second time.",
    # Files that come in
    "encoding.guessed": (
        "The file does not say its encoding; {encoding} fits best. Check a few words."
    ),
    "text.replaced": (
        "Bytes that mean nothing in {encoding}, each shown as \ufffd: {count}. The original keeps "
        "them."
    ),
    "text.zeros_replaced": (
        "Zero bytes in the text, each shown as \ufffd: {count}. The original keeps them."
    ),
    "markdown.too_long": (
        "The text is longer than {limit|character|characters}, so its headings and lists were not "
        "looked for. All of it is here."
    ),
    "picture.cut_off": "The picture file ends too early. What it still holds is shown.",
    "parts.small": (
        "{count|picture|pictures} with a side of less than {side} pixels, such as icons and "
        "counters, left out."
    ),
    "parts.drawings": "{count|drawing|drawings} (SVG, EMF, WMF) left out: only pixels come in.",
    "parts.damaged": "{count|picture|pictures} inside that can not be decoded left out.",
    "parts.cut_off": "{count|picture|pictures} inside end too early; what is there is shown.",
    "parts.missing": (
        "{count|picture was|pictures were} not saved along, and nothing is fetched from the net."
    ),
    "parts.too_many": "{count|more picture|more pictures} left out: there are too many inside.",
    "page.hidden_text": (
        "{count|character|characters} that the page hides from its readers left out of the text."
    ),
    "page.pictures_not_shown": (
        "{count|picture lies|pictures lie} in the page's folder that no element of the page shows "
        "({names}). Import them by themselves if they matter."
    ),
    "docx.tracked_changes": (
        "{count|tracked change|tracked changes}: inserted text is in, deleted text is not."
    ),
    "docx.comments": "{count|comment|comments} in the document, not part of the text.",
    "docx.hidden_text": (
        "{count|character|characters} that Word hides when it shows or prints the document. They "
        "are in the text."
    ),
    "docx.symbols": "{count|sign|signs} of a symbol font that no other font can show.",
    "docx.linked_pictures": (
        "{count|picture|pictures} only linked from elsewhere, not in the document, not fetched."
    ),
    "docx.charts": "{count|chart or diagram|charts or diagrams} can not be shown as a picture.",
    "docx.embedded": "{count|embedded object|embedded objects} in the document were not opened.",
    "docx.headers_and_footers": (
        "Headers stand at the beginning of the text and footers at its end, each wording once."
    ),
    "docx.macros": "The document brings macros. None was run.",
    "docx.created": "The document says that it was made {when}; it may have come out later.",
    "docx.changed": "The document says that it was last changed {when}.",
    "docx.changed_by": "The document says that it was last changed {when}, by {by}.",
    "skipped.hidden": "{count|hidden file or folder|hidden files or folders} passed over: {names}.",
    "skipped.link": "{count|link|links} not followed: {names}.",
    "skipped.not_a_file": "{count|device or pipe|devices or pipes} passed over: {names}.",
    "skipped.page_folder": (
        "{count|folder belongs|folders belong} to a saved page and come in with it: {names}."
    ),
    "skipped.subfolder": "{count|folder inside was|folders inside were} not entered: {names}.",
    "skipped.unreadable": "{count|entry|entries} that can not be read: {names}.",
}


def phrase(problem: CaseProblem) -> str:
    """Return the sentence for a problem; a code without one is named, never hidden."""
    return _fill(PROBLEMS.get(problem.code), problem.code, problem.facts)


def phrase_remark(code: str, facts: Mapping[str, object]) -> str:
    """Return the sentence for a remark about a source."""
    return _fill(REMARKS.get(code), code, facts)


def _fill(sentence: str | None, code: str, facts: Mapping[str, object]) -> str:
    if sentence is None:
        listed = ", ".join(f"{name} {value}" for name, value in facts.items())
        return f"{code} ({listed})" if listed else code
    return _Sentences().vformat(sentence, (), facts)


class _Sentences(Formatter):
    """Fills a sentence; ``{count|character|characters}`` gives "1 character" or "1,200 characters".

    A fact that is missing leaves its name in the sentence.
    """

    def get_value(
        self,
        key: int | str,
        args: Sequence[Any],  # noqa: ARG002 - facts have names
        kwargs: Mapping[str, Any],
    ) -> object:
        name, _, forms = str(key).partition("|")
        value = kwargs.get(name, f"({name})")
        if not forms:
            return value
        one, _, many = forms.partition("|")
        return f"{value:,} {one if value == 1 else many}" if isinstance(value, int) else value
