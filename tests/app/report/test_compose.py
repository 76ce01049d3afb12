from __future__ import annotations

from dataclasses import replace

import pytest

from app.anchors.region import Region
from app.queries.annotation_rows import MarkRow
from app.queries.assessment_rows import AssessmentRow
from app.queries.report_rows import (
    ExhibitMaterial,
    JudgmentMaterial,
    QuestionMaterial,
    ReportMaterial,
)
from app.report.compose import ReportOptions, compose
from app.report.outline import Cite, Figure, FigureRef, Ref, Text
from tests.app.report.plain import CASE, HEAD, claim, link, person, ref, source
from tests.app.report.story import MADE, PASSPORT, PRISONER


def text(line) -> str:
    """Return the words of a line, footnotes in brackets."""
    parts = []
    for part in line:
        if isinstance(part, Cite):
            parts.append(f"[{text(part.note)}]")
        elif isinstance(part, FigureRef):
            parts.append(f"Figure {part.number}")
        else:
            parts.append(part.text)
    return "".join(parts)


def facts(entry) -> dict[str, str]:
    return {fact.label: text(fact.line) for fact in entry.facts}


def composed(**kinds):
    return compose(ReportMaterial(case=CASE, head=HEAD, **kinds), ReportOptions(MADE))


def assessed(claim_id="c1", **changes) -> dict[str, AssessmentRow]:
    row = AssessmentRow("a1", claim_id, None, None, None, None, "supported", "", "2026-01-02", "M.")
    return {claim_id: replace(row, **changes)}


# The front


def test_the_front_names_the_case(outline):
    assert outline.title == "Foreign nationals in the Russian army"
    assert outline.case_line == "Case 2025-04"
    assert outline.marking == "CONFIDENTIAL"
    assert outline.investigator == "M. Example"
    assert outline.made == MADE


def test_a_title_can_be_given():
    outline = compose(ReportMaterial(case=CASE, head=HEAD), ReportOptions(MADE, title="Other"))
    assert outline.title == "Other"
    assert outline.journal_head.endswith("7f3a...e19c")


def test_likelihood_and_confidence_never_share_a_sentence(outline):
    judgment = outline.judgments[0]
    sentence = text(part for part in judgment.sentence if not isinstance(part, Cite))
    assert sentence == "It is very likely (80–95 %) that more than 150 serve."
    assert text(judgment.confidence) == "Confidence in this judgment is moderate."
    assert text(judgment.grounds) == "Rests on C-1 (information 1 Confirmed by other sources)."
    cited = [part for part in judgment.sentence if isinstance(part, Cite)]
    assert [text(cite.note)[:3] for cite in cited] == ["S-1", "S-2"]


@pytest.mark.parametrize(
    ("statement", "likelihood", "sentence"),
    [
        ("Some came", "unlikely", "It is unlikely (20–45 %) that some came."),
        ("Chinese men came.", "likely", "It is likely (55–80 %) that Chinese men came."),
        (
            "They came",
            "roughly_even_chance",
            "There is a roughly even chance (45–55 %) that they came.",
        ),
        ("They came", "almost_no_chance", "There is almost no chance (01–05 %) that they came."),
        ("Whether they came", "likely", "Likely (55–80 %): Whether they came."),
        ("Они были", "likely", "Likely (55–80 %): Они были."),
        ("They came", None, "They came."),
        ("", None, ""),
    ],
)
def test_a_judgment_reads_as_a_sentence(statement, likelihood, sentence):
    judgment = JudgmentMaterial("j1", "J-1", "q1", statement, likelihood, None, "", "")
    outline = composed(
        questions=(QuestionMaterial("q1", "Q-1", "Who?", ""),), judgments=(judgment,)
    )
    assert text(outline.judgments[0].sentence) == sentence
    assert text(outline.judgments[0].confidence) == "Confidence in this judgment is not stated."
    assert text(outline.judgments[0].grounds) == "Rests on no claim yet."


