"""What changed between two states of an inspection: sentences on the record, marks in the words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape

from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.addresses import report_page
from inspectorate.views.desk import Desk
from inspectorate.views.document import Frame, Html, Page
from inspectorate.views.drafts import Comparison, PerComparison
from inspectorate.views.frame import PageIdentity, build_frame, list_keywords
from inspectorate.views.passages import Line, LineKind, Passage, read_passages
from inspectorate.views.phrases import Phrases
from inspectorate.views.record_changes import list_changes
from inspectorate.views.redline_words import ChangedText, Fate, Stretch, compare_paragraphs
from inspectorate.views.spoken import plain

_CONTEXT = 1
"""How many unchanged lines stand before and after a changed one where only the changes are shown."""
_NO_PASSAGE = Passage("", ())
_TAGS: Mapping[Fate, tuple[str, str]] = {
    Fate.INSERTED: ("ins", "redline_inserted"),
    Fate.DELETED: ("del", "redline_deleted"),
}


class RedlineForm(Enum):
    """How much of the words is shown."""

    CHANGES = "changes"
    IN_FULL = "changes-in-full"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineLine:
    """A line with its changes marked."""

    html: Html
    is_changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineGroup:
    """Lines of one kind, or how many unchanged ones are not shown."""

    kind: str
    """`paragraph`, `heading`, `item`, or `skipped`."""
    lines: tuple[RedlineLine, ...]
    skipped: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlinePassage:
    """The words of one field."""

    heading: str
    groups: tuple[RedlineGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineView:
    """What templates/documents/redline may say."""

    frame: Frame
    mark: str
    protective_marking: str
    handling: str
    publisher: str
    title: str
    from_to: str
    form: str
    key: str
    record_heading: str
    record: tuple[str, ...]
    no_record: str
    words_heading: str
    passages: tuple[RedlinePassage, ...]
    no_words: str


def build_redline(old: Cleared, new: Cleared, desk: Desk, comparison: Comparison) -> Page:
    """Return what changed from one state of an inspection to another."""
    phrases, inspection, drafts = desk.phrases, new.rated.inspection, desk.site.drafts
    area = phrases.choose(inspection.service.area)
    title = plain(phrases.say("redline_title", title=f"{phrases.choose(inspection.framework.title)} {area}"))
    is_full = comparison.form == RedlineForm.IN_FULL.value
    passages = tuple(_compare_passages(old.rated, new.rated, phrases, is_full=is_full))
    view = RedlineView(
        frame=build_frame(
            PageIdentity(
                path=report_page(inspection.id),
                title=title,
                description=title,
                keywords=list_keywords(inspection, phrases),
                footer=plain(phrases.choose(drafts.handling)) if drafts.handling else "",
                cleared=new,
            ),
            desk,
            phrases,
        ),
        mark=phrases.say("draft_mark"),
        protective_marking=phrases.choose(drafts.protective_marking) if drafts.protective_marking else "",
        handling=phrases.choose(drafts.handling) if drafts.handling else "",
        publisher=phrases.choose(desk.site.publisher),
        title=title,
        from_to=phrases.say("redline_from_to", old=comparison.old, new=comparison.new or phrases.say("redline_now")),
        form=phrases.say("redline_full") if is_full else phrases.say("redline_only"),
        key=phrases.say("redline_key"),
        record_heading=phrases.say("redline_record"),
        record=list_changes(old.rated, new.rated, phrases),
        no_record=phrases.say("redline_no_record"),
        words_heading=phrases.say("redline_words"),
        passages=passages,
        no_words=phrases.say("redline_no_words"),
    )
    return Page(path=report_page(inspection.id), view=view, pdf=f"{inspection.id}.pdf")


def count_changed_lines(old: RatedInspection, new: RatedInspection, phrases: Phrases) -> Mapping[str, int]:
    """Return how many lines changed in each passage in which any did, by its heading."""
    counts: dict[str, int] = {}
    for heading, lines in _pair_passages(old, new, phrases):
        changed = sum(text.is_changed for _, text in lines)
        if changed:
            counts[heading] = counts.get(heading, 0) + changed
    return counts


def _compare_passages(
    old: RatedInspection, new: RatedInspection, phrases: Phrases, *, is_full: bool
) -> Iterator[RedlinePassage]:
    for heading, lines in _pair_passages(old, new, phrases):
        changed = [number for number, (_, text) in enumerate(lines) if text.is_changed]
        if not changed and not is_full:
            continue
        shown = {
            number
            for number in range(len(lines))
            if is_full or any(abs(number - other) <= _CONTEXT for other in changed)
        }
        yield RedlinePassage(heading=heading, groups=tuple(_group(lines, shown, phrases)))


def _pair_passages(
    old: RatedInspection, new: RatedInspection, phrases: Phrases
) -> Iterator[tuple[str, tuple[tuple[LineKind, ChangedText], ...]]]:
    before, after = read_passages(old, phrases), read_passages(new, phrases)
    for key in dict.fromkeys((*after, *before)):
        was, now = before.get(key, _NO_PASSAGE), after.get(key, _NO_PASSAGE)
        yield now.heading or was.heading, _pair_lines(was.lines, now.lines)


def _pair_lines(old: Sequence[Line], new: Sequence[Line]) -> tuple[tuple[LineKind, ChangedText], ...]:
    """Return the compared lines, each of the kind that it has now or, where it is gone, had before."""
    compared = compare_paragraphs([line.text for line in old], [line.text for line in new])
    old_kinds, new_kinds = (iter([line.kind for line in lines]) for lines in (old, new))
    paired = []
    for text in compared:
        was = next(old_kinds) if text.old else LineKind.PARAGRAPH
        paired.append((next(new_kinds) if text.new else was, text))
    return tuple(paired)


def _group(lines: Sequence[tuple[LineKind, ChangedText]], shown: set[int], phrases: Phrases) -> Iterator[RedlineGroup]:
    run: list[int] = []
    for number in range(len(lines) + 1):
        if run and (number == len(lines) or _name_kind(lines, shown, number) != _name_kind(lines, shown, run[0])):
            yield _make_group(lines, shown, run, phrases)
            run = []
        run.append(number)


def _name_kind(lines: Sequence[tuple[LineKind, ChangedText]], shown: set[int], number: int) -> str:
    return lines[number][0].value if number in shown else "skipped"


def _make_group(
    lines: Sequence[tuple[LineKind, ChangedText]], shown: set[int], run: Sequence[int], phrases: Phrases
) -> RedlineGroup:
    kind = _name_kind(lines, shown, run[0])
    if kind == "skipped":
        return RedlineGroup(kind=kind, lines=(), skipped=phrases.say("redline_unchanged", count=str(len(run))))
    texts = [lines[number][1] for number in run]
    marked = tuple(RedlineLine(html=_mark(text, phrases), is_changed=text.is_changed) for text in texts)
    return RedlineGroup(kind=kind, lines=marked, skipped="")


def _mark(text: ChangedText, phrases: Phrases) -> Html:
    return Html("".join(_mark_stretch(one, phrases) for one in text.stretches))


def _mark_stretch(stretch: Stretch, phrases: Phrases) -> str:
    """Return words as HTML; that they were put in or taken out is also said, for those who do not see it."""
    words = escape(stretch.text, quote=False)
    if stretch.fate is Fate.KEPT:
        return words
    tag, phrase = _TAGS[stretch.fate]
    before, after = escape(phrases.say(phrase)), escape(phrases.say("redline_end"))
    hidden = '<span class="visually-hidden">'
    return f"<{tag}>{hidden}{before} </span>{words}{hidden} {after}</span></{tag}>"


REDLINE = PerComparison(name="redline", build=build_redline)
