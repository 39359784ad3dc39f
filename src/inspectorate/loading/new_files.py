"""Write the files with which an author begins: everything to be written is there, and says so. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from inspectorate.loading.entries import (
    PROSE_GAP,
    Entry,
    Item,
    Value,
    begin_fields,
    begin_value,
    quote,
    write_entries,
    write_remark,
)
from inspectorate.loading.gaps import GAP
from inspectorate.loading.references import WORD_KINDS
from inspectorate.loading.schemas import asked_samples, name_schema, say
from inspectorate.loading.written import WRITTEN
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.correspondence import LetterDetails
from inspectorate.model.facts import asked_facts
from inspectorate.model.framework import (
    Aggregation,
    Domain,
    Framework,
    MainDocument,
    OverallAggregation,
    Section,
    SectionKind,
    Standard,
    iter_sections,
)
from inspectorate.model.inspection import Fieldwork, LeadInspector, OverallResult, RecommendationGroup, Record
from inspectorate.model.language import LocalPhrase
from inspectorate.model.publication import Stage
from inspectorate.model.shares import Share
from inspectorate.model.site import Service
from inspectorate.model.words import PressReleaseWords, StandardWords, Words

_HOW = (
    "# Write in place of each `to be written`. What stands behind a `#` may be left out: to use it, remove the `#`.\n"
)

_HOW_TO_TRANSLATE = "# Write the translation of what stands above it in place of each `to be written`.\n"


def begin_inspection(service: str, framework: Framework, languages: Sequence[str]) -> dict[str, str]:
    """Return the files of a new inspection by their names."""
    document = framework.document.value
    record = begin_fields(Record, _begin_record(service, framework, languages), languages)
    words = begin_fields(Words, _begin_words(framework), languages)
    head = f"{name_schema('inspection', 2, framework.id)}\n{_HOW}{_say_ratings(framework)}"
    return {
        "inspection.yaml": f"{head}\n{write_entries(record)}",
        f"{document}.yaml": f"{name_schema(document, 2, framework.id)}\n{_HOW}\n{write_entries(words)}",
    }


def begin_press_release() -> str:
    """Return the file of a new press release."""
    return f"{name_schema('press-release', 2)}\n{_HOW}\n{write_entries(begin_fields(PressReleaseWords, {}, ()))}"


def begin_translation(content: bytes, document: str, framework: str) -> str | None:
    """Return the file of a document in a further language: the fields that it has, and its words as remarks above them.

    `content` is the file in the first language; None where it cannot be read.
    """
    data = read_yaml(document, content).value.data
    if not isinstance(data, dict):
        return None
    schema = name_schema(document, 2, framework if document != "press-release" else "")
    return f"{schema}\n{_HOW_TO_TRANSLATE}\n{write_entries(tuple(_translate_fields(data)))}"


def _translate_fields(data: Mapping[Any, Any]) -> Iterator[Entry]:
    for name, value in data.items():
        if isinstance(value, dict):
            yield Entry(name=str(name), value=tuple(_translate_fields(value)))
        elif isinstance(value, str) and value.strip():
            gap = PROSE_GAP if "\n" in value else GAP
            yield Entry(name=str(name), value=gap, remark=value.strip())


def begin_service(content: bytes, name: str, values: Mapping[str, str | None], languages: Sequence[str]) -> str | None:
    """Return what to write at the end of services.yaml for a new service; what is not given is still to be written.

    None where the file is not written so that an entry could stand below the others.
    """
    fields = begin_fields(Service, {}, languages)
    entry = Entry(name=name, value=tuple(_fill(field, quote(values.get(field.name) or GAP)) for field in fields))
    addition = ("" if content.endswith(b"\n") or not content else "\n") + write_entries([entry])
    before, after = (read_yaml("services.yaml", one) for one in (content, content + addition.encode()))
    known, data = before.value.data or {}, after.value.data
    if not (isinstance(known, dict) and isinstance(data, dict)) or after.diagnostics:
        return None
    return addition if {**known, name: data.get(name)} == data else None


def _fill(field: Entry, text: str) -> Entry:
    """Return a field with a text, in its first language where it has several."""
    if isinstance(field.value, tuple):
        first, *others = field.value
        return Entry(name=field.name, value=(Entry(name=first.name, value=text), *others))
    return Entry(name=field.name, value=text)


def _say_ratings(framework: Framework) -> str:
    """Return what an author has to know of the ratings, for the head of a record."""
    ratings = ", ".join(f"`{rating.id}`" for rating in framework.scale)
    text = (
        f"The ratings are {ratings}. A standard without a rating says why: `not_rated` in place of `rating`. "
        f"A share is {WRITTEN[Share].what}."
    )
    return "".join(f"{line}\n" for line in write_remark(text)) if ratings else ""


def _begin_record(service: str, framework: Framework, languages: Sequence[str]) -> dict[str, Value | None]:
    """Return what is known of a record beforehand, and the gaps that its framework asks for."""
    facts, kinds = asked_facts(framework), {section.kind for section in iter_sections(framework.sections)}
    contacts: dict[str, Value | None] = {
        name: GAP for name in ("email", "telephone") if f"lead_inspector_{name}" in facts
    }
    known: dict[str, Value | None] = {
        "service": service,
        "framework": framework.id,
        "stage": Stage.DRAFTING.value,
        "fieldwork": begin_fields(Fieldwork, {}, languages),
        "lead_inspector": begin_fields(LeadInspector, contacts, languages),
        "service_word": begin_value(LocalPhrase, languages) if "service_word" in facts else None,
        "standards": tuple(_begin_results(framework)) or None,
        "overall": _begin_overall(framework, languages),
        "recommendations": _begin_recommendations(languages) if SectionKind.RECOMMENDATIONS in kinds else None,
        "letter": begin_fields(LetterDetails, {}, languages) if framework.document is MainDocument.LETTER else None,
    }
    if SectionKind.FOREWORD in kinds:
        known["signatory"] = GAP
    if SectionKind.KEY_FACTS not in kinds:
        known["key_facts"] = None
    if samples := asked_samples(framework):
        known["samples"] = tuple(Entry(name=name, value=GAP) for name in samples)
    return known


def _begin_results(framework: Framework) -> Iterator[Entry]:
    for standard in framework.iter_standards():
        shares = tuple(
            Entry(name=question.id, value=GAP, remark=say(question.text))
            for question in standard.key_questions
            if standard.aggregation is Aggregation.LOWEST_KEY_QUESTION
        )
        fields = (Entry(name="rating", value=GAP), *((Entry(name="shares", value=shares),) if shares else ()))
        yield Entry(name=standard.id, value=fields, remark=_title(standard))


def _begin_overall(framework: Framework, languages: Sequence[str]) -> Value | None:
    if framework.overall.aggregation is OverallAggregation.NONE:
        return None
    score: dict[str, Value | None] = {"score": GAP, "maximum": str(framework.overall.maximum)}
    return begin_fields(OverallResult, score if framework.overall.prints_score else {}, languages)


def _begin_recommendations(languages: Sequence[str]) -> Value:
    return Item(begin_fields(RecommendationGroup, {"numbers": "[1]"}, languages))


def _begin_words(framework: Framework) -> dict[str, Value | None]:
    """Return the words that the framework asks for."""
    sections = tuple(iter_sections((*framework.imprint, *framework.sections)))
    has_recommendations = any(section.kind is SectionKind.RECOMMENDATIONS for section in sections)
    return {
        "sections": tuple(_begin_section(one) for one in sections if one.kind in WORD_KINDS),
        "domains": tuple(_begin_domain(one, sections) for one in framework.domains),
        "standards": tuple(_begin_commentary(standard) for standard in framework.iter_standards()) or None,
        "recommendations": (Entry(name="1", value=PROSE_GAP),) if has_recommendations else None,
    }


def _begin_section(section: Section) -> Entry:
    has_own_words = section.kind is SectionKind.STANDING
    return Entry(name=section.id, value=PROSE_GAP, remark=say(section.heading), is_used=not has_own_words)


def _begin_domain(domain: Domain, sections: Sequence[Section]) -> Entry:
    """Return the words on a domain: findings in short and a letter's paragraphs must be there, others may."""
    kinds = {section.kind for section in sections if section.domain in (domain.id, None)}
    wanted = {"findings": SectionKind.FINDINGS, "text": SectionKind.NUMBERED_DOMAIN}
    fields = tuple(Entry(name=name, value=PROSE_GAP) for name, kind in wanted.items() if kind in kinds)
    return Entry(
        name=domain.id,
        value=fields or (Entry(name="text", value=PROSE_GAP),),
        remark=f"{domain.id} {say(domain.name)}",
        is_used=bool(fields),
    )


def _begin_commentary(standard: Standard) -> Entry:
    fields = begin_fields(StandardWords, {"text": PROSE_GAP}, ())
    return Entry(name=standard.id, value=tuple(replace(one, remark="") for one in fields), remark=_title(standard))


def _title(standard: Standard) -> str:
    return f"{standard.id} {say(standard.title)}"
