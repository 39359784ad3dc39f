"""The validator of PDF/UA, in words."""

from io import BytesIO

import page
import pikepdf
import pytest

from inspectorate.rendering.pdf_rules import find_broken_rules
from tagged_pdf import Sheet, tag, write_sheet

GOOD = write_sheet(Sheet(root=tag("Document", tag("H1", "A report")), bookmarks=[(1, "A report", 1)]))


def test_a_good_file_breaks_no_rule() -> None:
    assert find_broken_rules(GOOD) == ()


def test_each_broken_rule_is_told_once_as_a_sentence() -> None:
    content = BytesIO()
    with pikepdf.open(BytesIO(GOOD)) as pdf:
        del pdf.Root.MarkInfo
        del pdf.Root.Lang
        pdf.save(content)

    broken = find_broken_rules(content.getvalue())

    assert len(broken) >= 2
    assert len({rule.name for rule in broken}) == len(broken)
    assert all(rule.name.startswith("PDFUA1-") for rule in broken)
    assert all(rule.words[0].isupper() and rule.words.endswith(".") and rule.words[-2] != "." for rule in broken)


def test_a_file_of_part_2_is_asked_only_what_both_parts_have_in_common() -> None:
    content = BytesIO()
    with pikepdf.open(BytesIO(GOOD)) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["pdfuaid:part"] = "2"
        del pdf.Root.MarkInfo
        pdf.save(content, force_version="2.0")
    in_part_1 = {rule.name for rule in find_broken_rules(content.getvalue(), "1")}
    in_part_2 = {rule.name for rule in find_broken_rules(content.getvalue(), "2")}

    assert in_part_1 - in_part_2 == {"PDFUA1-HEADER-001", "PDFUA1-ID-PART-001"}
    assert len(in_part_2) == 1


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(page.PageError):
        find_broken_rules(b"")
