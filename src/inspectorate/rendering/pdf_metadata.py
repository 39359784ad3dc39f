"""Say in a PDF what it is: title, author, language, dates, licence, and the standards that it keeps (XMP)."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

import pydyf
import weasyprint
from weasyprint import Document

from inspectorate.rendering.attachments import PdfAttachment
from inspectorate.rendering.pdf_flavour import PdfFlavour

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_PDF = "http://ns.adobe.com/pdf/1.3/"
_PDFA = "http://www.aiim.org/pdfa/ns/id/"
_PDFUA = "http://www.aiim.org/pdfua/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
_XML = "http://www.w3.org/XML/1998/namespace"

for _prefix, _address in {
    "rdf": _RDF, "dc": _DC, "xmp": _XMP, "xmpRights": _RIGHTS, "pdf": _PDF, "pdfaid": _PDFA, "pdfuaid": _PDFUA,
    "pdfaExtension": _EXTENSION, "pdfaSchema": _SCHEMA, "pdfaProperty": _PROPERTY,
}.items():  # fmt: skip
    register_namespace(_prefix, _address)

_BEGIN = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
_END = b'</x:xmpmeta>\n<?xpacket end="r"?>'
_ARCHIVE_REVISIONS = {4: "2020"}
_ACCESS_REVISIONS = {2: "2024"}
"""The years of the standards' newer parts, which a file must say."""
_NEEDS_DECLARATION = 3


def write_metadata(pdf: pydyf.PDF, document: Document, flavour: PdfFlavour) -> None:
    """Put our metadata in the place of what WeasyPrint wrote, which can claim one standard only.

    Of the page's `meta` elements, `dcterms.license` is the address of the licence and `dcterms.identifier` the
    document's lasting name.
    """
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    stream.stream = [_BEGIN + tostring(_describe(document, flavour), encoding="utf-8") + _END]


def complete_attachments(pdf: pydyf.PDF, attachments: Sequence[PdfAttachment]) -> None:
    """Say of each attachment what kind of file it is and what it is to the document, and list it once.

    WeasyPrint guesses the kind by the machine, and takes two files with the same content for one.
    """
    attachment_by_name = {attachment.name: attachment for attachment in attachments}
    for entry in pdf.objects:
        if isinstance(entry, dict) and entry.get("Type") == "/Filespec":
            attachment = attachment_by_name[entry["UF"].string]
            stream = pdf.objects[int(entry["EF"]["F"].split()[0])]
            stream.extra["Subtype"] = "/" + attachment.media_type.replace("/", "#2f")
            entry["AFRelationship"] = f"/{attachment.relationship}"
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def _describe(document: Document, flavour: PdfFlavour) -> Element:
    metadata = document.metadata
    licence = metadata.custom.get("dcterms.license")
    rdf = Element(f"{{{_RDF}}}RDF")
    about = SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    _add_texts(
        about,
        {
            f"{{{_PDFA}}}part": str(flavour.archive_part),
            f"{{{_PDFA}}}conformance": flavour.archive_level,
            f"{{{_PDFA}}}rev": _ARCHIVE_REVISIONS.get(flavour.archive_part),
            f"{{{_PDFUA}}}part": str(flavour.access_part),
            f"{{{_PDFUA}}}rev": _ACCESS_REVISIONS.get(flavour.access_part),
            f"{{{_DC}}}format": "application/pdf",
            f"{{{_DC}}}identifier": metadata.custom.get("dcterms.identifier"),
            f"{{{_RIGHTS}}}WebStatement": licence,
            f"{{{_PDF}}}Keywords": ", ".join(metadata.keywords),
            f"{{{_PDF}}}Producer": f"WeasyPrint {weasyprint.__version__}",
            f"{{{_XMP}}}CreatorTool": metadata.generator,
            f"{{{_XMP}}}CreateDate": metadata.created,
            f"{{{_XMP}}}ModifyDate": metadata.modified,
        },
    )
    _add_list(about, "title", "Alt", [metadata.title])
    _add_list(about, "creator", "Seq", metadata.authors)
    _add_list(about, "description", "Alt", [metadata.description])
    _add_list(about, "language", "Bag", [metadata.lang])
    _add_list(about, "rights", "Alt", [licence])
    _add_list(about, "subject", "Bag", metadata.keywords)
    if flavour.archive_part == _NEEDS_DECLARATION:
        rdf.append(_declare_access_schema())
    return rdf


def _add_texts(about: Element, text_by_name: Mapping[str, str | None]) -> None:
    for name, text in text_by_name.items():
        if text:
            SubElement(about, name).text = text


def _add_list(about: Element, name: str, kind: str, texts: Sequence[str | None]) -> None:
    if not any(texts):
        return
    items = SubElement(SubElement(about, f"{{{_DC}}}{name}"), f"{{{_RDF}}}{kind}")
    for text in texts:
        SubElement(items, f"{{{_RDF}}}li", {f"{{{_XML}}}lang": "x-default"} if kind == "Alt" else {}).text = text


def _declare_access_schema() -> Element:
    """Return the declaration of PDF/UA's own property, which PDF/A-3 wants of every schema that it does not know."""
    description = Element(f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    schema = _add_resource(SubElement(SubElement(description, f"{{{_EXTENSION}}}schemas"), f"{{{_RDF}}}Bag"))
    _add_texts(
        schema,
        {
            f"{{{_SCHEMA}}}schema": "PDF/UA Universal Accessibility Schema",
            f"{{{_SCHEMA}}}namespaceURI": _PDFUA,
            f"{{{_SCHEMA}}}prefix": "pdfuaid",
        },
    )
    _add_texts(
        _add_resource(SubElement(SubElement(schema, f"{{{_SCHEMA}}}property"), f"{{{_RDF}}}Seq")),
        {
            f"{{{_PROPERTY}}}name": "part",
            f"{{{_PROPERTY}}}valueType": "Integer",
            f"{{{_PROPERTY}}}category": "internal",
            f"{{{_PROPERTY}}}description": "The part of ISO 14289 that the file keeps",
        },
    )
    return description


def _add_resource(around: Element) -> Element:
    return SubElement(around, f"{{{_RDF}}}li", {f"{{{_RDF}}}parseType": "Resource"})
