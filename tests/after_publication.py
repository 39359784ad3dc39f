"""A small made-up site whose report was published, and then corrected: as a publications team does it."""

import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from inspectorate.correcting import CorrectionOrder, carry_out, plan_correction
from inspectorate.workflow import BuildOrder, build_site

ROOT = Path(__file__).parents[1]
ID = "ambershire-2025"
PDF = f"inspections/{ID}/{ID}.pdf"
FORMER = f"inspections/{ID}/versions/1/{ID}-version-1.pdf"
NOW = datetime(2025, 8, 1, 12, tzinfo=UTC)
WHAT = "The share of key question 2.1.1 was printed as 38%; it is 44%."
REDIRECTS = f"inspections/amber/: inspections/{ID}/\n"


@dataclass(frozen=True, slots=True)
class AfterPublication:
    """The content and the site after the correction, and the PDF as it was before."""

    content: Path
    site: Path
    first_pdf: bytes

    def copy_to(self, folder: Path) -> "AfterPublication":
        """Return a copy that a test may change."""
        shutil.copytree(self.content, folder / "content")
        shutil.copytree(self.site, folder / "site")
        return AfterPublication(folder / "content", folder / "site", self.first_pdf)

    def build(self) -> None:
        """Make the site anew from what the content says now."""
        build_site(
            BuildOrder(
                content=self.content,
                templates=(ROOT / "templates",),
                defaults=ROOT / "content",
                site=self.site,
                tell=lambda _: None,
                strict=False,
            ),
            NOW,
        )

    def change(self, old: str, new: str) -> None:
        """Change one place in the record."""
        record = self.content / "inspections" / ID / "inspection.yaml"
        text = record.read_text("utf-8")
        assert text.count(old) == 1
        record.write_text(text.replace(old, new), "utf-8")


def publish_and_correct(folder: Path) -> AfterPublication:
    """Publish the made-up site of the golden tests, correct one of its reports, and publish it again."""
    content, site = folder / "content", folder / "site"
    shutil.copytree(ROOT / "tests" / "golden" / "content", content)
    (content / "redirects.yaml").write_text(REDIRECTS)
    AfterPublication(content, site, b"").build()
    made = AfterPublication(content, site, (site / PDF).read_bytes())
    order = CorrectionOrder(
        content=content,
        defaults=ROOT / "content",
        site=site,
        inspection=ID,
        what={"": WHAT},
        on=date(2025, 6, 3),
    )
    carry_out(plan_correction(order, NOW))
    made.build()
    return made
