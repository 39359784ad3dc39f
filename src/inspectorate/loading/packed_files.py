"""Refuse files of office programs that could do harm, before anything in them is read. Pure."""

import io
import zipfile

MAX_BYTES = 10 * 1024 * 1024
MAX_UNPACKED_BYTES = 50 * 1024 * 1024
_MACROS = ("vbaproject.bin", "vbadata.xml", "macrosheets/")
_OLD_OFFICE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_ANEW = "Ask for the form as it was sent out, or copy the comments into a fresh one, and read that."


def find_harm(content: bytes) -> tuple[str, str] | None:
    """Return what is wrong with a packed file and what to do; None where it can be read."""
    if len(content) > MAX_BYTES:
        return f"The file is larger than {MAX_BYTES // 1024 // 1024} MiB.", _SAVE_ANEW
    if content.startswith(_OLD_OFFICE_FILE):
        return "The file is of an old format, or locked with a password.", _SAVE_ANEW
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return "The file is neither a Word document (.docx) nor an Excel workbook (.xlsx).", _SAVE_ANEW
    if any(name in part.filename.lower() for part in parts for name in _MACROS):
        return "The file holds macros, programs that come with it.", _SAVE_ANEW
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        return f"Unpacked, the file holds more than {MAX_UNPACKED_BYTES // 1024 // 1024} MiB.", _SAVE_ANEW
    return None
