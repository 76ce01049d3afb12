"""What can be said of W3C Web Annotations that come in."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    # Web annotations: the file
    "annotation.no_access": "The file {path} can not be read: {reason}. Nothing was imported.",
    "annotation.not_json": (
        "The file is neither JSON nor a line of JSON for each annotation ({reason}). Nothing was "
        "imported."
    ),
    "annotation.not_unicode": "The file is not in UTF-8. Nothing was imported; save it in UTF-8.",
    "annotation.too_large": (
        "The file holds more than can be read at once (up to {limit} MB). Nothing was imported; "
        "split it."
    ),
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
}
