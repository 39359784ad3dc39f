"""The fixed words of docs/performance.md: what was measured and how, and what each tool does and does not do."""

OURS_PAGES = (
    "Of each inspection: report, press release and lists in English and Welsh, data as JSON and CSV, plain fragment, "
    "feeds, sitemap and index for searching. Reads and checks every word and figure against the record, and every made "
    "page. Here without printing, which the next tables measure; all that is to be printed is made ready."
)
DOES: dict[str, str] = {
    "Inspectorate": OURS_PAGES,
    "Inspectorate, reports alone": "One page of each report and a home page, in English, as the other tools make. "
    "Reads, rates and checks all content and proofreads every page, but for links to what is not made here.",
    "Libraries alone": "What the other tools do, with markdown-it-py and Jinja2 on all processors: the least that a "
    "program with our libraries can take for it. One page of each report and a home page; checks nothing.",
    "Hugo": "One page of each report and a home page. No PDF, press release, data or index; checks nothing.",
    "Eleventy": "One page of each report and a home page. No PDF, press release, data or index; checks nothing.",
    "MkDocs": "One page of each report and a home page; its index for searching is left out. No PDF, press release or "
    "data; checks links between its Markdown files.",
}
DOES_IN_DOCUMENTS: dict[str, str] = {
    "Inspectorate": "PDF/A-3a and PDF/UA-1 with all tags, footnotes, page numbers in the contents, running heads, the "
    "record attached. Reads every PDF again and checks it. As many workers as processors.",
    "Inspectorate, one worker": "The same in one process.",
    "WeasyPrint in a loop": "The same pages and style sheet with `pdf/ua-1`, in one process, the style sheet parsed "
    "for each. Its own tags, nothing attached, nothing checked.",
    "Chromium": "The same pages, a process for each, as many at once as processors. Tagged, with an outline; not "
    "PDF/UA or PDF/A. No footnotes at the foot, no page numbers in the contents, nothing checked.",
    "Typst": "The same words as Typst's own markup with a plain layout, a process for each (its Python package), as "
    "many at once as processors. PDF/UA-1. Not our layout; nothing attached.",
}
TITLES: dict[str, str] = {
    "pages": "pages from nothing",
    "again": "a site that is there already",
    "full": "a whole site with its PDFs",
    "documents": "documents",
    "serve": "while somebody writes",
}
"""Of the parts, in the order of the page."""
INTRODUCTION = """# Performance

How long Inspectorate takes, beside other tools, on the same words. A program measured all this and wrote this page and
its picture; no figure is typed by hand. [benchmarks/README.md](../benchmarks/README.md) says how to run it anywhere.

The inspections are made up: services that do not exist, each with a report of the size of the demonstration's largest
(about 70 kB of YAML, 10,000 words, 13 rated standards, 7 tables of key questions, 8 notes). The other tools get the
words of our finished report pages as Markdown, HTML or Typst, with a template of like length. After each run that makes
pages, those of one report are compared: they hold the same words in the same order.

## How to read the tables

- A run is a whole process, from its start to its end, with everything that it starts. All contenders of a table take
  turns, and another one begins in each round.
- *Seconds* is the median of the rounds by the clock, *processor* the median of the seconds in which processors worked.
- *Times ours* says how many times as long as Inspectorate a tool took, round by round: the median, and in brackets the
  quartiles, between which half of the rounds lie. Over 1, ours is faster.
- *Memory* is the highest sum of all processes of a run, looked at ten times a second, more often at first and less
  often where a look takes long; what processes share counts once. *Rounds* is how often it ran.
"""
PAGES = """## Pages from nothing

All pages of a site with N inspections, nothing there before, without PDFs.
"""
STATES = """Each part is measured anew at a size where the program has changed and somebody asks for it, so rows can be
of different days. *State* is the commit of the program that was measured; with a + it had changes that are in none.
"""
GROWTH = """## How cost grows

Time grows as N to the power given here: with 1.0, twice as many inspections take twice as long. R² says how well that
describes the measurements; 1 is perfectly. What each run takes alike, its start above all, makes small sizes look dear:
the last column is the power from the last size but one to the last alone.
"""
FULL = """## A whole site with its PDFs

`build site` from nothing, with an empty memo. No other tool here does this work.
"""
AGAIN = """## A site that is there already

`build site` again, and the other tools' builds again with what they keep. For *one paragraph changed* a sentence of one
report is said once more: no build before has seen it, and its words are known to the index already. So that large sites
need no hours of printing, the memo was filled with stand-ins for PDFs, of as many bytes as their print pages have; the
changed report is printed. The last row is the least that any program in Python could take that looks at every input.
"""
DOCUMENTS = """## Documents

N reports, printed from nothing.
"""
MEMORY = """## Memory over many documents

What a worker holds after its first document, half-way and after its last one, in the largest run above.
"""
SERVE = """## While somebody writes

`build serve` with a report open in Chromium, all content read: the time from a saved sentence to the frame in which the
browser has painted it, less the watcher's own delay, which a second watcher measures beside it. The checks of each
change run meanwhile, as they do while a person writes; the next one comes after a pause of 1.5 seconds.
"""
DIFFERENCES = """## What each tool does, and what not
"""
