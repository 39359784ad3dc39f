"""Read the settings of four kinds of servers strictly, and say which headers each would send with a file."""

import json
import re
from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase
from typing import TypeAlias

Headers: TypeAlias = Mapping[str, str]
Server: TypeAlias = Callable[[str], Headers]
"""Says which headers go with a path from the root of the server, such as /search/."""

_APACHE_HEADER = re.compile(r'Header (always|onsuccess) set ([A-Za-z-]+) "([^"\n]*)"')
_APACHE_IF = re.compile(r"<If \"%\{REQUEST_URI\} -strmatch '([^']*)'\">")
_NGINX_SET = re.compile(r'set \$(\w+) "([^"\n]*)";')
_NGINX_IF = re.compile(r'if \(\$uri ~ "\^([^"]*)"\) \{ set \$(\w+) "([^"\n]*)"; \}')
_NGINX_HEADER = re.compile(r'add_header ([A-Za-z-]+) (?:"([^"\n]*)"|\$(\w+))(?: always)?;')
_NGINX_ERROR_PAGE = re.compile(r"error_page 404 (/\S*);")


def read_joined_headers(text: str) -> Server:
    """Return what Cloudflare sends by `_headers`: the values of all rules that fit, joined."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            assert line.endswith("*")
            rules.append((line, {}))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            assert re.fullmatch(r"[A-Za-z-]+", name)
            rules[-1][1][name] = value
        else:
            assert line == "" or line.startswith("#"), line

    def send(path: str) -> Headers:
        sent: dict[str, str] = {}
        for pattern, headers in rules:
            if fnmatchcase(path, pattern):
                for name, value in headers.items():
                    sent[name] = f"{sent[name]}, {value}" if name in sent else value
        return sent

    return send


def read_htaccess(text: str) -> Server:
    """Return what Apache sends by `.htaccess` with a file that is there: sections by `If` come last and win."""
    rules: list[tuple[str, dict[str, str]]] = [("*", {})]
    depth: list[str] = []
    for line in text.splitlines():
        if opened := re.fullmatch(r"<(\w+) .*>", line):
            depth.append(opened[1])
            if opened[1] == "If":
                found = _APACHE_IF.fullmatch(line)
                assert found, line
                rules.append((found[1], {}))
        elif closed := re.fullmatch(r"</(\w+)>", line):
            assert depth.pop() == closed[1]
        elif header := _APACHE_HEADER.fullmatch(line):
            rules[-1 if "If" in depth else 0][1][header[2]] = header[3]
        else:
            assert re.fullmatch(r"#.*|ErrorDocument 404 /\S*404\.html", line), line
    assert depth == []
    return _send_last(rules)


def read_nginx(text: str) -> Server:
    """Return what nginx sends by `hosting/nginx.conf` with a file that is there; an empty header is not sent."""
    values: dict[str, list[tuple[str, str]]] = {}
    headers: dict[str, tuple[str, str]] = {}
    for line in text.splitlines():
        if found := _NGINX_SET.fullmatch(line):
            values[found[1]] = [("", found[2])]
        elif found := _NGINX_IF.fullmatch(line):
            values[found[2]].append((found[1], found[3]))
        elif found := _NGINX_HEADER.fullmatch(line):
            headers[found[1]] = (found[2] or "", found[3] or "")
        else:
            assert line.startswith("#") or _NGINX_ERROR_PAGE.fullmatch(line), line

    def send(path: str) -> Headers:
        sent = {}
        for name, (value, variable) in headers.items():
            fitting = [one for pattern, one in values.get(variable, []) if path.startswith(pattern)]
            sent[name] = fitting[-1] if variable else value
        return {name: value for name, value in sent.items() if value}

    return send


def read_cloudfront(text: str) -> Server:
    """Return what CloudFront sends by the template: the policy of the first behaviour that fits, else the usual one."""
    template = json.loads(text)
    policies = template["Resources"].values()
    assert all(one["Type"] == "AWS::CloudFront::ResponseHeadersPolicy" for one in policies)
    by_pattern = {
        one["Metadata"]["PathPattern"]: _read_policy(one["Properties"]["ResponseHeadersPolicyConfig"])
        for one in policies
    }

    def send(path: str) -> Headers:
        patterns = [one for one in by_pattern if one != "*" and fnmatchcase(path.removeprefix("/"), one)]
        return by_pattern[(*patterns, "*")[0]]

    return send


def _read_policy(policy: Mapping[str, Mapping[str, object]]) -> Headers:
    security = json.loads(json.dumps(policy["SecurityHeadersConfig"]))
    assert security["ContentTypeOptions"] == {"Override": True}
    custom = json.loads(json.dumps(policy["CustomHeadersConfig"]["Items"]))
    sent = {one["Header"]: one["Value"] for one in custom}
    sent["X-Content-Type-Options"] = "nosniff"
    sent["Content-Security-Policy"] = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    sent["Referrer-Policy"] = security["ReferrerPolicy"]["ReferrerPolicy"]
    sent["Strict-Transport-Security"] = f"max-age={security['StrictTransportSecurity']['AccessControlMaxAgeSec']}"
    if "CorsConfig" in policy:
        origins = json.loads(json.dumps(policy["CorsConfig"]["AccessControlAllowOrigins"]))
        sent["Access-Control-Allow-Origin"] = ", ".join(origins["Items"])
    return sent


def _send_last(rules: list[tuple[str, dict[str, str]]]) -> Server:
    def send(path: str) -> Headers:
        return {name: value for pattern, found in rules if fnmatchcase(path, pattern) for name, value in found.items()}

    return send
