"""A made-up content folder as bytes: one inspection, and an edition of each kind."""

from builders import WORDING
from inspectorate.loading.files import ContentFiles
from inspectorate.loading.library import Library, load_library

SITE = """\
name: {en: Reports}
publisher: {en: Inspectorate}
address: https://reports.example.org/
languages: [en]
introduction: {en: Welcome.}
media_contact: {en: Ask.}
people:
  jo-chief: {name: Jo Chief, title: {en: Chief Inspector}}
"""
SERVICES = """\
ambershire: {area: {en: Ambershire}, nation: England, region: {en: Midlands}, area_code: E99999999}
"""
FRAMEWORK = """\
id: f-2025
name: {en: Framework}
source: made up
licence: none
document: report
title: {en: An inspection in}
scale:
  - {id: bad, name: {en: Bad}, points: 0, shape: square}
  - {id: good, name: {en: Good}, points: 1, shape: star}
bands: [{rating: bad, at_least: 0}, {rating: good, at_least: 50}]
overall: {aggregation: none}
domains:
  - id: "1"
    name: {en: Organisation}
    standards:
      - {id: "1.1", title: {en: Staff}, statement: {en: Good staff.}, aggregation: judgement}
sections:
  - {id: foreword, kind: foreword, heading: {en: Foreword}}
"""
LETTER_FRAMEWORK = """\
id: l-2012
name: {en: Letters}
source: made up
licence: none
document: letter
title: {en: A letter on}
overall: {aggregation: none}
domains: [{id: "1", name: {en: Reducing reoffending}}]
sections: [{id: context, kind: prose, heading: {en: Context}}]
letter: {subject: {en: Report}, opening: {en: Dear.}, closing: {en: Yours.}, notes: []}
"""
RECORD = """\
service: ambershire
service_name: {en: Ambershire Youth Justice Service}
service_short_name: {en: AYJS}
framework: f-2025
stage: final
embargo: 2025-05-10 00:01
fieldwork: {month: 2025-02}
lead_inspector: {name: Jo Lead}
signatory: jo-chief
standards:
  "1.1": {rating: good}
"""
LETTER_RECORD = RECORD.replace("f-2025", "l-2012").partition("standards:")[0] + (
    "letter: {to: {name: Ada, role: {en: Chair}}, sender: {name: Ben, role: {en: Inspector}}}\n"
)
REPORT = "sections:\n  foreword: Words.\n"
PRESS_RELEASE = "body: |\n  News.\n"


def make_phrases() -> str:
    """Return the text of a file of phrases."""
    phrases = "".join(f"  {name}: '{text.replace(chr(39), chr(39) * 2)}'\n" for name, text in WORDING.phrases.items())
    return f"language: en\nmonths: [{', '.join(WORDING.months)}]\nnumbers: [none]\nphrases:\n{phrases}"


def content(**inspection: str | None) -> ContentFiles:
    """Return content with one inspection; files are named as `press_release`, and None leaves one out."""
    texts = {"inspection": RECORD, "report": REPORT} | inspection
    return ContentFiles(
        site=("content/site.yaml", SITE.encode()),
        services=("content/services.yaml", SERVICES.encode()),
        frameworks={
            "content/frameworks/f-2025.yaml": FRAMEWORK.encode(),
            "content/frameworks/l-2012.yaml": LETTER_FRAMEWORK.encode(),
        },
        wording={"content/wording/en.yaml": make_phrases().encode()},
        inspections={
            "ambershire-2025": {
                f"{name.replace('_', '-')}.yaml": text.encode() for name, text in texts.items() if text is not None
            }
        },
        folder_name="content/inspections",
    )


def load(files: ContentFiles) -> tuple[Library, list[tuple[str, str]]]:
    """Return the library, and file and code of all that was found."""
    checked = load_library(files)
    return checked.value, [
        (one.file.removeprefix("content/").removeprefix("inspections/ambershire-2025/"), one.code)
        for one in checked.diagnostics
    ]
