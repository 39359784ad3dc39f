"""Make up inspections of real size, each different, always the same: services, people and numbers that do not exist.

Every inspection is the demonstration's largest report, varied: another service, other years, and some sentences more.
What varies is a value of its own, so the same words can be written in the form of another tool as well.
"""

import random
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[2] / "content"
PATTERN = CONTENT / "inspections" / "redbridge-2024"
PATTERN_YEAR = 2024
SEED = 7
MOST_INSPECTIONS = 10_000
"""There are no more names than that."""
_VISITS = 2
"""How often each service was inspected: in the year of the pattern, and before."""
_YEARS_BETWEEN = 3
_PATTERN_NAME, _PATTERN_ISBN = "Redbridge", "978-1-916621-22-0"
_YEAR = re.compile(r"(?<![-\w])20(?:1\d|2[0-4])(?!\d)")
_PLAIN_SENTENCE = re.compile(r" {4,}([A-Z][A-Za-z ,-]{70,}\.)")
"""A line that is one sentence, without signs that a typesetter changes."""
_ADDED_TO_EVERY = 3
_STONES = (
    "Amber", "Beryl", "Cobalt", "Copper", "Coral", "Flint", "Garnet", "Granite", "Indigo", "Jasper", "Marble", "Nickel",
    "Ochre", "Onyx", "Opal", "Pewter", "Quartz", "Ruby", "Saffron", "Scarlet", "Slate", "Topaz", "Umber", "Zinc",
)  # fmt: skip
_BEASTS = (
    "badger", "beaver", "bittern", "curlew", "dormouse", "heron", "hornet", "lapwing", "marten", "newt", "otter",
    "plover", "puffin", "shrew", "weasel",
)  # fmt: skip
_ENDINGS = (
    "combe", "dale", "fold", "garth", "holm", "marsh", "mere", "moor", "ridge", "shire", "stoke", "thorpe", "vale",
    "wick",
)  # fmt: skip
_SENTENCES = (
    "Staff in {name} said the same when we spoke to them.",
    "Records in {name} bore this out.",
    "Partners of the service in {name} agreed with this view.",
    "Managers in {name} had begun to look into this.",
)
_OTHER_NAMES = {
    "Martin Jones CBE": "Rowan Specimen",
    "Mr Jones": "Mr Specimen",
    "Sara Pordham": "Ash Sample",
    "Barking": "Gravel",
}
_BLOCKS = {
    "notice": """notice:
  en: "Made up to measure a program: no such service exists, and none of this was found anywhere."
  cy: "Dychmygol, i fesur rhaglen: nid oes gwasanaeth o'r fath yn bod, ac ni chanfuwyd dim o hyn yn unman."
""",
    "about": """about:
  en: |
    Everything on this site is made up to measure a program.
  cy: |
    Dychmygol yw popeth ar y wefan hon, i fesur rhaglen.
""",
    "people": """people:
  martin-jones:
    name: Rowan Specimen
    title: {en: HM Chief Inspector of Probation, cy: Prif Arolygydd Prawf EM}
    since: 2010-01-01
""",
}
"""What the site says of itself, in place of what the demonstration says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """What makes one inspection of the pattern."""

    name: str
    """The made-up name of the area."""
    years_back: int
    isbn: str
    sentences: tuple[tuple[str, str], ...]
    """Sentences of the pattern, each with what follows it here."""

    @property
    def service(self) -> str:
        """Return the id of the service."""
        return self.name.lower()

    @property
    def id(self) -> str:
        """Return the id of the inspection."""
        return f"{self.service}-{PATTERN_YEAR - self.years_back}"


def find_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of words as YAML that stand alone in a line and look the same wherever they are printed."""
    found = _PLAIN_SENTENCE.findall(text)
    return tuple(one for one in found if _PATTERN_NAME not in one and text.count(one) == 1)


def make_up(number: int, sentences: Sequence[str], seed: int = SEED) -> Iterator[Variation]:
    """Yield so many variations; those of one service stand together. A smaller number is the beginning of a larger one.

    Raises:
        ValueError: there are not so many names.
    """
    if number > MOST_INSPECTIONS:
        raise ValueError(f"At most {MOST_INSPECTIONS} inspections can be made up.")
    dice = random.Random(seed)  # noqa: S311  # nothing is kept secret by it
    names = ["".join(parts) for parts in product(_STONES, _BEASTS, _ENDINGS)]
    dice.shuffle(names)
    for index in range(number):
        name = names[index // _VISITS]
        chosen = (one for one in sentences if dice.random() < 1 / _ADDED_TO_EVERY)
        yield Variation(
            name=name,
            years_back=index % _VISITS * _YEARS_BETWEEN,
            isbn=_make_isbn(index),
            sentences=tuple((one, f"{one} {dice.choice(_SENTENCES).format(name=name)}") for one in chosen),
        )


def vary(text: str, variation: Variation) -> str:
    """Return a text of the pattern as it is in one inspection, whatever the form in which it is written."""
    for sentence, longer in variation.sentences:
        text = text.replace(sentence, longer)
    for real, made_up in _OTHER_NAMES.items():
        text = text.replace(real, made_up)
    text = text.replace(_PATTERN_ISBN, variation.isbn)
    text = text.replace(f"service: {_PATTERN_NAME.lower()}\n", f"service: {variation.service}\n")
    text = text.replace(_PATTERN_NAME, variation.name)
    return _YEAR.sub(lambda year: str(int(year[0]) - variation.years_back), text)


def read_pattern() -> dict[str, str]:
    """Return the files of the pattern by their names."""
    return {path.name: path.read_text("utf-8") for path in sorted(PATTERN.glob("*.yaml"))}


def write_content(folder: Path, number: int, seed: int = SEED) -> None:
    """Write a content folder with so many inspections; nothing may be there yet."""
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("inspections", ".*", "redirects.yaml"))
    site = folder / "site.yaml"
    site.write_text(_make_up_site(site.read_text("utf-8")), "utf-8")
    texts = read_pattern()
    services: dict[str, str] = {}
    for variation in make_up(number, find_sentences(texts["report.yaml"]), seed):
        services[variation.service] = _write_service(variation, len(services) + 1)
        inspection = folder / "inspections" / variation.id
        inspection.mkdir(parents=True)
        for name, text in texts.items():
            (inspection / name).write_text(vary(text, variation), "utf-8")
    (folder / "services.yaml").write_text("".join(services.values()), "utf-8")


def _make_up_site(text: str) -> str:
    for key, block in _BLOCKS.items():
        text = re.sub(rf"^{key}:.*?(?=^\w|\Z)", block.replace("\\", r"\\"), text, flags=re.MULTILINE | re.DOTALL)
    return text


def _write_service(variation: Variation, number: int) -> str:
    return (
        f"{variation.service}:\n  area: {{en: {variation.name}, cy: {variation.name}}}\n  nation: England\n"
        f"  region: {{en: London, cy: Llundain}}\n  area_code: E{number:08d}\n"
    )


def _make_isbn(index: int) -> str:
    """Return a number with a right check digit, in a group of 978 that no agency gives out."""
    digits = f"978669{index:06d}"
    check = -sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10
    return f"978-669-{index:06d}-{check}"
