"""Write the record of an inspection as the public may have it. Pure."""

from inspectorate.loading.yaml_source import Data, write_yaml
from inspectorate.model.facts import asked_facts
from inspectorate.model.framework import Framework

_FACT_BY_CONTACT = {"email": "lead_inspector_email", "telephone": "lead_inspector_telephone"}
"""The ways to reach the lead inspector, and the fact with which a framework prints each."""


def write_public_record(data: Data, framework: Framework) -> str:
    """Return the record as YAML, written anew from its plain data.

    The comments of its author stay behind: they may hold what was never meant to be read outside. So do the findings
    that were let pass, and ways to reach the lead inspector that the framework prints nowhere.
    """
    public = {name: value for name, value in data.items() if name != "waivers"} if isinstance(data, dict) else data
    return write_yaml(_without_private_contacts(public, framework))


def _without_private_contacts(data: Data, framework: Framework) -> Data:
    inspector = data.get("lead_inspector") if isinstance(data, dict) else None
    if not (isinstance(data, dict) and isinstance(inspector, dict) and inspector.keys() & _FACT_BY_CONTACT.keys()):
        return data
    asked = asked_facts(framework)
    printed: Data = {
        name: value
        for name, value in inspector.items()
        if name not in _FACT_BY_CONTACT or _FACT_BY_CONTACT[name] in asked
    }
    return {**data, "lead_inspector": printed}
