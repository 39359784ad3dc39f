"""Build the glossary of an edition: its terms and their meanings. Pure."""

from inspectorate.model.standing import GlossaryEntry
from inspectorate.views.parts import GlossaryEntryView, GlossaryPart
from inspectorate.views.phrases import Phrases
from inspectorate.views.prose import ProseWriter


def build_glossary(entries: tuple[GlossaryEntry, ...], phrases: Phrases, prose: ProseWriter) -> GlossaryPart:
    """Return the terms of an edition with their meanings, in its order."""
    return GlossaryPart(
        entries=tuple(
            GlossaryEntryView(term=phrases.choose(entry.term), meaning=prose.write_standing_inline(entry.meaning))
            for entry in entries
        )
    )
