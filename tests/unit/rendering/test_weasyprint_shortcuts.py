"""With our shortcuts, WeasyPrint writes the same bytes as without, and makes less on the way."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspectorate.rendering.html import Templates
from inspectorate.rendering.styles import collect_print_style
from pdf.torture import make_short_page

ROOT = Path(__file__).parents[3]
TEMPLATES = ROOT / "templates"
COMPARE = """
import sys
from pathlib import Path
from weasyprint import CSS, HTML, css
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import Layout
from inspectorate.rendering.weasyprint_shortcuts import take_shortcuts

made = {"styles": 0, "lines": 0}
begin, take_up = css.ComputedStyle.__init__, Layout.setup

def counted_begin(*arguments):
    made["styles"] += 1
    return begin(*arguments)

def counted_take_up(*arguments):
    made["lines"] += 1
    return take_up(*arguments)

def write():
    made.update(styles=0, lines=0)
    fonts = FontConfiguration()
    style = CSS(string=Path(sys.argv[2]).read_text(), base_url=sys.argv[3], font_config=fonts)
    page = HTML(string=Path(sys.argv[1]).read_text(), base_url=sys.argv[3])
    written = page.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1", uncompressed_pdf=True)
    return written, dict(made)

Layout.setup, css.ComputedStyle.__init__ = counted_take_up, counted_begin
plain, plain_made = write()
css.ComputedStyle.__init__ = begin
take_shortcuts()
begin = css.ComputedStyle.__init__
css.ComputedStyle.__init__ = counted_begin
short, short_made = write()
print(plain == short, len(plain) > 5000, *(f"{short_made[key] / plain_made[key]:.2f}" for key in made))
"""
UNUSUAL = """<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>
<p class="first">First letters and first lines have styles of their own, which the layout copies from, and this text is
long enough for several lines of them.</p>
<p class="justified">Words that are spread over the line, so that <em>both ends</em> are straight, are set otherwise
when they are drawn than when they are measured; the last line is not spread.</p>
<p class="hyphens">Extraordinarily incomprehensible counterrevolutionaries misunderstood characteristically.</p>
<pre>lines that end
where they say	and a tab</pre>
<p class="logical">Sides by the direction of writing.</p><p class="logical" dir="rtl">אבג דהו</p>
<p class="spaced">Letters and words apart</p><p class="marked">under and over</p>
<p class="figures">1234567890 <span class="small">small capitals</span></p>
<div class="percent"><div class="inner">Widths of calc() and percent</div></div>
<table class="collapsed"><caption>c</caption><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>
<div class="flex"><p>one</p><p>two</p></div><div class="grid"><p>one</p><p>two</p></div>
<p class="cut">This is cut off with an ellipsis because there is no room for it in so narrow a box.</p>
<p class="round">Round corners, a shadow, a gradient</p><p hidden>Not shown</p><p class="hidden">Not seen</p>
<p class="float">At the side</p><p>Beside what floats, and <span class="raised">raised</span>, and
<a href="#a">a link</a><a class="name" id="a"></a>.</p><ol start="3"><li>three<ul><li>inner</li></ul></li></ol>
<svg width="80" height="20"><text x="2" y="12" font-size="10">drawn</text><rect width="9" height="9" fill="red"/></svg>
<p class="columns">Two columns of words, and more words, so that there is something in both of them.</p>
</body></html>"""
UNUSUAL_STYLE = """
@page { size: 100mm 120mm; margin: 10mm; @top-center { content: counter(page) } @bottom-left { content: "a" }
}
html { --wide: 3mm; font: 10pt/1.3 "Atkinson Hyperlegible Next" }
.first::first-letter { font-size: 2em; float: left }
.first::first-line { font-weight: 700; color: green }
.justified { text-align: justify; letter-spacing: 0.1pt }
.hyphens { width: 25mm; hyphens: auto; hyphenate-limit-chars: 5 }
.cut { width: 40mm; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
.logical { margin-inline-start: 5mm; padding-block-end: var(--wide); border-inline-end: 1pt solid }
.spaced { letter-spacing: 2pt; word-spacing: 4pt }
.marked { text-decoration: underline overline; text-decoration-thickness: 5% }
.figures { font-variant-numeric: tabular-nums }
.small { font-variant-caps: small-caps; font-kerning: none }
.percent { width: 80%; height: 20mm }
.inner { width: calc(50% - 1mm); height: 50%; min-height: 10%; box-sizing: border-box; padding: 5%; border:
1pt solid; max-width: 90%; text-indent: calc(1% + 1mm) }
.collapsed { border-collapse: collapse }
.collapsed :is(th, td) { border: 1pt solid; padding: 2mm; margin: 3mm }
.flex { display: flex; gap: 2mm }
.flex p { flex: 1 }
.grid { display: grid; grid-template-columns: 1fr 2fr }
.round { border-radius: 2mm 10%; box-shadow: 1mm 1mm #999; background: linear-gradient(red, blue) }
.hidden { visibility: hidden; background: red }
.float { float: right; width: 20% }
.raised { position: relative; top: -1mm; vertical-align: super }
.columns { columns: 2; column-rule: 1pt solid }
a::after { content: " (" attr(href) ")"; anchor: made }
p::before { content: "" }
li::marker { color: red }
"""


def compare(folder: Path, html: str, style: str) -> list[str]:
    """Return whether the bytes are the same and many, and how many styles and lines are made, as a share of before."""
    (folder / "page.html").write_text(html, "utf-8")
    (folder / "style.css").write_text(style, "utf-8")
    # In a program of its own: another test may have taken the shortcuts in this one.
    command = [
        sys.executable,
        "-c",
        COMPARE,
        str(folder / "page.html"),
        str(folder / "style.css"),
        f"{TEMPLATES.as_uri()}/",
    ]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


@pytest.fixture(scope="module")
def print_style() -> str:
    """Return our own style sheet."""
    return collect_print_style(Templates((TEMPLATES,)))


def test_our_own_pages_stay_the_same_to_the_byte(tmp_path: Path, print_style: str) -> None:
    same, is_long, styles, lines = compare(tmp_path, make_short_page().html, print_style)

    assert (same, is_long) == ("True", "True")
    assert float(styles) < 0.5
    assert float(lines) < 0.9


def test_what_we_do_not_use_stays_the_same_too(tmp_path: Path, print_style: str) -> None:
    fonts = print_style[: print_style.index(":root")]

    assert compare(tmp_path, UNUSUAL, fonts + UNUSUAL_STYLE)[:2] == ["True", "True"]
