"""Turn the prose tree into plain text, for files that programs read. Pure."""

from inspectorate.model.prose import Block, LineBreak, Picture, Prose, Text, iter_inlines


def write_plain(prose: Prose) -> str:
    """Return the words alone, with a blank line between two blocks; marks of footnotes and addresses are left out.

    A picture is its alternative text and its caption.
    """
    blocks = (_write_block(block) for block in prose.blocks)
    return "\n\n".join(text for text in blocks if text)


def _write_block(block: Block) -> str:
    if isinstance(block, Picture):
        return "\n".join(text for text in (block.alternative, block.caption) if text)
    return "".join(_characters(inline) for inline in iter_inlines((block,)))


def _characters(inline: object) -> str:
    match inline:
        case Text(text):
            return text
        case LineBreak():
            return "\n"
        case _:
            return ""  # what holds other pieces comes before them, and says nothing itself