def test_a_judgment_names_its_claims_by_their_grade():
    outline = composed(
        questions=(QuestionMaterial("q1", "Q-1", "Who?", ""),),
        judgments=(JudgmentMaterial("j1", "J-1", "q1", "Some", "likely", "low", "", ""),),
        claims=(claim(1), claim(2), claim(3)),
        assessments=assessed("c2", credibility="3"),
        grounds={"j1": ("c1", "c2", "c3", "gone")},
    )
    assert text(outline.judgments[0].grounds) == (
        "Rests on C-1, C-3 (information not graded); C-2 (information 3 Possibly true)."
    )


def test_the_table_of_claims_counts_items_and_origins(outline):
    first, second = outline.glance
    assert text(first.claim) == "C-1 At least 155 citizens serve"
    assert text(first.said) == "Volodymyr Zelensky, 9 April 2025"
    assert (first.source, first.information) == ("B", "1")
    assert (first.supporting, first.opposing) == ("2 (1 origin)", "–")
    assert first.status == "supported"
    assert (second.source, second.information, second.supporting) == ("B", "–", "0")
    assert second.status == "unassessed"
    assert text(second.claim) == "C-2 Prisoner B paid an intermediary"


def test_what_is_withheld_is_said_with_the_reason(outline):
    who, how_much = map(text, outline.withheld)
    assert who == (
        "1 person is shown under a pseudonym: Prisoner B (prisoners of war; Geneva Convention "
        "III, art. 13)."
    )
    assert how_much.startswith("1 passage and 1 figure are affected.")


def test_nothing_withheld_is_said_too():
    assert text(composed().withheld[0]).startswith("Nothing is withheld")


def test_a_lifted_protection_is_said_with_its_reason():
    lifted = person(protected=False, protection_reason="Spoke at a press conference.")
    line = text(composed(people=(lifted,)).withheld[1])
    assert line == "Chen Haoran (prisoner of war) is named: Spoke at a press conference."


# Claims


def entry(outline, handle="C-1"):
    return next(c for q in outline.questions for c in q.claims if c.anchor == handle)


def test_a_claim_tells_who_said_it_and_through_whom_it_came(outline):
    said = [(f.label, text(f.line)) for f in entry(outline).facts][:2]
    assert said == [
        (
            "Said by",
            (
                "Volodymyr Zelensky (asserts), 9 April 2025 (inferred from “Wednesday evening”), "
                "evening address"
            ),
        ),
        ("Relayed by", "Daily Example ← Volodymyr Zelensky"),
    ]


def test_a_claim_tells_figure_date_and_assessment(outline):
    told = facts(entry(outline))
    assert told["Figure"] == "≥ 155 citizens"
    assert told["Speaks of"] == "about April 2025 (“early April”)"
    assert told["Assessment"] == (
        "source B Usually reliable (S-1), not graded (S-2) · information 1 Confirmed by other "
        "sources · supported"
    )
    assert told["Likelihood"] == "likely (55–80 %)"
    assert told["Confidence"] == "moderate"
    assert told["Has context"] == "C-2 Prisoner B paid an intermediary"
    assert facts(entry(outline, "C-2"))["Assessment"] == "not assessed yet"


def test_not_graded_differs_from_what_cannot_be_judged():
    graded = composed(claims=(claim(),), assessments=assessed(reliability="F", credibility="6"))
    assert facts(entry(graded))["Assessment"] == (
        "source F Reliability cannot be judged · information 6 Truth cannot be judged · supported"
    )
    ungraded = composed(claims=(claim(),), assessments=assessed())
    assert facts(entry(ungraded))["Assessment"] == (
        "source not graded · information not graded · supported"
    )
    assert (graded.glance[0].source, graded.glance[0].information) == ("F", "6")
    assert (ungraded.glance[0].source, ungraded.glance[0].information) == ("–", "–")


