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
import pydyf
from weasyprint import CSS, HTML, css
from weasyprint.draw import text
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import Layout
from inspectorate.rendering import weasyprint_glyphs
from inspectorate.rendering.weasyprint_shortcuts import take_shortcuts

made = {"styles": 0, "lines": 0, "glyphs": 0, "objects": 0}

def count(kind, work):
    def counted(*arguments):
        made[kind] += 1
        return work(*arguments)
    return counted

def write():
    made.update(styles=0, lines=0, glyphs=0, objects=0)
    fonts = FontConfiguration()
    style = CSS(string=Path(sys.argv[2]).read_text(), base_url=sys.argv[3], font_config=fonts)
    page = HTML(string=Path(sys.argv[1]).read_text(), base_url=sys.argv[3])
    asked = {"pdf_variant": "pdf/ua-1", "uncompressed_pdf": True, "pdf_identifier": True}
    written = page.write_pdf(stylesheets=[style], font_config=fonts, **asked)
    return written, dict(made)

begin, take_up = css.ComputedStyle.__init__, Layout.setup
css.ComputedStyle.__init__, Layout.setup = count("styles", begin), count("lines", take_up)
draw = text.draw_first_line
text.draw_first_line = weasyprint_glyphs._draw_each_glyph = count("glyphs", draw)
pydyf.Dictionary.data = property(count("objects", pydyf.Dictionary.data.fget))
plain, plain_made = write()
css.ComputedStyle.__init__, Layout.setup = begin, take_up
text.draw_first_line = draw
take_shortcuts()
css.ComputedStyle.__init__ = count("styles", css.ComputedStyle.__init__)
Layout.setup = count("lines", Layout.setup)
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
<p class="broken">Words that may be broken: Donaudampfschifffahrtsgesellschaft</p>
<p class="broken justified">Words that may be broken, and are spread over the line: incomprehensibilities</p>
<p class="broken tabs">a	b</p><p class="broken apart">Letters that stand apart, in words that may be broken</p>
<p lang="cy">Geiriau <a href="#a" class="marked">Cymraeg</a></p><p lang="cy">Geiriau, geiriau</p>
<p>To AVA, fi, ﬁ, e&#x301;, 😀, ☃, &#xf0000;, a&#x200b;b</p><p>To AVA, fi, ﬁ, e&#x301;, 😀, ☃, &#xf0000;, a&#x200b;b</p>
<table class="wide"><tr><td class="inner">one</td><td>two</td></tr></table><div class="box"><p>in a box</p></div>
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
.broken { overflow-wrap: break-word; width: 14mm }
.tabs { white-space: pre-wrap; tab-size: 3 }
.apart { letter-spacing: 1pt; overflow-wrap: anywhere }
.wide { width: 100%; padding: var(--wide); border: var(--line); --line: 1pt solid var(--tone); --tone: #123456 }
.wide td { padding: var(--wide) calc(2 * var(--wide)); color: var(--tone); border-bottom: var(--line); float: inherit }
.box { box-sizing: border-box; width: initial; max-height: 50mm; min-width: auto; padding: 1mm 2mm; text-decoration:
line-through; page: inherit; margin: var(--none) }
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
    same, is_long, styles, lines, glyphs, objects = compare(tmp_path, make_short_page().html, print_style)

    assert (same, is_long) == ("True", "True")
    assert float(styles) < 0.5
    assert float(lines) < 0.9
    assert float(glyphs) < 0.5
    assert float(objects) < 0.9


def test_what_we_do_not_use_stays_the_same_too(tmp_path: Path, print_style: str) -> None:
    fonts = print_style[: print_style.index(":root")]

    assert compare(tmp_path, UNUSUAL, fonts + UNUSUAL_STYLE)[:2] == ["True", "True"]
