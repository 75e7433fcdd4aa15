"""A lock is whole: what it pins, and with which extras, is what the pinned packages require."""

from __future__ import annotations

import json

import pytest

from lock_check import LOCKS, ROOT, Package, faults, pins

HASH = " \\\n    --hash=sha256:" + "0" * 64 + " \\\n    --hash=sha256:" + "1" * 64 + "\n    # via something\n"
# Three invented packages: a test runner whose plug-in needs a counter of lines with its reader of settings.
PACKAGES = {
    "gauge-plugin": Package(version="2.1", requires=('line-gauge[toml]>=7 ; extra != "never"', "runner>=1")),
    "line-gauge": Package(
        version="7.3", requires=('settings-reader ; extra == "toml"', 'old-shim ; python_version < "3"')
    ),
    "runner": Package(version="1.4"),
    "settings-reader": Package(version="0.9"),
}
ROOTS = ("gauge-plugin", "runner")


def lock(*lines: str) -> str:
    """Return the text of a lock with these pins, each with two hashes."""
    return "".join(line + HASH for line in lines)


WHOLE = ("gauge-plugin==2.1", "line-gauge[toml]==7.3", "runner==1.4", "settings-reader==0.9")


def test_a_whole_lock_has_no_fault() -> None:
    """Extras, markers and versions all fit."""
    assert faults(lock(*WHOLE), ROOTS, PACKAGES) == []
    assert [hashes for _, hashes in pins(lock(*WHOLE))] == [2] * 4


def test_a_pin_that_drops_an_extra_is_a_fault() -> None:
    """What a newer release elsewhere would turn into a failed set-up is found before it is out."""
    found = faults(lock(WHOLE[0], "line-gauge==7.3", *WHOLE[2:]), ROOTS, PACKAGES)
    assert found == [
        'gauge-plugin requires line-gauge[toml]>=7; extra != "never", which is pinned without [toml]',
        "settings-reader is pinned and required by nothing",
    ]


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (WHOLE[:3], 'line-gauge requires settings-reader; extra == "toml", which is not pinned'),
        (WHOLE[1:], "the program requires gauge-plugin, which is not pinned"),
        ((*WHOLE[:2], "runner==0.8", WHOLE[3]), "gauge-plugin requires runner>=1, which is pinned at 0.8"),
        ((*WHOLE[:2], "runner==1.3", WHOLE[3]), "runner==1.3 is pinned, 1.4 is installed"),
        ((*WHOLE, "spare==1"), "spare is pinned and not installed: its metadata cannot be read"),
        ((*WHOLE[:3], 'settings-reader==0.9 ; python_version < "3"'), 'line-gauge requires settings-reader; extra == "toml", which is not pinned'),
    ],
)  # fmt: skip
def test_each_way_to_be_short_is_told(lines: tuple[str, ...], fault: str) -> None:
    """A package, a version or a marker that does not answer a requirement."""
    assert fault in faults(lock(*lines), ROOTS, PACKAGES)


def test_pins_for_other_systems_are_left_alone() -> None:
    """A pin whose marker does not hold here is neither asked for nor called needless."""
    assert faults(lock(*WHOLE, 'shim==1 ; sys_platform == "nowhere"'), ROOTS, PACKAGES) == []


def test_hashes_are_asked_for_and_addresses_refused() -> None:
    """A lock names what it wants by content, never where it lies."""
    bare = "\n".join(WHOLE) + "\n"
    assert faults(bare, ROOTS, PACKAGES) == [
        f"{line.split('==')[0].split('[')[0]} has no hash" for line in WHOLE
    ]
    assert faults("--index-url https://packages.example/simple\n" + lock(*WHOLE), ROOTS, PACKAGES) == [
        "it names an address to download from"
    ]


def test_what_is_left_out_is_required_by_those_named_alone() -> None:
    """A left-out package may be lacked by spaCy, by nobody else, and is not pinned all the same."""
    packages = PACKAGES | {"spacy": Package(version="3", requires=("web-client",))}
    whole = lock(*WHOLE, "spacy==3")
    roots = (*ROOTS, "spacy")
    assert faults(whole, roots, packages, {"web-client"}) == []
    assert faults(whole, roots, packages, {"web-client", "line-gauge"}) == [
        "line-gauge is left out and pinned"
    ]
    assert faults(lock(*WHOLE), ROOTS, PACKAGES, {"web-client"}) == [
        "web-client is left out and required by nothing"
    ]
    other = PACKAGES | {"runner": Package(version="1.4", requires=("web-client",))}
    assert faults(lock(*WHOLE), ROOTS, other, {"web-client"}) == [
        "runner requires web-client, which is left out"
    ]


@pytest.mark.parametrize("name", LOCKS)
def test_our_locks_are_read_to_the_last_pin(name: str) -> None:
    """Every line of a lock that begins with a name is a pin with hashes, in exactly one version for a marker."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    found = list(pins(text))
    assert len(found) == sum(line[:1].isalnum() for line in text.splitlines())
    assert all(hashes and str(pin.specifier).startswith("==") for pin, hashes in found)


def test_what_runs_in_the_browser_is_pinned_by_content_too() -> None:
    """The lock of npm has a hash for each package and says nowhere from where it came."""
    text = (ROOT / "tests" / "browser" / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: one for name, one in json.loads(text)["packages"].items() if name}
    assert packages
    assert all(one["integrity"].startswith("sha512-") for one in packages.values())
    assert "://" not in text
