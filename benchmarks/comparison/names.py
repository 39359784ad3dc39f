"""The names of contenders that several modules know."""

OURS = "Inspectorate"
REPORTS = f"{OURS}, reports alone"
ALONE = f"{OURS}, one worker"
PLAIN = "WeasyPrint in a loop"
NOTHING_CHANGED = f"{OURS}: nothing changed"
PARAGRAPH_CHANGED = "one paragraph changed"
FLOOR = "Python and one stat of each input"
