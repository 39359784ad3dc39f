"""What opens doors is not printed."""

import pytest

from inspectorate.publishing.masking import find_secrets, mask


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("fatal: https://robin:pa55word@git.example.org/x", "fatal: https://•••@git.example.org/x"),
        ("key AKIAMADEUPMADEUPMADE", "key •••"),
        ("token ghp_madeupmadeupmadeup00", "token •••"),
        ("glpat-madeup-madeup-madeup", "•••"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer •••"),
        ("?X-Amz-Signature=0a1b2c&x=1", "?X-Amz-Signature=•••&x=1"),
        ("nothing to hide at https://reports.example.org/", "nothing to hide at https://reports.example.org/"),
        ("git@git.example.org:reports.git", "git@git.example.org:reports.git"),
    ],
)
def test_what_has_the_shape_of_a_secret_is_masked(said: str, printed: str) -> None:
    assert mask(said) == printed


def test_values_of_variables_that_sound_secret_are_masked() -> None:
    secrets = find_secrets({"AWS_SECRET_ACCESS_KEY": "made/up+secret", "HOME": "/home/robin", "X_TOKEN": "abc"})

    assert secrets == ("made/up+secret",)
    assert mask("the server echoes made/up+secret", secrets) == "the server echoes •••"
