"""Read each lock against the metadata of what it pins: ``python tests/lock_check.py``, run by ``make check``.

Set-up installs exactly what a lock names and resolves nothing, so that a lock must be whole: whatever a
pinned package requires in this environment is pinned in a fitting version, with the extras that it is
required with; every pin has hashes, no pin names an address, and nothing is pinned that nothing requires.
What ``[tool.uv] exclude-dependencies`` leaves out must be required, by spaCy and its parts alone, and pinned
nowhere.
The metadata are those of the installed packages: nothing is asked of the network.
"""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
# Each lock with the groups of pyproject.toml that it holds beside the program's own dependencies.
LOCKS = {"run.lock": ("build",), "test.lock": ("build", "test"), "check.lock": ("build", "test", "check")}
# Those that do without what is left out; what they need it for is said beside the list in pyproject.toml.
SPARED = frozenset({"spacy", "thinc"})
_PIN = re.compile(
    r"^(?P<pin>[A-Za-z0-9][^\\\n]*?)\s*(?:\\\n(?P<hashes>(?:[ \t]+--hash=\S+(?: \\)?\n?)*))?$", re.MULTILINE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What is known of an installed package: its version and what it requires."""

    version: str
    requires: tuple[str, ...] = ()


def pins(lock: str) -> Iterator[tuple[Requirement, int]]:
    """Yield each pin of a lock with the number of its hashes."""
    for match in _PIN.finditer(lock):
        yield Requirement(match["pin"]), (match["hashes"] or "").count("--hash=")


def holds(requirement: Requirement, extras: Collection[str] = ()) -> bool:
    """Tell whether a requirement is meant for this environment, given the extras it hangs on."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))


def faults(
    lock: str, roots: Iterable[str], packages: Mapping[str, Package], left_out: Collection[str] = ()
) -> list[str]:
    """Return what is wrong with the text of a lock, one line each, in the order of names.

    ``roots`` are the requirements that the lock was made from, ``packages`` the metadata by canonical
    name, ``left_out`` the canonical names that are required and deliberately not pinned.
    """
    found = [f"{pin.name} has no hash" for pin, hashes in pins(lock) if not hashes]
    if "://" in lock:
        found.append("it names an address to download from")
    pinned = {canonicalize_name(pin.name): pin for pin, _ in pins(lock) if holds(pin)}
    needed = [("the program", Requirement(root)) for root in roots]
    for name, pin in pinned.items():
        if name not in packages:
            found.append(f"{name} is pinned and not installed: its metadata cannot be read")
            continue
        here = packages[name]
        if not pin.specifier.contains(here.version, prereleases=True):
            found.append(f"{pin} is pinned, {here.version} is installed")
        needed += [(name, one) for one in map(Requirement, here.requires) if holds(one, pin.extras)]
    needed = [(who, one) for who, one in needed if who != "the program" or holds(one)]
    found += [fault for who, one in needed for fault in _unmet(who, one, pinned, left_out)]
    required = {canonicalize_name(one.name) for _, one in needed}
    found += [f"{name} is pinned and required by nothing" for name in pinned.keys() - required]
    found += [f"{name} is left out and required by nothing" for name in left_out if name not in required]
    return sorted(found)


def _unmet(
    who: str, needs: Requirement, pinned: Mapping[str, Requirement], left_out: Collection[str]
) -> Iterator[str]:
    """Yield what a lock lacks of one requirement."""
    name = canonicalize_name(needs.name)
    pin = pinned.get(name)
    if name in left_out:
        if pin is not None:
            yield f"{name} is left out and pinned"
        elif who not in SPARED:
            yield f"{who} requires {needs}, which is left out"
        return
    if pin is None:
        yield f"{who} requires {needs}, which is not pinned"
        return
    lacking = {canonicalize_name(extra) for extra in needs.extras} - {
        canonicalize_name(extra) for extra in pin.extras
    }
    if lacking:
        yield f"{who} requires {needs}, which is pinned without [{','.join(sorted(lacking))}]"
    version = next(iter(pin.specifier)).version
    if not needs.specifier.contains(version, prereleases=True):
        yield f"{who} requires {needs}, which is pinned at {version}"


def installed() -> dict[str, Package]:
    """Return the metadata of what is installed beside this script."""
    return {
        canonicalize_name(one.name): Package(version=one.version, requires=tuple(one.requires or ()))
        for one in metadata.distributions()
    }


def made_from(project: Mapping[str, Any], groups: Iterable[str]) -> list[str]:
    """Return the requirements that a lock with these groups is made from."""
    named = (one for group in groups for one in project["dependency-groups"][group])
    return [*project["project"]["dependencies"], *named]


def main() -> int:
    """Check all locks; returns the exit code."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    left_out = {canonicalize_name(name) for name in project["tool"]["uv"]["exclude-dependencies"]}
    packages = installed()
    wrong = False
    for name, groups in LOCKS.items():
        lock = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        for fault in faults(lock, made_from(project, groups), packages, left_out):
            print(f"{name}: {fault}")  # noqa: T201 - a script that reports
            wrong = True
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
