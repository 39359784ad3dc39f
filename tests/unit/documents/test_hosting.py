"""The settings of servers: four kinds of servers send the same, page by page."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from builders import DESK, SITE, make_wording
from inspectorate.documents.hosting import HOSTING, build_files
from inspectorate.model.language import Language
from inspectorate.rendering.html import Templates
from inspectorate.rendering.json import write_json
from inspectorate.views.desk import Desk
from inspectorate.views.document import DataFile, Page
from inspectorate.views.response_headers import headers_at, list_header_rules
from server_settings import Server, read_cloudfront, read_htaccess, read_joined_headers, read_nginx

TEMPLATES = Templates((Path(__file__).parents[3] / "templates",))
POLICY = "Content-Security-Policy"
PATHS = (
    "index.html",
    "404.html",
    "inspections/a-2025/index.html",
    "badges/a-2025.svg",
    "search/index.html",
    "search/pagefind/pagefind-worker.js",
    "assets/site-1.css",
    "data/ratings.csv",
    "cy/index.html",
    "cy/search/index.html",
)
CY = Language("cy")
TWO_LANGUAGES = replace(
    DESK, site=replace(SITE, languages=(*SITE.languages, CY)), other_wordings=(replace(make_wording(), language=CY),)
)
BELOW_A_FOLDER = replace(DESK, site=replace(SITE, address="https://example.org/our-reports/"))


def write_files(desk: Desk = DESK) -> dict[str, str]:
    """Return the texts of the settings by their paths."""
    texts = {}
    for made in build_files((), desk):
        if isinstance(made, DataFile):
            texts[made.path] = write_json(made.content).decode()
        elif isinstance(made, Page):
            checked = TEMPLATES.render(f"documents/hosting/{made.template}", made.view)
            assert checked.diagnostics == ()
            texts[made.path] = checked.value
    return texts


def read_exact_servers(desk: Desk = DESK) -> dict[str, Server]:
    """Return the three kinds of servers that can send one value for one file."""
    texts = write_files(desk)
    return {
        "apache": read_htaccess(texts[".htaccess"]),
        "nginx": read_nginx(texts["hosting/nginx.conf"]),
        "cloudfront": read_cloudfront(texts["hosting/cloudfront-response-headers.json"]),
    }


def directives(policy: str) -> dict[str, set[str]]:
    """Return the words of a policy by its directives."""
    return {name: set(words) for name, *words in (one.split() for one in policy.split("; "))}


def test_the_settings_are_made_once_for_all_languages() -> None:
    assert HOSTING.sides.name == "ONCE"
    assert [made.path for made in build_files((), DESK)] == [
        "_headers",
        ".htaccess",
        "hosting/nginx.conf",
        "hosting/cloudfront-response-headers.json",
    ]
    assert [made.template for made in build_files((), DESK) if isinstance(made, Page)] == [
        "web.headers.txt",
        "web.apache.txt",
        "web.nginx.txt",
    ]


@pytest.mark.parametrize("path", PATHS)
def test_apache_nginx_and_cloudfront_send_what_the_table_says(path: str) -> None:
    wanted = headers_at(path, list_header_rules(("", "cy/")))

    for name, server in read_exact_servers(TWO_LANGUAGES).items():
        assert dict(server(f"/{path}")) == wanted, name


@pytest.mark.parametrize("path", PATHS)
def test_servers_that_join_values_send_the_widest_policy_and_nothing_twice(path: str) -> None:
    wanted = headers_at(path, list_header_rules(("", "cy/")))
    sent = read_joined_headers(write_files(TWO_LANGUAGES)["_headers"])(f"/{path}")
    widest = headers_at("search/index.html", list_header_rules(("",)))[POLICY]

    assert sent[POLICY] == widest
    assert {name for name in wanted if sent.get(name) != wanted[name]} <= {POLICY, "Cache-Control"}
    # Both kinds of servers send this by themselves where nothing else is said.
    assert sent.get("Cache-Control", "public, max-age=0, must-revalidate") == wanted["Cache-Control"]
    assert sent.keys() <= wanted.keys()


def test_a_site_below_a_folder_has_its_folder_in_the_rules() -> None:
    texts = write_files(BELOW_A_FOLDER)

    for read, name in ((read_htaccess, ".htaccess"), (read_nginx, "hosting/nginx.conf")):
        server = read(texts[name])
        assert "wasm" in server("/our-reports/search/")[POLICY]
        assert "wasm" not in server("/search/")[POLICY]
        assert "/our-reports/404.html" in texts[name]


@pytest.mark.parametrize("path", PATHS)
def test_a_policy_begins_with_nothing_and_allows_only_the_same_host(path: str) -> None:
    policy = directives(headers_at(path, list_header_rules(("", "cy/")))[POLICY])

    assert next(iter(policy.items())) == ("default-src", {"'none'"})
    words = set().union(*policy.values())
    assert words == ({"'none'", "'self'", "'wasm-unsafe-eval'"} if "search/" in path else {"'none'", "'self'"})
    assert ("worker-src" in policy) == ("search/" in path)
    assert policy["connect-src"] == {"'self'"}
    assert policy["frame-ancestors"] == policy["base-uri"] == {"'none'"}


def test_what_has_its_content_in_its_name_is_kept_for_good_and_nothing_else() -> None:
    rules = list_header_rules(("",))

    assert "immutable" in headers_at("assets/site-1.css", rules)["Cache-Control"]
    assert [path for path in PATHS if "immutable" in headers_at(path, rules)["Cache-Control"]] == ["assets/site-1.css"]


def test_other_sites_may_show_all_files_and_read_the_data() -> None:
    rules = list_header_rules(("",))

    assert {headers_at(path, rules)["Cross-Origin-Resource-Policy"] for path in PATHS} == {"cross-origin"}
    assert [path for path in PATHS if "Access-Control-Allow-Origin" in headers_at(path, rules)] == ["data/ratings.csv"]


def test_cloudfront_has_a_name_and_an_output_for_each_policy() -> None:
    template = json.loads(write_files()["hosting/cloudfront-response-headers.json"])
    names = [one["Properties"]["ResponseHeadersPolicyConfig"]["Name"] for one in template["Resources"].values()]

    assert list(template["Resources"]) == list(template["Outputs"]) == ["Everything", "Search", "Assets", "Data"]
    assert len(set(names)) == len(names)
