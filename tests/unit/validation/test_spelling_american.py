"""The British spelling of words that are spelt as in America."""

import pytest

from diagnostics.planting import read_clean
from inspectorate.loading.desk import Desk
from inspectorate.loading.handbook import read_handbook
from inspectorate.validation.spelling_american import find_british

DICTIONARY = read_handbook(read_clean().handbook, Desk()).dictionary


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("organization", "organisation"), ("organizations", "organisations"), ("prioritized", "prioritised"),
        ("recognizing", "recognising"), ("criminalize", "criminalise"), ("analyze", "analyse"),
        ("analyzed", "analysed"), ("behavior", "behaviour"), ("behavioral", "behavioural"), ("favorite", "favourite"),
        ("labor", "labour"), ("center", "centre"), ("centers", "centres"), ("centered", "centred"),
        ("offense", "offence"), ("offenses", "offences"), ("defense", "defence"), ("dialog", "dialogue"),
        ("counselor", "counsellor"), ("traveling", "travelling"), ("labeled", "labelled"),
        ("fulfill", "fulfil"), ("enrollment", "enrolment"), ("skillful", "skilful"),
        ("pediatric", "paediatric"), ("gray", "grey"),
    ],
)  # fmt: skip
def test_an_american_spelling_has_its_british_one(american: str, british: str) -> None:
    assert find_british(american, DICTIONARY) == british


@pytest.mark.parametrize("word", ["xyzzy", "ambershire", "recieve", "assesment", "tackel", "reoffending"])
def test_another_word_has_none(word: str) -> None:
    assert find_british(word, DICTIONARY) is None
