"""The built-in register of outlets: whole rows, and one outlet by each of its hosts and names."""

from __future__ import annotations

import time
from collections import Counter
from typing import get_args

import pytest

from twosource.language import outlets
from twosource.model import Label


def test_every_row_is_whole() -> None:
    """A name and a host, a land, a fact for each publisher, a label that reports may have; no host twice."""
    rows = outlets.register()
    assert len(rows) >= 300
    assert all(one.name and one.hosts and len(one.country) == 2 and one.country.isupper() for one in rows)
    assert all(bool(one.publisher) == bool(one.fact) for one in rows)
    assert {one.label for one in rows} - {""} <= set(get_args(Label))
    assert max(Counter(host for one in rows for host in one.hosts).values()) == 1
    assert max(Counter(one.name for one in rows).values()) == 1
    assert all(host == host.lower() and "." in host and "/" not in host for one in rows for host in one.hosts)


def test_a_name_of_its_own_is_not_shadowed_by_an_alias() -> None:
    """Whoever is called so in the register is found, but where two are."""
    rows = outlets.register()
    folded = Counter(outlets.folded(one.name) for one in rows)
    assert [
        one.name
        for one in rows
        if folded[outlets.folded(one.name)] == 1 and outlets.named(one.name) is not one
    ] == []


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("edition.cnn.com", "CNN"), ("bbc.co.uk", "BBC"), ("g1.globo.com", "G1"), ("courier.example", None),
        ("com", None), ("", None),
    ],
)  # fmt: skip
def test_an_outlet_stands_at_its_hosts_and_below_them(host: str, name: str | None) -> None:
    """The longest host wins; an unknown one is nobody's."""
    found = outlets.at(host)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("the guardian", "The Guardian"), ("TheHill", "The Hill"), ("usatoday", "USA Today"), ("EL PAIS", "El País"),
        ("Ahle Courier", "Ahle Courier"), ("ABC News", "ABC News"),
    ],
)  # fmt: skip
def test_a_name_is_known_however_it_is_written(told: str, name: str) -> None:
    """Capitals, blanks, marks and the article tell nothing; a name of two outlets is left as it is."""
    assert outlets.called(told) == name


def test_agencies_are_known_by_their_short_names() -> None:
    """An outlet that is none is no agency."""
    assert [outlets.called(name) for name in ("AP", "AFP", "Reuters")] == [
        "Associated Press",
        "Agence France-Presse",
        "Reuters",
    ]
    assert outlets.agency("AP") is not None
    assert outlets.agency("The Guardian") is None


def test_a_line_too_long_or_too_short_is_told_by_its_number() -> None:
    """Of a file with a head, and of one without."""
    with pytest.raises(ValueError, match="3") as caught:
        list(outlets.rows(["outlet,hosts,publisher", "A,a.example,P", "B,b.example"]))
    assert caught.value.args == (3, "B,b.example")
    assert [cells for _, cells in outlets.rows(["# none", "", "A,P"])] == [{"outlet": "A", "publisher": "P"}]


def test_looking_up_takes_no_time() -> None:
    """The register is read once, and asked by tables."""
    began = time.process_time()
    for number in range(50_000):
        outlets.at(f"host{number}.example.cnn.com")
        outlets.named(f"Outlet {number}")
    assert time.process_time() - began < 5
