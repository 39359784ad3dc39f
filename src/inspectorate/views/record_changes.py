"""Say what changed between two states of a record, a sentence for each change. Pure."""

from collections.abc import Iterator, Mapping

from inspectorate.model.framework import Rating, Standard
from inspectorate.model.key_facts import KeyFacts
from inspectorate.model.publication import Stage
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.model.shares import CountedShare, Share
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import plain


def list_changes(old: RatedInspection, new: RatedInspection, phrases: Phrases) -> tuple[str, ...]:
    """Return what changed in the record, in the order of the record; ratings and shares of one standard together."""
    return tuple(
        plain(sentence)
        for sentence in (
            *_compare_texts(_general(old, phrases), _general(new, phrases), phrases),
            *_compare_standards(old, new, phrases),
            *_compare_texts(_results(old, phrases), _results(new, phrases), phrases),
            *_compare_recommendations(old, new, phrases),
            *_compare_texts(_key_facts(old, phrases), _key_facts(new, phrases), phrases),
        )
    )


def say_stage(stage: Stage, phrases: Phrases) -> str:
    """Return a stage in words."""
    match stage:
        case Stage.DRAFTING:
            return phrases.say("stage_drafting")
        case Stage.FACTUAL_ACCURACY:
            return phrases.say("stage_factual_accuracy")
        case Stage.FINAL:
            return phrases.say("stage_final")
        case Stage.WITHDRAWN:
            return phrases.say("stage_withdrawn")


def _compare_texts(old: Mapping[str, str], new: Mapping[str, str], phrases: Phrases) -> Iterator[str]:
    for name in dict.fromkeys((*new, *old)):
        before, after = old.get(name, ""), new.get(name, "")
        if before == after:
            continue
        if not before:
            yield phrases.say("redline_new", name=name, new=after)
        elif not after:
            yield phrases.say("redline_gone", name=name, old=before)
        else:
            yield phrases.say("redline_change", name=name, old=before, new=after)


def _general(rated: RatedInspection, phrases: Phrases) -> Mapping[str, str]:
    """Return the fields of a record that are one text each, by what people call them."""
    inspection, record = rated.inspection, rated.inspection.record
    signatory = inspection.signatory
    texts = {
        phrases.say("draft_stage"): say_stage(record.stage, phrases),
        phrases.say("draft_embargo"): phrases.moment(record),
        phrases.say("redline_publication"): phrases.month(record.published) if record.published else "",
        phrases.say("redline_framework"): phrases.choose(inspection.framework.name),
        phrases.say("redline_service"): phrases.choose(record.service_name),
        phrases.say("redline_short_name"): phrases.choose(record.service_short_name),
        phrases.say("redline_fieldwork"): phrases.days(record.fieldwork),
        phrases.say("redline_lead_inspector"): ", ".join(
            one
            for one in (record.lead_inspector.name, record.lead_inspector.email, record.lead_inspector.telephone)
            if one
        ),
        phrases.say("redline_signatory"): f"{signatory.name}, {phrases.choose(signatory.title)}" if signatory else "",
        phrases.say("redline_isbn"): record.isbn or "",
    }
    return texts | {phrases.say("redline_sample", name=name): str(count) for name, count in record.samples.items()}


def _results(rated: RatedInspection, phrases: Phrases) -> Mapping[str, str]:
    overall = rated.inspection.record.overall
    score = str(overall.score) if overall and overall.score is not None else ""
    if overall and score and overall.maximum is not None:
        score = phrases.say("cases_of", yes=score, of=str(overall.maximum))
    return {
        phrases.say("redline_overall"): _name(rated.published_overall, phrases),
        phrases.say("redline_score"): score,
    }


