"""The settings of servers: which headers they send with which files, for four kinds of servers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    APACHE,
    CLOUDFRONT,
    JOINED_HEADERS,
    MOVED,
    NGINX,
    NOT_FOUND,
    former_versions,
    public_address,
    report_page,
)
from inspectorate.views.desk import Desk, PerSite, Sides, side_of
from inspectorate.views.document import DataFile, FileFormat, Made, Page
from inspectorate.views.moved import location_of, path_of
from inspectorate.views.response_headers import Header, HeaderRule, is_of_former, join_rules, list_header_rules

Setting: TypeAlias = "str | int | tuple[Setting, ...] | Mapping[str, Setting]"
"""A value of a CloudFormation template."""

_MAX_AGE = re.compile(r"max-age=(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class VaryingHeader:
    """A header that is not the same for all files."""

    name: str
    variable: str
    """Its name as nginx writes names."""
    condition: str
    value: str
    """For all files that no exception names; empty where they get no such header."""
    exceptions: tuple[HeaderRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedAddress:
    """An address of the host that has moved, and the one to which it leads."""

    old: str
    new: str
    pattern: str
    """The old one as a regular expression, with and without the name of its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostingView:
    """What templates/documents/hosting may say."""

    root: str
    """The path of the top of the site on its server."""
    not_found: str
    rules: tuple[HeaderRule, ...]
    joined: tuple[HeaderRule, ...]
    """The same for servers that send the values of all rules that fit."""
    fixed: tuple[Header, ...]
    varying: tuple[VaryingHeader, ...]
    moved: tuple[MovedAddress, ...]


def build_files(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return the settings: `_headers` for Netlify and Cloudflare, `.htaccess` for Apache, two more for a person."""
    sides = tuple(side_of(language, desk.site) for language in desk.site.languages)
    rules = list_header_rules(sides, dict(_list_former(cleared, sides, desk)))
    root = f"/{desk.site.address.split('/', 3)[3]}"
    varying = tuple(_list_varying(rules))
    names = {header.name for header in varying}
    view = HostingView(
        root=root,
        not_found=root + NOT_FOUND,
        rules=rules,
        joined=join_rules(rules),
        fixed=tuple(header for header in rules[0].headers if header.name not in names),
        varying=varying,
        moved=tuple(_list_moved(sides, root, desk)),
    )
    return (
        Page(path=JOINED_HEADERS, view=view, template="web.headers.txt"),
        *((Page(path=MOVED, view=view, template="web.redirects.txt"),) if view.moved else ()),
        Page(path=APACHE, view=view, template="web.apache.txt"),
        Page(path=NGINX, view=view, template="web.nginx.txt"),
        DataFile(
            path=CLOUDFRONT,
            format=FileFormat.JSON,
            content=_for_cloudfront(tuple(rule for rule in rules if not is_of_former(rule))),
        ),
    )


def _list_former(cleared: tuple[Cleared, ...], sides: tuple[str, ...], desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield each folder with earlier versions, and the address of the document that counts."""
    for one in cleared:
        inspection = one.rated.inspection
        if inspection.record.corrections:
            for side in sides:
                address = public_address(desk.site.address, side + report_page(inspection.id))
                yield side + former_versions(inspection.id), address


def _list_moved(sides: tuple[str, ...], root: str, desk: Desk) -> Iterator[MovedAddress]:
    for side in sides:
        for old, new in desk.redirects.items():
            address = root + side + location_of(path_of(old))
            ending = "(?:index\\.html)?" if address.endswith("/") else ""
            yield MovedAddress(
                old=address, new=root + side + location_of(path_of(new)), pattern=f"^{_as_pattern(address)}{ending}$"
            )


def _as_pattern(address: str) -> str:
    # Checked addresses hold letters, figures and `._~/-`: of these, the full stop alone means something else.
    return address.replace(".", r"\.")


def _list_varying(rules: tuple[HeaderRule, ...]) -> Iterator[VaryingHeader]:
    usual = {header.name: header.value for header in rules[0].headers}
    first_by_name = {header.name: header for rule in reversed(rules[1:]) for header in rule.headers}
    for name, first in first_by_name.items():
        exceptions = (
            HeaderRule(rule.path, tuple(header for header in rule.headers if header.name == name)) for rule in rules[1:]
        )
        yield VaryingHeader(
            name=name,
            variable=f"inspectorate_{name.lower().replace('-', '_')}",
            condition=first.condition,
            value=usual.get(name, ""),
            exceptions=tuple(rule for rule in exceptions if rule.headers),
        )


def _for_cloudfront(rules: tuple[HeaderRule, ...]) -> Setting:
    """Return a CloudFormation template with a policy for each rule: CloudFront sends those of one alone."""
    policies = {_name(rule): _policy_for_cloudfront(rule, rules[0]) for rule in rules}
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": (
            "Response headers policies. Attach each to the behaviour of the distribution whose path pattern stands in"
            " its Metadata; * is the default behaviour."
        ),
        "Resources": policies,
        "Outputs": {name: {"Value": {"Ref": name}} for name in policies},
    }


def _name(rule: HeaderRule) -> str:
    return "".join(word.capitalize() for word in re.findall(r"[a-z]+", rule.path)) or "Everything"


def _policy_for_cloudfront(rule: HeaderRule, first: HeaderRule) -> Setting:
    values = {header.name: header.value for header in (*first.headers, *rule.headers)}
    security: Setting = {
        "ContentSecurityPolicy": {
            "ContentSecurityPolicy": values.pop("Content-Security-Policy"),
            "Override": True,
        },
        "ContentTypeOptions": {"Override": values.pop("X-Content-Type-Options") == "nosniff"},
        "ReferrerPolicy": {"ReferrerPolicy": values.pop("Referrer-Policy"), "Override": True},
        "StrictTransportSecurity": {
            "AccessControlMaxAgeSec": _read_max_age(values.pop("Strict-Transport-Security")),
            "IncludeSubdomains": False,
            "Preload": False,
            "Override": True,
        },
    }
    origin = values.pop("Access-Control-Allow-Origin", None)
    custom: tuple[Setting, ...] = tuple(
        {"Header": name, "Value": value, "Override": True} for name, value in values.items()
    )
    return {
        "Type": "AWS::CloudFront::ResponseHeadersPolicy",
        "Metadata": {"PathPattern": f"{rule.path}*"},
        "Properties": {
            "ResponseHeadersPolicyConfig": {
                "Name": f"inspectorate-{_name(rule).lower()}",
                "SecurityHeadersConfig": security,
                "CustomHeadersConfig": {"Items": custom},
                **({"CorsConfig": _sharing_with(origin)} if origin else {}),
            }
        },
    }


def _read_max_age(value: str) -> int:
    """Return the seconds for which a header holds.

    Raises:
        ValueError: it does not say.
    """
    if match := _MAX_AGE.search(value):
        return int(match.group(1))
    raise ValueError(f"No time is given in `{value}`.")


def _sharing_with(origin: str) -> Setting:
    return {
        "AccessControlAllowOrigins": {"Items": (origin,)},
        "AccessControlAllowMethods": {"Items": ("GET", "HEAD")},
        "AccessControlAllowHeaders": {"Items": ("*",)},
        "AccessControlAllowCredentials": False,
        "OriginOverride": True,
    }


HOSTING = PerSite(name="hosting", build=build_files, sides=Sides.ONCE)
