"""A made-up content folder, small enough that its site is made in a moment.

Every field that holds words holds the inspection's own word, so that a test can look for each of them anywhere.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from string import Template

SHARE = "69%"
"""Of the key question that decides the rating of standard 2.1; a share of 65% and more is good."""
SHARE_PLACE = "9:23"
"""Line and column of that share in inspection.yaml."""

SITE = """\
name: {en: Made-up reports}
publisher: {en: Made-up Inspectorate}
address: https://reports.example.org/
languages: [en]
notice: {en: Nothing of this happened.}
introduction: {en: Reports for tests.}
media_contact: {en: Please do not write to press@example.org.}
"""

HOLIDAYS = "2999-12-25: Christmas Day\n"
"""So that nothing is to be said of an embargo that never ends."""

PERSON = """\
  $id-signatory:
    name: ${word}-signatory
    title: {en: ${word}-title}
"""

SERVICE = """\
$id-service:
  area: {en: ${word}-area}
  nation: England
  region: {en: ${word}-region}
  area_code: E0
"""

RECORD = """\
service: $id-service
framework: $id-framework
signatory: $id-signatory
stage: $stage$withdrawn
embargo: $embargo
overall: {rating: good}
standards:
  "1.1": {rating: good}
  "2.1": {shares: {a: $share, b: 90%}, rating: good$discretion}
service_name: {en: ${word}-service}
service_short_name: {en: ${word}-short}
service_word: {en: ${word}-unit}
fieldwork: {month: 2024-02}
lead_inspector: {name: ${word}-inspector, email: ${word}-email, telephone: ${word}-telephone}
isbn: $isbn
samples: {court: 16}
recommendations:
  - addressee: {en: ${word}-addressee}
    numbers: [1, 2]
key_facts:
  - title: {en: ${word}-facts}
    figures:
      - {value: ${word}-figure, label: {en: ${word}-label}, footnote: source}
    tables:
      - title: {en: ${word}-table}
        columns: [{en: ${word}-column}]
        rows: [{label: {en: ${word}-row}, values: [${word}-value]}]
"""

REPORT = """\
sections:
  foreword: |
    Foreword of ${word}-foreword.[^own]
  background: |
    Background of ${word}-background.
domains:
  "1": {text: Domain text ${word}-domain., findings: Findings ${word}-findings.}
standards:
  "1.1": {text: Commentary ${word}-commentary.}
  "2.1": {strengths: Strengths ${word}-strengths., areas_for_improvement: Areas ${word}-areas.}
recommendations:
  1: first ${word}-recommendation-1
  2: second ${word}-recommendation-2
footnotes:
  own: Note ${word}-note.
  source: Note ${word}-source.
"""

PRESS_RELEASE = """\
headline: ${word}-headline
body: Words for the press ${word}-body.[^press]
footnotes:
  press: Note ${word}-press.
"""

FRAMEWORK = """\
id: $id-framework
name: {en: ${word}-framework}
source: made up
licence: none
document: report
title: {en: A report on ${word}-kicker in}
scale:
  - {id: poor, name: {en: Poor}, points: 0, shape: square}
  - {id: good, name: {en: Good}, points: 1, shape: disc}
bands:
  - {rating: poor, at_least: 0}
  - {rating: good, at_least: 65}
overall:
  aggregation: sum_of_points
  maximum: 2
  prints_score: true
  bands:
    - {rating: poor, at_least: 0}
    - {rating: good, at_least: 1}
standard_heading: {en: "{number} {title}"}
key_question_introduction: {en: "The questions on {standard} of ${word}-question:"}
domains:
  - id: "1"
    name: {en: ${word}-domain-name}
    footnote: standing
    introduction: {en: Introduction ${word}-domain-introduction.}
    standards:
      - id: "1.1"
        title: {en: ${word}-leading}
        statement: {en: "{service_word} ${word}-statement"}
        aggregation: judgement
  - id: "2"
    name: {en: Casework}
    standards:
      - id: "2.1"
        title: {en: Planning}
        statement: {en: Plans are good.}
        aggregation: lowest_key_question
        key_questions:
          - {id: a, text: {en: Is the plan for ${word}-first good?}}
          - {id: b, text: {en: Is the plan for ${word}-second good?}}
