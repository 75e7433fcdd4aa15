"""Whether a voice spoke before: looked up by voice, the same as asking of each two statements."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.compare.disagreements.slots import Spoken

# Known keys, outlet, whether its words name another voice, hour, report.
SAID = st.tuples(
    st.frozensets(st.sampled_from(("inst:velm", "person:holm", "voice:echo")), max_size=2),
    st.sampled_from(("Echo", "Post", None)),
    st.booleans(),
    st.integers(0, 3),
    st.sampled_from("abc"),
)
Told = tuple[frozenset[str], str | None, bool, int, str]


def _spoken(told: list[Told]) -> Spoken:
    found = Spoken()
    for keys, outlet, named, hour, report in told:
        for key in keys:
            found.note(key, (f"{hour:02d}", report))
        if outlet is not None:
            found.note((outlet, named), (f"{hour:02d}", report))
    return found


def _one_voice(one: Told, other: Told) -> bool:
    if one[0] & other[0]:
        return True
    return not (one[2] and other[2]) and one[1] is not None and one[1] == other[1]


@given(st.lists(SAID, max_size=7), st.lists(SAID, max_size=7))
def test_spoken_before_is_what_each_two_statements_tell(mine: list[Told], theirs: list[Told]) -> None:
    """One voice, an earlier hour, another report: found without asking of each pair."""
    plainly = any(
        one[3] < other[3] and one[4] != other[4] and _one_voice(one, other)
        for one in mine
        for other in theirs
    )
    assert _spoken(mine).before(_spoken(theirs)) is plainly


def test_what_is_kept_of_a_voice_does_not_grow() -> None:
    """A thousand statements of one voice leave the first and the last of two reports."""
    found = _spoken([(frozenset({"inst:velm"}), "Echo", False, at % 24, "abc"[at % 3]) for at in range(1000)])
    assert {len(held) for side in (found.first, found.last) for held in side.values()} == {2}
