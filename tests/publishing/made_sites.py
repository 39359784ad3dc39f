"""Small made-up sites with a manifest, to be published."""

import hashlib
import random
from datetime import UTC, datetime
from pathlib import Path

from inspectorate.assembly.manifest_file import MARKER, read_manifest, record_files, write_manifest
from inspectorate.model.manifest import Manifest
from inspectorate.model.publication import Audience
from inspectorate.model.targets import Target
from inspectorate.publishing.guard import Finished, admit
from inspectorate.publishing.publish import PublishOrder
from inspectorate.publishing.site_files import find_files

MADE = datetime(2024, 5, 9, 23, 1, tzinfo=UTC)
LATER = datetime(2024, 5, 10, 9, 0, tzinfo=UTC)
PAGES = 20


def make_site(folder: Path, edition: str, pages: int = PAGES, weight: int = 2000) -> Path:
    """Make a site of about sixty files. Every page names its edition and an asset that has the edition in its name."""
    style = f"body {{ color: #{hashlib.sha256(edition.encode()).hexdigest()[:6]} }}"
    asset = f"assets/site-{hashlib.sha256(style.encode()).hexdigest()[:8]}.css"
    files = {asset: style, "assets/kept.css": "p { margin: 0 }", "index.html": _page(edition, "home", asset)}
    for number in range(pages):
        name = f"made-up-{number}"
        files[f"inspections/{name}/index.html"] = _page(edition, name, asset)
        files[f"inspections/{name}/{name}.pdf"] = f"%PDF-1.7 {random.Random(name).randbytes(weight // 2).hex()}"  # noqa: S311  # to fill a disk
        files[f"inspections/{name}/data.json"] = f'{{"id": "{name}"}}'
    files["feed.xml"] = f"<feed>{edition}</feed>"
    files["sitemap.xml"] = f"<urlset>{edition}</urlset>"
    files["search/pagefind/index.json"] = f'["{edition}"]'
    files["404.html"] = _page(edition, "not found", asset)
    files["_headers"] = "/*\n  X-Content-Type-Options: nosniff\n"
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    made = MADE.replace(minute=int(hashlib.sha256(edition.encode()).hexdigest()[:4], 16) % 60)
    write_manifest(
        folder,
        Manifest(
            version="0",
            audience=Audience.PUBLIC,
            built=made,
            as_of=made,
            files=record_files(folder, files),
        ),
    )
    return folder


def _page(edition: str, name: str, asset: str) -> str:
    return f'<!doctype html><title>{name}</title><link rel="stylesheet" href="/{asset}"><p>edition {edition}</p>'


def order_for(site: Path, target: Target, base: Path, **more: object) -> PublishOrder:
    """Return the order to publish a site that the guard lets pass."""
    finished = Finished(manifest=read_manifest(site), found=find_files(site, private=(MARKER,)))
    return PublishOrder(
        site=site,
        manifest=admit(finished, target, LATER),
        target=target,
        base=base,
        cache_by_path=lambda path: "immutable" if path.startswith("assets/") else "must-revalidate",
        **more,  # type: ignore[arg-type]  # what a test asks for besides
    )


def read_served(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, by their paths."""
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def read_made(site: Path) -> dict[str, bytes]:
    """Return the files of a site that are published."""
    return {path: content for path, content in read_served(site).items() if path != MARKER}
