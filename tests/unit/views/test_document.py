"""Safe HTML: the template engine takes it as it is, and everything else as text."""

from jinja2 import Environment

from inspectorate.views.document import Html


def test_a_template_places_safe_html_as_it_is_and_escapes_other_text() -> None:
    template = Environment(autoescape=True).from_string("{{ html }} {{ text }}")

    assert template.render(html=Html("<p>a</p>"), text="<p>a</p>") == "<p>a</p> &lt;p&gt;a&lt;/p&gt;"


def test_text_that_is_added_to_safe_html_is_no_longer_safe() -> None:
    assert not isinstance(Html("<p>") + "a", Html)
