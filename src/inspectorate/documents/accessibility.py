"""The accessibility statement: what the site promises, what was found when it was last checked, whom to tell.

Source: the model statement of the Government Digital Service for public sector bodies.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from inspectorate.model.accessibility import AccessibilityWords, FullCheck, Gate
from inspectorate.release import Cleared
from inspectorate.views.addresses import ACCESSIBILITY
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Html, Page, PageLink
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import Phrases
from inspectorate.views.prose import ProseWriter
from inspectorate.views.search_filters import PageKind, describe_page
from inspectorate.views.sources import site_source

_ADVICE = "https://www.equalityadvisoryservice.com/"
"""The Equality Advisory and Support Service."""

_PHRASE_BY_GATE: Mapping[Gate, str] = {
    Gate.OWN_CHECKS: "gate_own_checks",
    Gate.AXE_LIGHT: "gate_axe_light",
    Gate.AXE_DARK: "gate_axe_dark",
    Gate.AXE_FORCED: "gate_axe_forced",
    Gate.AXE_NARROW: "gate_axe_narrow",
    Gate.AXE_ZOOMED: "gate_axe_zoomed",
    Gate.TEXT_SIZE: "gate_text_size",
    Gate.KEYBOARD: "gate_keyboard",
    Gate.NO_SCRIPT: "gate_no_script",
    Gate.NU_CHECKER: "gate_nu_checker",
    Gate.HTML_VALIDATE: "gate_html_validate",
    Gate.LIGHTHOUSE: "gate_lighthouse",
    Gate.VERAPDF: "gate_verapdf",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRow:
    """What one check found."""

    check: str
    tool: str
    pages: str
    kinds: str
    faults: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GatesView:
    """What was found when the whole site was last checked."""

    caption: str
    check_heading: str
    tool_heading: str
    pages_heading: str
    kinds_heading: str
    faults_heading: str
    rows: tuple[GateRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityView:
    """What templates/documents/accessibility may say."""

    frame: Frame
    heading: str
    introduction: Html
    applies: str
    able: str
    abilities: tuple[str, ...]
    contact_heading: str
    contact: Html
    enforcement_heading: str
    enforcement: str
    advice: PageLink
    technical_heading: str
    commitment: str
    status_heading: str
    status: str
    limits_heading: str
    limits: tuple[str, ...]
    preparation_heading: str
    preparation: tuple[str, ...]
    results: GatesView | None


def build_pages(_cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the statement; none where the site says nothing of it."""
    words = desk.site.accessibility
    if words is None:
        return ()
    phrases = desk.phrases
    prose = ProseWriter(phrases, Footnotes(phrases, {}), {})
    publisher, name = phrases.choose(desk.site.publisher), phrases.choose(desk.site.name)
    view = AccessibilityView(
        frame=build_frame(
            PageIdentity(
                path=ACCESSIBILITY,
                title=phrases.say("statement_title"),
                description=phrases.say("statement_description", site=name),
                search_values=describe_page(PageKind.ABOUT, phrases),
            ),
            desk,
            phrases,
        ),
        heading=phrases.say("statement_heading", site=name),
        introduction=prose.write_standing(words.introduction, 1),
        applies=phrases.say("statement_applies", publisher=publisher, address=desk.site.address),
        able=phrases.say("statement_able"),
        abilities=_abilities(phrases),
        contact_heading=phrases.say("statement_contact_heading"),
        contact=prose.write_standing(words.contact, 2),
        enforcement_heading=phrases.say("statement_enforcement_heading"),
        enforcement=phrases.say("statement_enforcement"),
        advice=PageLink(_ADVICE, phrases.say("statement_advice")),
        technical_heading=phrases.say("statement_technical_heading"),
        commitment=phrases.say("statement_commitment", publisher=publisher),
        status_heading=phrases.say("statement_status_heading"),
        status=_status(desk.full_check, phrases),
        limits_heading=phrases.say("statement_limits_heading"),
        limits=tuple(phrases.choose(limit) for limit in words.limits),
        preparation_heading=phrases.say("statement_preparation_heading"),
        preparation=_preparation(words, desk.full_check, phrases),
        results=_results(desk.full_check, phrases) if desk.full_check else None,
    )
    sources = {
        f"statement-{part}": site_source(desk.folder, "accessibility", part) for part in ("introduction", "contact")
    }
    return (Page(path=ACCESSIBILITY, view=view, sources=sources),)


def _abilities(phrases: Phrases) -> tuple[str, ...]:
    return (
        phrases.say("statement_can_zoom"),
        phrases.say("statement_can_colours"),
        phrases.say("statement_can_keyboard"),
        phrases.say("statement_can_listen"),
        phrases.say("statement_can_scripts"),
        phrases.say("statement_can_pdf"),
    )


def _status(check: FullCheck | None, phrases: Phrases) -> str:
    """Return what the checks allow to be said: no program finds everything, so none shows that nothing is wrong."""
    if check is None:
        return phrases.say("statement_status_unknown")
    faults = sum(result.violations for result in check.gates)
    return phrases.say("statement_status_faults" if faults else "statement_status_no_fault")


def _preparation(words: AccessibilityWords, check: FullCheck | None, phrases: Phrases) -> tuple[str, ...]:
    prepared = phrases.say("statement_prepared", date=phrases.day(words.prepared))
    if check is None:
        return (prepared, phrases.say("statement_not_checked"))
    return (prepared, phrases.say("statement_checked", date=phrases.day(check.checked)))


def _results(check: FullCheck, phrases: Phrases) -> GatesView:
    return GatesView(
        caption=phrases.say("statement_results", date=phrases.day(check.checked)),
        check_heading=phrases.say("statement_check"),
        tool_heading=phrases.say("statement_tool"),
        pages_heading=phrases.say("statement_pages"),
        kinds_heading=phrases.say("statement_kinds"),
        faults_heading=phrases.say("statement_faults"),
        rows=tuple(
            GateRow(
                check=phrases.say(_PHRASE_BY_GATE[result.gate]),
                tool=f"{result.tool} {result.version}",
                pages=str(result.pages),
                kinds=str(result.kinds),
                faults=str(result.violations),
            )
            for result in check.gates
        ),
    )


ACCESSIBILITY_STATEMENT = PerSite(name="accessibility", build=build_pages)
