"""Static word vectors: the weights that the wordllama wheel holds, read without its loader.

The loader of the package looks for files on the net and sets up logging for the whole program;
both files lie in the wheel, so they are opened directly.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

WEIGHTS = "weights/l2_supercat_256.safetensors"
TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
WIDTH = 256


@lru_cache(maxsize=1)
def _load() -> tuple[Tokenizer, NDArray[np.float16]]:
    from safetensors.numpy import load_file  # noqa: PLC0415 # pyright: ignore[reportUnknownVariableType] - late: only where texts are compared; PathLike is open
    from tokenizers import Tokenizer  # noqa: PLC0415 - ditto

    spec = find_spec("wordllama")
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise ModuleNotFoundError("wordllama is not installed")
    folder = Path(places[0])
    table = cast("NDArray[np.float16]", load_file(folder / WEIGHTS)["embedding.weight"])
    return Tokenizer.from_file(str(folder / TOKENIZER)), table


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one unit vector for each text (shape ``len(texts) x 256``); zeros for an empty text."""
    out = np.zeros((len(texts), WIDTH), dtype=np.float32)
    if not texts:
        return out
    tokenizer, table = _load()
    # One at a time: a batch of a few sentences spends more on waking threads than on words.
    for row, text in enumerate(texts):
        coded = tokenizer.encode(text, add_special_tokens=False)
        if coded.ids:
            out[row] = table[coded.ids].astype(np.float32).mean(axis=0)
    norms = np.linalg.norm(out, axis=1, keepdims=True)
    np.divide(out, norms, out=out, where=norms > 0)
    return out


_WORDS: dict[str, NDArray[np.float32]] = {}
MOST_WORDS = 200_000
"""Words whose vectors are kept (1 kB each); beyond that the memory is emptied and filled anew."""


def embed_words(words: Sequence[str]) -> NDArray[np.float32]:
    """Return one unit vector for each word, like :func:`embed`; words seen before cost nothing."""
    if len(_WORDS) > MOST_WORDS:
        _WORDS.clear()
    fresh = [word for word in dict.fromkeys(words) if word not in _WORDS]
    _WORDS.update(zip(fresh, embed(fresh), strict=True))
    return np.array([_WORDS[word] for word in words], dtype=np.float32).reshape(len(words), WIDTH)
