"""Golden pairs: reports in, the part of the record and the brief that they must give.

``pytest tests/golden --rewrite-golden`` writes the expected files anew, after which ``git diff tests/golden``
is to be read. What the ``must.toml`` of a pair asserts is checked first and is never rewritten.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from musts import failures
from told_record import told

from twosource import pipeline
from twosource.show import rendering
from twosource.show.atlas import chart
from twosource.show.verify import verify_brief

HERE = Path(__file__).parent
PAIRS = sorted(path.parent.name for path in HERE.glob("*/must.toml"))


@pytest.mark.parametrize("name", PAIRS)
def test_the_reports_of_a_pair_give_its_record_and_its_brief(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    """What a pair must show holds; then the record and the brief are those that stand beside the reports."""
    pair = HERE / name
    monkeypatch.chdir(pair)
    record = tmp_path / "golden.db"
    pipeline.add(str(record), ["in"], jobs=0)
    held = pipeline.load(str(record))
    brief = rendering.text(held, "md")
    must = tomllib.loads((pair / "must.toml").read_text(encoding="utf-8"))
    assert list(failures(must, held, chart(held), brief)) == []
    assert verify_brief(held, brief)
    made = {
        "record.json": json.dumps(told(held, chart(held)), ensure_ascii=False, indent=1) + "\n",
        "brief.md": brief,
    }
    if pytestconfig.getoption("--rewrite-golden"):
        for file, text in made.items():
            (pair / file).write_text(text, encoding="utf-8")
        pytest.skip("written anew: read git diff tests/golden")
    for file, text in made.items():
        assert (pair / file).read_text(encoding="utf-8") == text, f"{name}/{file}: see docs/development.md"


WRONG = (
    {"stories": 2},
    {"typo": 1},
    {"claim": [{"holds": ["cows"], "origins": "2..2"}]},
    {"claim": [{"holds": ["cows"], "lead": "Forty-seven sheep"}]},
    {"claim": [{"holds": ["cows"], "lead_lacks": "47"}]},
    {"claim": [{"holds": ["cows"], "has": "quantity conflict"}]},
    {"claim": [{"holds": ["cows"], "lacks": "quantity precision"}]},
    {"claim": [{"holds": ["horses"]}]},
    {"claim": [{"holds": ["cows"], "origin": "1..1"}]},
    {"statement": [{"holds": ["cows"], "certainty": "denied"}]},
    {"statement": [{"holds": ["cows"], "count": 1}]},
    {"absent": [{"holds": ["Dunmere"]}]},
    {"apart": [{"one": ["Forty-seven"], "other": ["47 cows"]}]},
    {"apart": [{"one": ["Forty-seven"], "other": ["horses"]}]},
    {"brief": {"has": ["horses"]}},
    {"brief": {"lacks": ["cows"]}},
    {"dropped": ["in/x.txt: "]},
)


def test_what_a_pair_must_show_can_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of assertion of a ``must.toml`` is told where it does not hold, and so is an unknown key."""
    monkeypatch.chdir(HERE / "numbers_in_words")
    record = tmp_path / "golden.db"
    pipeline.add(str(record), ["in"], jobs=0)
    held = pipeline.load(str(record))
    brief = rendering.text(held, "md")
    assert list(failures({"shows": "x"}, held, chart(held), brief)) == []
    for must in WRONG:
        assert list(failures({"shows": "x", **must}, held, chart(held), brief)), must
    assert list(failures({}, held, chart(held), brief))


def test_there_are_pairs_and_each_is_whole() -> None:
    """At least ten pairs, every folder with reports, both expected files, and what it must show."""
    folders = sorted(
        path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith(("_", "."))
    )
    assert len(PAIRS) >= 10
    assert folders == PAIRS
    for name in PAIRS:
        assert {path.name for path in (HERE / name).iterdir()} >= {
            "in",
            "must.toml",
            "record.json",
            "brief.md",
        }
