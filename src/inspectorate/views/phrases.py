"""Say dates, numbers and lists in the words of a language. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inspectorate.model.facts import PLACEHOLDER
from inspectorate.model.framework import Rating
from inspectorate.model.inspection import Fieldwork, Month, Record
from inspectorate.model.language import Language, Phrase
from inspectorate.model.wording import Wording
from inspectorate.views.spoken import Spoken, mark_language, to_html


def fill(text: str, facts: Mapping[str, str]) -> str:
    """Return the text with each `{name}` replaced by its fact; what is marked as another language stays marked.

    Raises:
        KeyError: there is no such fact; a check finds that before.
    """
    if "{" not in text and not isinstance(text, Spoken):
        return text
    filled = PLACEHOLDER.sub(lambda match: facts[match.group(1)], text)
    if isinstance(text, Spoken) and text.language:
        return mark_language(filled, text.language)
    if not any(isinstance(fact, Spoken) for fact in facts.values()):
        return filled
    return Spoken(filled, PLACEHOLDER.sub(lambda match: to_html(facts[match.group(1)]), to_html(text)))


def lower_first(text: str) -> str:
    """Return the text with its first letter in lower case, for use inside a sentence."""
    lowered = text[:1].lower() + text[1:]
    return mark_language(lowered, text.language) if isinstance(text, Spoken) and text.language else lowered


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language, with the ways in which that language puts facts into words."""

    wording: Wording
    first: "Phrases | None" = None
    """Those of the site's first language, for words that this one lacks; None where this is the first."""

    @property
    def language(self) -> Language:
        """Return the language."""
        return self.wording.language

    def say(self, phrase: str, /, **facts: str) -> str:
        """Return a fixed phrase with its facts filled in."""
        return fill(self.wording.phrases[phrase], facts)

    def choose(self, local: Mapping[Language, Phrase]) -> str:
        """Return the words in this language; else those of the site's first language, marked as such."""
        language = self.wording.language
        if self.first is None or language in local:
            return local[language]
        return mark_language(self.first.choose(local), self.first.language)

    def day(self, day: date) -> str:
        """Return a day, such as 10 May 2024."""
        return f"{day.day} {self.wording.months[day.month - 1]} {day.year}"

    def month(self, month: Month) -> str:
        """Return a month, such as May 2024."""
        return f"{self.wording.months[month.month - 1]} {month.year}"

    def days(self, fieldwork: Fieldwork) -> str:
        """Return the days of fieldwork as far as they are known, such as 2 to 4 February 2015."""
        first, last = fieldwork.first_day, fieldwork.last_day
        if first is None or last is None:
            return self.day(first) if first else self.month(fieldwork.month)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day} {self.say('to')} {self.day(last)}"
        return f"{self.day(first)} {self.say('to')} {self.day(last)}"

    def publication(self, record: Record) -> str:
        """Return the day of publication, or the month where the record names no day."""
        return self.month(record.published) if record.published else self.day(record.embargo.moment.date())

    def moment(self, record: Record) -> str:
        """Return the moment of the embargo, such as 00.01 on 10 May 2024."""
        moment = record.embargo.moment
        return self.say("moment", time=f"{moment:%H.%M}", day=self.day(moment.date()))

    def percent(self, percent: int) -> str:
        """Return a percentage as tables print it."""
        return self.say("percent", percent=str(percent))

    def count(self, number: int) -> str:
        """Return a number in words below ten, in figures from ten on."""
        return self.wording.numbers[number] if number < len(self.wording.numbers) else str(number)

    def count_recommendations(self, number: int) -> str:
        """Return for instance `10 recommendations` or `one recommendation`."""
        return f"{self.count(number)} {self.say('recommendation' if number == 1 else 'recommendations')}"

    def listing(self, items: Sequence[str]) -> str:
        """Return the items as a list in a sentence: `a, b and c`."""
        if len(items) == 1:
            return items[0]
        text = f"{', '.join(items[:-1])} {self.say('and')} {items[-1]}"
        if not any(isinstance(item, Spoken) for item in items):
            return text
        html = [to_html(item) for item in items]
        return Spoken(text, f"{', '.join(html[:-1])} {to_html(self.say('and'))} {html[-1]}")

    def quoted_rating(self, rating: Rating) -> str:
        """Return a rating as it stands in a sentence, in quotation marks."""
        return self.say("quoted_rating", rating=self.choose(rating.name))


def publication_month(record: Record) -> Month:
    """Return the month on the cover."""
    return record.published or Month(record.embargo.moment.year, record.embargo.moment.month)
