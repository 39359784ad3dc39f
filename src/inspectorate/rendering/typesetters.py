"""Name the libraries of the system that set PDFs: other versions of them set other pages."""

import ctypes

_LIBRARIES = (("libpango-1.0.so.0", "pango_version_string"), ("libharfbuzz.so.0", "hb_version_string"))


def name_typesetters() -> str:
    """Return the versions of the libraries that can be asked; those of other systems come with their own files."""
    return " ".join(version for name, function in _LIBRARIES if (version := _ask(name, function)))


def _ask(name: str, function: str) -> str:
    try:
        ask = getattr(ctypes.CDLL(name), function)
    except (OSError, AttributeError):
        return ""
    ask.restype = ctypes.c_char_p
    answer: bytes = ask()
    return f"{name} {answer.decode()}"