def test_quotes_have_their_marked_words_and_their_source(outline):
    quote = entry(outline).quotes[0]
    assert (quote.before, quote.marked, quote.after) == (
        "In his evening address Volodymyr Zelensky said that ",
        "at least 155 citizens",
        " fight there.",
    )
    assert text(quote.citation).startswith(
        "S-1, Daily Example, “Article A”, 9 April 2025, ¶\xa02. Collected 10 April 2025. SHA-256 "
    )


def test_what_counts_for_and_against_is_told_apart(outline):
    weighing = entry(outline).weighing
    assert [text(each.line) for each in weighing.supporting] == [
        "E-001 Passport of Prisoner B. Shows Prisoner B, not the number.",
        "E-002 footage of two men",
    ]
    assert weighing.supporting[1].quotes[0].marked == "footage of two men"
    assert not weighing.opposing
    assert [text(each.line) for each in weighing.qualifying] == [
        "E-003 List of names (not held). Not held."
    ]
    assert weighing.origins == 1


def test_a_confirmed_claim_without_two_origins_is_warned_of(outline):
    assert any("two are wanted" in warning for warning in entry(outline).warnings)
    assert entry(outline, "C-2").warnings == ("No evidence is linked to this claim yet.",)


def test_a_claim_that_nothing_states_says_so():
    warnings = entry(composed(claims=(claim(),))).warnings
    assert warnings[0] == "No passage or region of a source states this claim."


def test_two_independent_items_confirm():
    one, other, stated = ref("source", "s1"), ref("source", "s2"), ref("claim", "c1")
    outline = composed(
        claims=(claim(),),
        sources=(source(1), source(2)),
        links=(link(one, stated, "supports"), link(other, stated, "corroborates", 2)),
        assessments=assessed(credibility="1"),
    )
    assert entry(outline).weighing.origins == 2
    assert not any("two are wanted" in warning for warning in entry(outline).warnings)
    assert outline.glance[0].supporting == "2"


def test_a_link_that_is_itself_contradicted_shows_it():
    one, stated = ref("source", "s1"), ref("claim", "c1")
    backing = link(one, stated, "supports")
    doubt = link(ref("source", "s2"), ref("link", "l1"), "contradicts", 2, note="Not so.")
    outline = composed(claims=(claim(),), sources=(source(1), source(2)), links=(backing, doubt))
    line = text(entry(outline).weighing.supporting[0].line)
    assert line == "S-1 s1 [contradicted by S-2 s2: Not so.]"


def test_chains_of_relaying_end_even_in_a_ring():
    stated, a, b = ref("claim", "c1"), ref("organisation", "o1"), ref("organisation", "o2")
    ring = (
        link(stated, a, "relayed_by", 1),
        link(a, b, "relayed_by", 2),
        link(b, a, "relayed_by", 3),
    )
    told = facts(entry(composed(claims=(claim(),), links=ring)))
    assert told["Relayed by"] == "o2 ← o1"


# Questions


def test_claims_stand_under_their_question_and_the_others_in_a_section_of_their_own(outline):
    assert [section.title for section in outline.questions] == [
        "How many serve?",
        "Claims without a question",
    ]
    assert [claim.anchor for claim in outline.questions[0].claims] == ["C-1"]


def test_a_claim_of_two_questions_is_told_once():
    questions = (QuestionMaterial("q1", "Q-1", "A?", ""), QuestionMaterial("q2", "Q-2", "B?", ""))
    outline = composed(
        claims=(claim(1), claim(2)),
        questions=questions,
        answers={"q1": ("c1",), "q2": ("c2", "c1", "gone")},
    )
    first, second = outline.questions
    assert [each.anchor for each in first.claims] == ["C-1"]
    assert [each.anchor for each in second.claims] == ["C-2"]
    assert second.elsewhere == (Ref("C-1", "C-1"),)


def test_an_empty_case_still_gives_a_report():
    outline = composed()
    assert [section.title for section in outline.questions] == ["Claims"]
    assert [(section.title, section.empty) for section in outline.lists] == [
        ("People", "Nobody is recorded in this case yet."),
        ("Exhibits and custody", "There are no exhibits yet."),
        ("Sources", "There are no sources yet."),
    ]


