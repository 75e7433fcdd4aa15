"""Make the file of word vectors: ``python bench/word_vectors.py WHEEL [--write]``.

``WHEEL`` is ``wordllama-0.4.0.post1-*.whl`` (``pip download --no-deps wordllama==0.4.0.post1``), which is
under the MIT licence; nothing of it is installed or run. Of its 32,000 word pieces those without letters of
other scripts than Latin are kept, in the order in which they are joined, with their vectors in whole numbers
from -127 to 127 and a scale for each. The same wheel gives the same file.
"""

from __future__ import annotations

import argparse
import json
import struct
import unicodedata
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from twosource.language.vectors import VECTORS, WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

WEIGHTS = "wordllama/weights/l2_supercat_256.safetensors"
WEIGHTS_SHA256 = "64b47a2dc493cb8e85944076601189739852d7b64e0e1eedcb1937a251cd9fd5"
PIECES = "wordllama/tokenizers/l2_supercat_tokenizer_config.json"
LARGEST = 127


def matrix(data: bytes) -> NDArray[np.float32]:
    """Return the vectors of a safetensors file that holds one table of 16-bit floats."""
    if sha256(data).hexdigest() != WEIGHTS_SHA256:
        raise SystemExit("these are not the vectors of wordllama 0.4.0.post1")
    (length,) = struct.unpack_from("<Q", data)
    (table,) = (value for key, value in json.loads(data[8 : 8 + length]).items() if key != "__metadata__")
    values = np.frombuffer(data, "<f2", offset=8 + length).reshape(table["shape"])
    return values[:, :WIDTH].astype(np.float32)


def latin(piece: str) -> bool:
    """Tell whether a piece holds no letter of another script than Latin."""
    letters = (letter for letter in piece if letter.isalpha())
    return all(letter.isascii() or unicodedata.name(letter, "").startswith("LATIN") for letter in letters)


def whole_numbers(rows: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Return the rows in whole numbers and their scales."""
    scales = (np.abs(rows).max(axis=1) / LARGEST).astype(np.float16)
    steps = np.maximum(scales.astype(np.float32), np.finfo(np.float16).tiny)[:, None]
    return np.clip(np.rint(rows / steps), -LARGEST, LARGEST).astype(np.int8), scales


def made(pieces: Mapping[str, Any], table: NDArray[np.float32]) -> tuple[list[str], NDArray[np.float32]]:
    """Return the kept pieces, those of one character or byte first, and their vectors."""
    vocabulary: dict[str, int] = pieces["vocab"]
    joined = dict.fromkeys(merge.replace(" ", "", 1) for merge in pieces["merges"])
    single = sorted(vocabulary.keys() - joined.keys(), key=vocabulary.__getitem__)
    kept = [piece for piece in (*single, *joined) if latin(piece)]
    return kept, table[[vocabulary[piece] for piece in kept]]


def main() -> None:
    """Make the file, tell its size and what whole numbers cost, and write it where that is asked for."""
    parser = argparse.ArgumentParser(description="Make the file of word vectors.")
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--write", action="store_true", help="write it into the package")
    words = parser.parse_args()
    with zipfile.ZipFile(words.wheel) as wheel:
        kept, table = made(json.loads(wheel.read(PIECES))["model"], matrix(wheel.read(WEIGHTS)))
    rows, scales = whole_numbers(table)
    again = rows * scales.astype(np.float32)[:, None]
    alike = (again * table).sum(axis=1) / (np.linalg.norm(again, axis=1) * np.linalg.norm(table, axis=1))
    size, least = (rows.nbytes + scales.nbytes) / 1e6, float(np.nanmin(alike))
    print(f"{len(kept)} pieces, {size:.1f} MB, least cosine {least:.5f}")
    if words.write:
        listed = np.frombuffer("\n".join(kept).encode(), np.uint8)
        np.savez_compressed(VECTORS, pieces=listed, rows=rows, scales=scales)


if __name__ == "__main__":
    main()