def _compare_standards(old: RatedInspection, new: RatedInspection, phrases: Phrases) -> Iterator[str]:
    standards = {one.id: one for rated in (new, old) for one in rated.inspection.framework.iter_standards()}
    for standard in standards.values():
        before, after = old.get_standard(standard.id), new.get_standard(standard.id)
        changes = tuple(_compare_shares(standard, before, after, phrases))
        was, now = _rating(before, phrases), _rating(after, phrases)
        if not changes and was == now:
            continue
        name = f"{standard.id} {phrases.choose(standard.title)}"
        rating = phrases.say("redline_rating_same")
        if was != now:
            rating = phrases.say("redline_rating", old=was, new=now)
        if changes:
            yield phrases.say("redline_standard", standard=name, changes=", ".join(changes), rating=rating)
        else:
            yield phrases.say("redline_field", name=name, field=rating)


def _compare_shares(
    standard: Standard, old: RatedStandard | None, new: RatedStandard | None, phrases: Phrases
) -> Iterator[str]:
    before, after = (one.result.shares if one else {} for one in (old, new))
    for question in standard.key_questions:
        was, now = (_share(shares.get(question.id), phrases) for shares in (before, after))
        if was == now:
            continue
        if len(standard.key_questions) == 1:
            yield phrases.say("redline_share", old=was, new=now)
        else:
            yield phrases.say("redline_question", question=question.id, old=was, new=now)


def _share(share: Share | None, phrases: Phrases) -> str:
    if share is None:
        return phrases.say("redline_not_given")
    percent = phrases.percent(share.percent)
    if isinstance(share, CountedShare):
        return f"{percent} ({phrases.say('cases_of', yes=str(share.yes), of=str(share.of))})"
    return percent


def _rating(rated: RatedStandard | None, phrases: Phrases) -> str:
    return _name(rated.published if rated else None, phrases) or phrases.say("redline_not_given")


def _name(rating: Rating | None, phrases: Phrases) -> str:
    return phrases.quoted_rating(rating) if rating else ""


def _compare_recommendations(old: RatedInspection, new: RatedInspection, phrases: Phrases) -> Iterator[str]:
    before, after = (_recommendations(rated, phrases) for rated in (old, new))
    moved = _find_moved(old, new)
    kept = {number: number for number in before if number in after and number not in {*moved, *moved.values()}}
    for number, target in moved.items():
        yield phrases.say("redline_recommendation_renumbered", old=str(number), new=str(target))
    for number in before:
        if number not in moved and number not in kept:
            yield phrases.say("redline_recommendation_gone", number=str(number))
    for number in after:
        if number not in moved.values() and number not in kept.values():
            yield phrases.say("redline_recommendation_new", number=str(number))
    for number, target in sorted({**moved, **kept}.items()):
        was, now = before[number], after[target]
        if was != now:
            yield phrases.say("redline_recommendation_addressee", number=str(target), old=was, new=now)


def _find_moved(old: RatedInspection, new: RatedInspection) -> Mapping[int, int]:
    """Return the new numbers of recommendations whose very words stand at another number now, by their old numbers."""
    before, after = old.inspection.words.recommendations, new.inspection.words.recommendations
    found = {}
    for number, words in before.items():
        others = (target for target, now in after.items() if now == words and before.get(target) != words)
        target = next(others, None)
        if after.get(number) != words and target is not None:
            found[number] = target
    return found


def _recommendations(rated: RatedInspection, phrases: Phrases) -> Mapping[int, str]:
    """Return whom each recommendation is for, by its number."""
    groups = rated.inspection.record.recommendations
    return {number: phrases.choose(group.addressee) for group in groups for number in group.numbers}


def _key_facts(rated: RatedInspection, phrases: Phrases) -> Mapping[str, str]:
    return {name: value for facts in rated.inspection.record.key_facts for name, value in _figures(facts, phrases)}


def _figures(facts: KeyFacts, phrases: Phrases) -> Iterator[tuple[str, str]]:
    title = phrases.choose(facts.title)
    for figure in facts.figures:
        yield f"{title}, {phrases.choose(figure.label)}", figure.value
    for table in facts.tables:
        for row in table.rows:
            for column, value in zip(table.columns, row.values, strict=False):
                yield f"{phrases.choose(table.title)}, {phrases.choose(row.label)}, {phrases.choose(column)}", value