# Figures


def test_a_figure_covers_protected_people_whatever_it_is_shown_for(outline):
    (figure,) = entry(outline).figures
    assert isinstance(figure, Figure)
    assert figure.outlined == (PASSPORT,)
    assert figure.covered == (PRISONER,)
    assert figure.crop == PASSPORT
    assert "Covered: Prisoner B" in text(figure.caption)
    assert "Chen" not in figure.alt + text(figure.caption)


def test_a_figure_is_shown_once_and_then_referred_to(outline):
    exhibits = next(s for s in outline.lists if s.title == "Exhibits and custody")
    assert exhibits.entries[0].figures == (FigureRef(1),)
    assert len(outline.figures) == 1


def test_a_figure_is_made_again_for_a_mark_that_no_earlier_one_enlarges():
    picture = source(1, format="picture", width=640, height=480, frames=1)
    exhibits = tuple(
        ExhibitMaterial(f"e{n}", f"E-00{n}", f"Thing {n}", "", held=True, custody="", note="")
        for n in (1, 2)
    )
    marks = tuple(
        MarkRow(
            f"m{n}", "s1", "evidence", (ref("evidence", f"e{n}"),), region=Region(9 * n, 9, 50, 50)
        )
        for n in (1, 2)
    )
    outline = composed(
        sources=(picture,),
        claims=(claim(),),
        exhibits=exhibits,
        marks=marks,
        links=tuple(
            link(ref("evidence", f"e{n}"), ref("claim", "c1"), "supports", n) for n in (1, 2)
        ),
    )
    (both,) = entry(outline).figures
    assert [region.x for region in both.outlined] == [9, 18]
    first, second = listed(outline, "Exhibits and custody")
    assert first.figures == (FigureRef(1),)
    assert [figure.number for figure in second.figures] == [2]


# Lists


def listed(outline, title):
    return next(s for s in outline.lists if s.title == title).entries


def test_people_are_told_with_facts_and_without_what_identifies_the_protected(outline):
    official, prisoner = listed(outline, "People")
    assert official.title == "P-1 Volodymyr Zelensky"
    assert facts(official)["Also"] == "Володимир Зеленський"
    assert prisoner.title == "P-2 Prisoner B"
    told = facts(prisoner)
    assert told["Born"] == "1991"
    assert told["Passport"] == "[withheld]"
    assert told["Appears in"] == "S-1, S-4 (2 passages, 1 region)"
    assert "Also" not in told
    assert prisoner.note == "Prisoner B asked for a letter."


def test_sources_are_told_with_their_collection_record(outline):
    article, _, speech, still = listed(outline, "Sources")
    told = facts(article)
    assert told["Publisher"] == "Daily Example"
    assert told["Collected"] == "10 April 2025, by M. Example"
    assert told["Reliability"] == "B Usually reliable"
    assert told["Derives from"] == "S-3 Evening address"
    assert len(told["SHA-256"]) == 64
    assert "haoran" not in told["Address"].lower()
    assert "%E9" not in told["Address"]
    assert facts(speech)["Held"] == "described only; the case holds no copy"
    assert facts(still)["Part of"] == "S-1 Article A"
    assert facts(still)["File"].startswith("Prisoner B.jpg")


def test_exhibits_tell_custody(outline):
    told = facts(listed(outline, "Exhibits and custody")[2])
    assert told == {
        "Kind": "described only, not held",
        "Custody": "With the service",
        "Qualifies": "C-1",
    }


def test_characters_that_had_to_go_are_said():
    outline = composed(claims=(claim(statement="a\x00b"),))
    assert "can not stand in a Word document" in outline.remarks[0]
    assert entry(outline).statement == "a\ufffdb"
    assert composed(claims=(claim(),)).remarks == ()


def test_soft_words_are_only_words(outline):
    assert all(isinstance(part, Text | Ref) for part in outline.judgments[0].grounds)
