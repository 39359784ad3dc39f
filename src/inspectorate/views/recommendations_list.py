"""Build the recommendations of one document, numbered on over all addressees. Pure."""

from collections.abc import Mapping

from inspectorate.model.anchors import recommendation_anchor
from inspectorate.model.inspection import RecommendationGroup
from inspectorate.model.prose import Prose
from inspectorate.views.document import Html
from inspectorate.views.parts import RecommendationGroupView, RecommendationItem, RecommendationsPart
from inspectorate.views.phrases import Phrases
from inspectorate.views.prose import ProseWriter


def build_recommendations(
    groups: tuple[RecommendationGroup, ...], words: Mapping[int, Prose], phrases: Phrases, prose: ProseWriter
) -> RecommendationsPart:
    """Return the recommendations to each addressee."""
    return RecommendationsPart(
        groups=tuple(
            RecommendationGroupView(
                heading=phrases.say("recommendation_addressee", addressee=phrases.choose(group.addressee)),
                start=group.numbers[0],
                items=tuple(_write(number, words[number], group.numbers[-1], prose) for number in group.numbers),
            )
            for group in groups
        )
    )


def _write(number: int, words: Prose, last: int, prose: ProseWriter) -> RecommendationItem:
    html = prose.write_item(words)
    # A group is one sentence: its last recommendation ends with a full stop, which the author may have written.
    stop = "." if number == last and not html.endswith((".", "!", "?", "</ul>", "</ol>")) else ""
    return RecommendationItem(id=recommendation_anchor(number), html=Html(html + stop))
