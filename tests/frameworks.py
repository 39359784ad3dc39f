"""The frameworks that come with the project, as tests of their laws see them."""

from pathlib import Path

from inspectorate.loading.decode import decode
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.framework import Framework

FOLDER = Path(__file__).parents[1] / "content" / "frameworks"


def _read(path: Path) -> Framework:
    source = read_yaml(path.name, path.read_bytes())
    decoded = decode(Framework, source.value, path.name)
    assert decoded.value.value is not None, decoded.diagnostics
    return decoded.value.value


FRAMEWORKS = tuple(_read(path) for path in sorted(FOLDER.glob("*.yaml")))
