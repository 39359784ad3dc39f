"""One inspection with all its words, as checks read it. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspectorate.diagnostics import FieldPath, Place
from inspectorate.model.checking import EMPTY_HANDBOOK, Handbook
from inspectorate.model.language import ENGLISH, Language, name_translated
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import Site
from inspectorate.model.words import PressReleaseWords, Words
from inspectorate.validation.english import iter_english
from inspectorate.validation.files import RELEASE_FILE, name_words_file
from inspectorate.validation.passages import Passage, PassageKind, iter_passages
from inspectorate.validation.sentences import Sentence, iter_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """One inspection with the words of its files in one language, in the order in which they are printed or written.

    Of a further language of the site, `rated` holds the words of this one in place of those of the first.
    """

    rated: RatedInspection
    site: Site
    folder: str
    """The way to the inspection's folder."""
    language: Language = ENGLISH
    """The language of the words in the files of the report or letter and of the press release."""
    is_translation: bool = False
    """Whether it is a further language of the site."""
    handbook: Handbook = EMPTY_HANDBOOK
    words: tuple[Passage, ...] = ()
    """The words of the report or letter."""
    release: tuple[Passage, ...] = ()
    """The words of the press release."""
    record: tuple[Passage, ...] = ()
    """The phrases of the record."""
    english: tuple[Passage, ...] = ()
    """What of all these is English, with what is not English inside it hidden."""
    sentences: tuple[Sentence, ...] = ()
    """The English sentences of the report or letter."""
    release_sentences: tuple[Sentence, ...] = ()
    """The English sentences of the press release."""

    @property
    def own_words(self) -> tuple[Passage, ...]:
        """Return the words of the report or letter, and those of the press release."""
        return (*self.words, *self.release)

    @property
    def own_sentences(self) -> tuple[Sentence, ...]:
        """Return the English sentences of the report or letter, and those of the press release."""
        return (*self.sentences, *self.release_sentences)

    @property
    def record_file(self) -> str:
        """Return the name of the file of the record."""
        return f"{self.folder}/inspection.yaml"

    @property
    def words_file(self) -> str:
        """Return the name of the file with the words of the report or letter."""
        return f"{self.folder}/{self._in_language(name_words_file(self.rated.inspection))}"

    @property
    def release_file(self) -> str:
        """Return the name of the file with the words of the press release."""
        return f"{self.folder}/{self._in_language(RELEASE_FILE)}"

    def place(self, path: FieldPath) -> Place:
        """Return where a field of the record stands."""
        return Place(file=self.record_file, path=path)

    def _in_language(self, name: str) -> str:
        return name_translated(name, self.language) if self.is_translation else name


def read_manuscript(rated: RatedInspection, site: Site, folder: str, handbook: Handbook = EMPTY_HANDBOOK) -> Manuscript:
    """Return an inspection as checks read it. Words without a language of their own have the site's first."""
    empty = Manuscript(rated=rated, site=site, folder=folder, language=site.first_language, handbook=handbook)
    record = tuple(iter_passages(rated.inspection.record, empty.record_file, empty.language))
    return _with_words(replace(empty, record=record))


def read_translation(original: Manuscript, language: Language) -> Manuscript:
    """Return the same inspection with what somebody has written of it in a further language of the site."""
    inspection = original.rated.inspection
    words = inspection.translated_words.get(language, Words())
    press_release = inspection.translated_press_releases.get(language)
    rated = replace(original.rated, inspection=replace(inspection, words=words, press_release=press_release))
    return _with_words(replace(original, rated=rated, language=language, is_translation=True))


def _with_words(manuscript: Manuscript) -> Manuscript:
    inspection, language = manuscript.rated.inspection, manuscript.language
    words = tuple(iter_passages(inspection.words, manuscript.words_file, language))
    release = tuple(_read_release(inspection.press_release, manuscript.release_file, language))
    return replace(
        manuscript,
        words=words,
        release=release,
        english=tuple(iter_english((*words, *release, *manuscript.record))),
        sentences=tuple(iter_sentences(words)),
        release_sentences=tuple(iter_sentences(release)),
    )


def _read_release(release: PressReleaseWords | None, file: str, language: Language) -> Iterator[Passage]:
    if release is not None and release.headline:
        path = ("headline",)
        yield Passage(file=file, path=path, text=release.headline, kind=PassageKind.PHRASE, language=language)
    yield from iter_passages(release, file, language)
