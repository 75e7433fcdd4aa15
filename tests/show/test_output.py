"""Files that were asked for: whole or not at all, never over the record, as a shell's user expects."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from twosource.errors import WrongUse
from twosource.show import output


def _rights(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_whole_with_the_rights_that_are_usual(tmp_path: Path) -> None:
    """A new file follows the umask; one that was there keeps its rights; nothing else is left."""
    before = os.umask(0o027)
    try:
        output.write(b"one", str(tmp_path / "new"))
    finally:
        os.umask(before)
    assert _rights(tmp_path / "new") == 0o640
    (tmp_path / "new").chmod(0o604)
    output.write(b"two", str(tmp_path / "new"))
    assert (tmp_path / "new").read_bytes() == b"two"
    assert _rights(tmp_path / "new") == 0o604
    assert _names(tmp_path) == ["new"]


@pytest.mark.parametrize("step", ["os.fsync", "os.replace", "os.fchmod"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_file_that_cannot_be_written_leaves_the_old_one(
    step: str, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At whatever step writing ends, the old file stands and no other is left beside it."""
    place = tmp_path / "brief.md"
    place.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(step, fail)
    with pytest.raises(WrongUse if isinstance(error, OSError) else KeyboardInterrupt):
        output.write(b"new", str(place))
    monkeypatch.undo()
    assert place.read_bytes() == b"old"
    assert _names(tmp_path) == ["brief.md"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file that a link names is replaced, or made where there is none; the link stays."""
    (tmp_path / "there").mkdir()
    for name, old in (("held", b"old"), ("fresh", None)):
        target = tmp_path / "there" / name
        if old is not None:
            target.write_bytes(old)
        (tmp_path / name).symlink_to(target)
        output.write(b"new", str(tmp_path / name))
        assert (tmp_path / name).is_symlink()
        assert target.read_bytes() == b"new"
    assert _names(tmp_path / "there") == ["fresh", "held"]


def test_a_pipe_and_a_device_are_written_to_as_they_are(tmp_path: Path) -> None:
    """What is no regular file is not replaced by one."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    output.write(b"words", str(pipe))
    reader.join()
    assert heard == [b"words"]
    assert pipe.is_fifo()
    output.write(b"words", os.devnull)
    assert Path(os.devnull).is_char_device()


def test_an_open_file_of_the_process_is_not_replaced(tmp_path: Path) -> None:
    """A name such as /dev/fd/3 leads to a file that somebody holds open: it is written, not exchanged."""
    place = tmp_path / "held"
    with place.open("w+b") as file:
        inode = os.fstat(file.fileno()).st_ino
        (tmp_path / "link").symlink_to(f"/proc/self/fd/{file.fileno()}")
        for name in (f"/proc/self/fd/{file.fileno()}", str(tmp_path / "link")):
            output.write(b"through " + name.encode(), name)
            assert place.read_bytes() == b"through " + name.encode()
    assert place.stat().st_ino == inode


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 300, "none/x", "file/x", "dir", "loop", "dir/", "none/"])
def test_a_place_that_can_hold_no_file_is_refused(name: str, tmp_path: Path) -> None:
    """Each is told as wrong use, and nothing is made."""
    (tmp_path / "file").touch()
    (tmp_path / "dir").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    place = f"{tmp_path}/{name}" if name else name
    act = output.write if place and "\0" not in place else lambda _, name: output.check(name, "r.db")
    with pytest.raises(WrongUse):
        act(b"x", place)
    assert _names(tmp_path) == ["dir", "file", "loop"]
    assert not _names(tmp_path / "dir")


def test_a_file_that_is_read_only_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that its owner made read-only stays, although its folder would let it be exchanged."""
    place = tmp_path / "kept.md"
    place.write_bytes(b"old")
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(WrongUse, match=r"cannot write .*kept\.md: it is read-only"):
        output.write(b"new", str(place))
    assert place.read_bytes() == b"old"


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal", ".lock"])
def test_the_record_is_never_an_output(end: str, tmp_path: Path) -> None:
    """Under any name, link or way round, the record and what belongs to it are refused."""
    record = tmp_path / "r.db"
    record.touch()
    target = tmp_path / f"r.db{end}"
    names = [str(target), f"{tmp_path}/./r.db{end}", f"{tmp_path}/x/../r.db{end}"]
    (tmp_path / "x").mkdir()
    for held in (False, True):
        if held:
            target.touch()
            os.link(target, tmp_path / "hard")
            (tmp_path / "soft").symlink_to(target)
            names += [str(tmp_path / "hard"), str(tmp_path / "soft")]
        for name in names:
            with pytest.raises(WrongUse, match="is the record itself or belongs to it"):
                output.check(name, str(record))
    output.check(str(tmp_path / "r.db.md"), str(record))
