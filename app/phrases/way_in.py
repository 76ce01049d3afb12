"""What can be said of files that come in."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
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
        "The file has {megabytes:,} MB; up to {limit:,} MB of this kind can be read. Nothing was "
        "imported; split it."
    ),
    "import.too_deep": (
        "The elements of this file lie too deep in each other to be read. Nothing was imported; "
        "save it as text."
    ),
    "import.entities": (
        "The file brings definitions (a DTD) that no program writes into such a file and that can "
        "be made to fill the memory or to fetch other files. None was followed, and nothing was "
        "imported; save it anew in Word."
    ),
    "import.long_text": (
        "A single run of text in this file is longer than 10 million bytes. Nothing was imported; "
        "save it as plain text."
    ),
    "import.packed_page": (
        "The page in this web archive is packed (gzip), which no browser does when it saves one. "
        "Nothing was unpacked or imported; save the page again."
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
    "picture.swollen_text": (
        "The texts in this picture would grow beyond all measure when unpacked, as if made to fill "
        "the memory. Nothing was imported; save a copy of it without its metadata."
    ),
    "picture.no_frame": "The picture has {frames|frame|frames}; there is no frame {frame}.",
}

REMARKS: Final[dict[str, str]] = {
    "file.other_ending": (
        "The name ends in {ending}, but the content is {kind}, and that is how it was read."
    ),
    "file.link": "This is a link. The file that it leads to came in: {target}.",
    "file.name_bytes": (
        "The name holds bytes that are no UTF-8, shown as \\x and two digits. Byte for byte it "
        "came from {address}."
    ),
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
    "picture.many_frames": "Of the frames in this file the first {limit:,} can be looked at.",
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
    "docx.damaged_parts": (
        "{count|part|parts} of the document could not be read ({names}), such as pictures, notes "
        "or lists. The rest is here; look at it in Word if they matter."
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
    "skipped.this_case": "This case itself passed over ({names}).",
    "skipped.path_too_long": (
        "{count|folder or file lies|folders or files lie} so deep that the system can not open "
        "them ({names}). Move what matters further up."
    ),
    "skipped.too_many": (
        "{count|more file|more files} left out: one import takes {limit|file|files}. Import the "
        "folders inside one by one."
    ),
    "skipped.unreadable": "{count|entry|entries} that can not be read: {names}.",
}
