"""Put the facts of a record into words, for the placeholders in standing words. Pure."""

from collections.abc import Mapping

from inspectorate.model.facts import available_facts
from inspectorate.model.inspection import Inspection
from inspectorate.model.rated import RatedInspection
from inspectorate.views.phrases import Phrases


def collect_facts(rated: RatedInspection, phrases: Phrases) -> Mapping[str, str]:
    """Return the words for every fact that the record holds; the names are those of `model.facts`."""
    inspection = rated.inspection
    facts = {
        **_facts(inspection, phrases),
        **{f"samples.{name}": str(n) for name, n in inspection.record.samples.items()},
    }
    if rated.published_overall:
        facts["overall_rating"] = phrases.quoted_rating(rated.published_overall)
    return {name: facts[name] for name in available_facts(inspection)}


def collect_first_facts(rated: RatedInspection, phrases: Phrases) -> Mapping[str, str]:
    """Return the same facts in the words of the site's first language."""
    return collect_facts(rated, phrases.first or phrases)


def count_recommendations(inspection: Inspection) -> int:
    """Return how many recommendations are made, to all addressees together."""
    return sum(len(group.numbers) for group in inspection.record.recommendations)


def _facts(inspection: Inspection, phrases: Phrases) -> dict[str, str]:
    record = inspection.record
    moment = record.embargo.moment
    return {
        "area": phrases.choose(inspection.service.area),
        "service": phrases.choose(record.service_name),
        "service_short": phrases.choose(record.service_short_name),
        "lead_inspector": record.lead_inspector.name,
        "lead_inspector_email": record.lead_inspector.email or "",
        "lead_inspector_telephone": record.lead_inspector.telephone or "",
        "fieldwork": phrases.days(record.fieldwork),
        "fieldwork_month": phrases.month(record.fieldwork.month),
        "embargo_date": phrases.day(moment.date()),
        "embargo_time": f"{moment:%H.%M}",
        "recommendations": phrases.count_recommendations(count_recommendations(inspection)),
    }
