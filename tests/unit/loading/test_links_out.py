"""Links in a content folder: those that stay in it are the author's own affair."""

from pathlib import Path

from inspectorate.loading.links_out import find_links_out


def test_links_inside_the_folder_are_left_alone(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "inspections/new").mkdir(parents=True)
    (content / "site.yaml").touch()
    (content / "inspections/new/report.yaml").symlink_to("../../site.yaml")
    (content / "inspections/old").symlink_to("new")

    assert list(find_links_out(content)) == []


def test_a_content_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/site.yaml").touch()
    (tmp_path / "elsewhere/a.yaml").symlink_to("site.yaml")
    (tmp_path / "content").symlink_to("elsewhere")

    assert list(find_links_out(tmp_path / "content")) == []


def test_each_link_out_is_told_and_none_is_followed(tmp_path: Path) -> None:
    content, outside = tmp_path / "content", tmp_path / "content-of-others"
    content.mkdir()
    outside.mkdir()
    (outside / "secret.yaml").touch()
    (outside / "back").symlink_to("/")
    (content / "b.yaml").symlink_to("../content-of-others/secret.yaml")
    (content / "a").symlink_to(outside)
    (content / "c.yaml").symlink_to("nowhere")

    assert [one.file for one in find_links_out(content)] == ["content/a", "content/b.yaml", "content/c.yaml"]