front: [contents, imprint]
imprint:
  - id: imprint
    kind: standing
    heading: {en: ${word}-imprint}
    text: {en: "{lead_inspector}, {lead_inspector_email}, {lead_inspector_telephone}"}
sections:
  - {id: foreword, kind: foreword, heading: {en: Foreword}}
  - {id: ratings, kind: ratings, heading: {en: Ratings}}
  - {id: facts, kind: key-facts, heading: {en: Facts}}
  - {id: findings, kind: findings, heading: {en: Findings}}
  - {id: recommendations, kind: recommendations, heading: {en: Recommendations}, text: {en: "{recommendations}"}}
  - {id: background, kind: prose, heading: {en: Background}}
  - {id: domain-1, kind: domain, heading: {en: Domain one}, domain: "1"}
  - {id: domain-2, kind: domain, heading: {en: Domain two}, domain: "2"}
  - {id: results, kind: results, heading: {en: Results}}
  - {id: glossary, kind: glossary, heading: {en: Glossary}}
back_cover: {en: The end of ${word}-cover.}
glossary:
  - {term: {en: ${word}-term}, meaning: {en: Meaning ${word}-meaning.}}
discretion_note:
  en: "Discretion changed {standard} from {computed_rating} to {published_rating}. {reason}"
footnotes:
  standing: {en: Note ${word}-standing.}
press_release:
  areas: {en: Areas of ${word}-press-areas.}
  notes: [{en: Note to editors ${word}-editors.}]
"""

FILE_OF_AN_INSPECTION = {"inspection.yaml": RECORD, "report.yaml": REPORT, "press-release.yaml": PRESS_RELEASE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One inspection of the made-up content."""

    id: str
    word: str
    """Stands, with an ending of its own, in every field that holds words."""
    stage: str = "final"
    embargo: str = "2024-05-10 00:01"
    share: str = SHARE
    discretion: str = ""
    """The rest of the line of standard 2.1, such as `, discretion: {reason: {en: …}}`."""

    @property
    def withdrawn(self) -> str:
        """Return the lines of a withdrawal on the day before the embargo: of such an inspection nothing is left."""
        if self.stage != "withdrawn":
            return ""
        day = date.fromisoformat(self.embargo[:10]) - timedelta(days=1)
        return f"\nwithdrawn: {{on: {day.isoformat()}, why: {{en: Taken back for {self.word}-reason.}}}}"

    @property
    def isbn(self) -> str:
        """Return a sound number of its own."""
        digits = f"978{int.from_bytes(self.id.encode()) % 10**9:09}"
        last = -sum(int(digit) * weight for digit, weight in zip(digits, (1, 3) * 6, strict=True)) % 10
        return f"{digits}{last}"


def write_content(folder: Path, *inspections: Made) -> Path:
    """Write a content folder with these inspections; frameworks are its own, wording is the program's.

    Without any inspection, the site is a home page.
    """
    (folder / "frameworks").mkdir(parents=True)
    site, services = [SITE, "people:\n" if inspections else ""], []
    for made in inspections:
        site.append(_fill(PERSON, made))
        services.append(_fill(SERVICE, made))
        (folder / "frameworks" / f"{made.id}-framework.yaml").write_text(_fill(FRAMEWORK, made), "utf-8")
        write_inspection(folder, made)
    (folder / "handbook").mkdir()
    (folder / "handbook" / "bank-holidays.yaml").write_text(HOLIDAYS, "utf-8")
    (folder / "site.yaml").write_text("".join(site), "utf-8")
    (folder / "services.yaml").write_text("".join(services), "utf-8")
    return folder


def write_inspection(content: Path, made: Made) -> None:
    """Write the folder of one inspection; an earlier one of the same id is written over."""
    folder = content / "inspections" / made.id
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FILE_OF_AN_INSPECTION.items():
        (folder / name).write_text(_fill(text, made), "utf-8")


def _fill(text: str, made: Made) -> str:
    return Template(text).substitute(
        id=made.id,
        word=made.word,
        stage=made.stage,
        withdrawn=made.withdrawn,
        embargo=made.embargo,
        isbn=made.isbn,
        share=made.share,
        discretion=made.discretion,
    )
