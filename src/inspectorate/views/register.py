"""Put the recommendations of all reports into one register, each with its permanent place. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from inspectorate.model.anchors import recommendation_anchor
from inspectorate.model.framework import Standard, StandardId
from inspectorate.model.inspection import RecommendationGroup
from inspectorate.model.prose import Emphasis, Foreign, Inline, Inlines, Link, Paragraph, Strong
from inspectorate.model.rated import RatedInspection
from inspectorate.views.addresses import relative, report_page, standard_page
from inspectorate.views.document import Html, PageLink
from inspectorate.views.edition_parts import RegisterItem
from inspectorate.views.editions import Edition, name_inspection, name_standard
from inspectorate.views.inlines import write_inlines
from inspectorate.views.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation of an inspection, with its addressee."""

    inspection: RatedInspection
    group: RecommendationGroup
    number: int

    @property
    def standards(self) -> tuple[StandardId, ...]:
        """Return the standards that it is about, where the record says so."""
        return self.group.standards.get(self.number, ())


def list_recommendations(inspections: Sequence[RatedInspection]) -> tuple[Recommendation, ...]:
    """Return the recommendations of the inspections, in their order."""
    return tuple(
        Recommendation(rated, group, number)
        for rated in inspections
        for group in rated.inspection.record.recommendations
        for number in group.numbers
    )


def list_about(edition: Edition, standard: Standard, page: str, phrases: Phrases) -> tuple[PageLink, ...]:
    """Return the ways to the recommendations about a standard of an edition."""
    return tuple(
        link_recommendation(one, page, phrases)
        for one in list_recommendations(edition.inspections)
        if standard.id in one.standards
    )


def link_recommendation(one: Recommendation, page: str, phrases: Phrases) -> PageLink:
    """Return the permanent way to a recommendation in its report."""
    report = relative(report_page(one.inspection.inspection.id), page)
    name = phrases.say(
        "recommendation_name", inspection=name_inspection(one.inspection, phrases), number=str(one.number)
    )
    return PageLink(f"{report}#{recommendation_anchor(one.number)}", name)


def build_item(one: Recommendation, page: str, phrases: Phrases) -> RegisterItem:
    """Return a recommendation as the register shows it: its words, whom it goes to, and where it stands."""
    framework = one.inspection.inspection.framework
    about = [standard for standard in framework.iter_standards() if standard.id in one.standards]
    addressee = phrases.choose(one.group.addressee)
    return RegisterItem(
        link=link_recommendation(one, page, phrases),
        addressee=phrases.say("recommendation_addressee", addressee=addressee),
        words=_write_words(one, page, phrases),
        published=phrases.say("published", date=phrases.publication(one.inspection.inspection.record)),
        standards_label=phrases.say("about_standards") if about else "",
        standards=tuple(
            PageLink(relative(standard_page(framework.id, standard.id), page), name_standard(standard, phrases))
            for standard in about
        ),
    )


def _write_words(one: Recommendation, page: str, phrases: Phrases) -> Html:
    """Return the words without the marks of footnotes, which stand in the report, and with a full stop."""
    inspection = one.inspection.inspection
    report = relative(report_page(inspection.id), page)
    prose = inspection.words_in(phrases.language).recommendations[one.number]
    paragraphs = [block.children for block in prose.blocks if isinstance(block, Paragraph)]
    html = " ".join(write_inlines(_seen_from(report, words), {}, lambda _: Html()) for words in paragraphs)
    html += "" if html.endswith((".", "!", "?")) else "."
    first = phrases.first
    if first is None or phrases.language in inspection.translated_words:
        return Html(html)
    return Html(f'<span lang="{escape(first.language)}">{html}</span>')


def _seen_from(report: str, children: Inlines) -> Inlines:
    """Return words whose links to places of their own document lead to these places from elsewhere."""
    return tuple(_seen_one(report, child) for child in children)


def _seen_one(report: str, child: Inline) -> Inline:
    match child:
        case Link(address, inner):
            whole = f"{report}{address}" if address.startswith("#") else address
            return Link(whole, _seen_from(report, inner))
        case Emphasis(inner) | Strong(inner) | Foreign(_, inner):
            return replace(child, children=_seen_from(report, inner))
        case _:
            return child
