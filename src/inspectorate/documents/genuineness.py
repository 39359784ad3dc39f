"""The page on which a reader checks that a PDF in hand is genuine: its script compares fingerprints in the browser."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspectorate.model.inspection import Inspection
from inspectorate.model.signing import Signing
from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    CHECK,
    CHECKSUMS,
    former_versions,
    inspection_folder,
    public_address,
    report_page,
)
from inspectorate.views.desk import Desk, PerSite, side_of
from inspectorate.views.document import Frame, Made, Page, PageLink
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import Phrases, publication_month
from inspectorate.views.spoken import plain
from inspectorate.views.versions import say_version
from inspectorate.views.withdrawn import name_withdrawn

_FILE = "{file}"
"""What the script fills in."""
_COMMANDS = (
    ("Linux", "sha256sum report.pdf"),
    ("macOS", "shasum -a 256 report.pdf"),
    ("Windows", "certutil -hashfile report.pdf SHA256"),
    ("PowerShell", "Get-FileHash report.pdf -Algorithm SHA256"),
)
"""How each system says the fingerprint of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDocument:
    """A published document, by which the script names what it found."""

    name: str
    href: str
    """The way to its page, from the page of the check."""
    folder: str
    """With what the paths of its files begin, on the side of every language."""
    fingerprint: str
    """Of an earlier version as it was published; nothing of the version that counts."""


@dataclass(frozen=True, slots=True)
class Command:
    """What to type, and on which system or for which purpose."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureView:
    """How a reader checks whose the list of fingerprints is."""

    heading: str
    explanation: str
    keys_label: str
    """What the lines below are, and under which name to keep them."""
    keys: tuple[str, ...]
    commands: tuple[Command, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GenuinenessWords:
    """The fixed phrases of the page, and of what its script shows."""

    file: str
    drop: str
    needs_script: str
    working: str
    genuine: str
    genuine_detail: str
    superseded: str
    superseded_detail: str
    newer: str
    unknown: str
    unknown_detail: str
    failed: str
    unreadable: str
    report: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GenuinenessView:
    """What templates/documents/genuineness may say."""

    frame: Frame
    heading: str
    introduction: str
    script: str
    checksums: PageLink
    sides: str
    """What stands before the paths of the other languages, with blanks between."""
    documents: tuple[KnownDocument, ...]
    words: GenuinenessWords
    by_hand_heading: str
    by_hand: str
    commands: tuple[Command, ...]
    compare: str
    signature: SignatureView | None


def build_page(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return the page of one language."""
    phrases = desk.phrases
    view = GenuinenessView(
        frame=build_frame(
            PageIdentity(path=CHECK, title=phrases.say("check_title"), description=phrases.say("check_description")),
            desk,
            phrases,
        ),
        heading=phrases.say("check_title"),
        introduction=phrases.say("check_introduction"),
        script=desk.shared(desk.assets.check_script, CHECK),
        checksums=PageLink(desk.shared(CHECKSUMS, CHECK), public_address(desk.site.address, CHECKSUMS)),
        sides=" ".join(side for one in desk.site.languages if (side := side_of(one, desk.site))),
        documents=tuple(_list_documents(cleared, desk, phrases)),
        words=_find_words(phrases),
        by_hand_heading=phrases.say("check_by_hand_heading"),
        by_hand=phrases.say("check_by_hand"),
        commands=tuple(Command(label, text) for label, text in _COMMANDS),
        compare=phrases.say("check_compare"),
        signature=_explain_signature(desk.site.signing, phrases),
    )
    return (Page(path=CHECK, view=view),)


def _explain_signature(signing: Signing | None, phrases: Phrases) -> SignatureView | None:
    """Return how the signature is checked with each of the public keys; None where there is no key."""
    if signing is None or not (signing.ssh_allowed_signers or signing.minisign_public_key):
        return None
    commands = []
    if signing.ssh_allowed_signers:
        identity = signing.ssh_allowed_signers[0].partition(" ")[0]
        verify = f"ssh-keygen -Y verify -f allowed_signers -I {identity} -n file -s SHA256SUMS.sig < SHA256SUMS"
        commands.append(Command("OpenSSH", verify))
    if signing.minisign_public_key:
        commands.append(Command("minisign", f"minisign -Vm SHA256SUMS -P {signing.minisign_public_key}"))
    return SignatureView(
        heading=phrases.say("check_signature_heading"),
        explanation=phrases.say("check_signature"),
        keys_label=phrases.say("check_signature_keys") if signing.ssh_allowed_signers else "",
        keys=signing.ssh_allowed_signers,
        commands=tuple(commands),
    )


def _list_documents(cleared: tuple[Cleared, ...], desk: Desk, phrases: Phrases) -> Iterator[KnownDocument]:
    for one in cleared:
        inspection = one.rated.inspection
        area, title = phrases.choose(inspection.service.area), phrases.choose(inspection.framework.title)
        month = phrases.month(publication_month(inspection.record))
        name = f"{plain(phrases.say('footer_title', title=title, area=area))}, {month}"
        version = say_version(inspection, phrases)
        known = KnownDocument(
            name=f"{name}. {version}" if version else name,
            href=desk.way(report_page(inspection.id), CHECK),
            folder=inspection_folder(inspection.id),
            fingerprint="",
        )
        yield known
        yield from _list_former(inspection, known)
    for withdrawn in desk.withdrawn:
        yield KnownDocument(
            name=f"{phrases.say('withdrawn_label')}: {name_withdrawn(withdrawn, phrases)}",
            href=desk.way(report_page(withdrawn.id), CHECK),
            folder=inspection_folder(withdrawn.id),
            fingerprint="",
        )


def _list_former(inspection: Inspection, known: KnownDocument) -> Iterator[KnownDocument]:
    """Yield the earlier versions, in every language in which they are kept: each leads to the version that counts."""
    for version, correction in enumerate(inspection.record.corrections, 1):
        stem = correction.pdf.removesuffix(".pdf")
        for name, kept in inspection.kept_pdfs.items():
            if name == correction.pdf or name.startswith(f"{stem}."):
                folder = f"{former_versions(inspection.id)}{version}/"
                yield replace(known, folder=folder, fingerprint=kept.fingerprint)


def _find_words(phrases: Phrases) -> GenuinenessWords:
    return GenuinenessWords(
        file=phrases.say("check_file"),
        drop=phrases.say("check_drop"),
        needs_script=phrases.say("check_needs_script"),
        working=phrases.say("check_working", file=_FILE),
        genuine=phrases.say("check_genuine"),
        genuine_detail=phrases.say("check_genuine_detail", file=_FILE),
        superseded=phrases.say("check_superseded"),
        superseded_detail=phrases.say("check_superseded_detail", file=_FILE),
        newer=phrases.say("check_newer"),
        unknown=phrases.say("check_unknown"),
        unknown_detail=phrases.say("check_unknown_detail", file=_FILE),
        failed=phrases.say("check_failed"),
        unreadable=phrases.say("check_unreadable", file=_FILE),
        report=phrases.say("check_report"),
        fingerprint=phrases.say("check_fingerprint"),
    )


GENUINENESS = PerSite(name="genuineness", build=build_page)
