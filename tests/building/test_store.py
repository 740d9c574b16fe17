"""The store: pieces are found again by their place, in this run, in the next, and in workers."""

from __future__ import annotations

import errno
import pickle
from collections.abc import Sequence
from pathlib import Path

import pytest

from congkhai.building.store import Place, Store, open_store
from congkhai.building.workers import spread


def test_pieces_are_found_by_their_place() -> None:
    """Also the empty one, and without a file to outlive the run."""
    store = Store()
    places = [store.put(piece) for piece in (b"first", b"", b"third")]

    assert [store.get(place) for place in places] == [b"first", b"", b"third"]
    assert store.size == len(b"firstthird")


def test_the_next_run_finds_them_and_adds_more(tmp_path: Path) -> None:
    """What is added stands behind what was there, and both have one digest."""
    file = tmp_path / "cache/pieces"
    first = Store(file)
    old = first.put(b"old")
    first.save()
    second = open_store(file, first.size)
    same = second.digest
    new = second.put(b"new")
    second.save()
    third = open_store(file, second.size)

    assert same == first.digest
    assert third.digest == second.digest != same
    assert [third.get(old), third.get(new)] == [b"old", b"new"]


def test_of_two_runs_at_the_same_time_one_is_remembered(tmp_path: Path) -> None:
    """The other says so, has read what it needed, and disturbs nothing."""
    file = tmp_path / "pieces"
    before = Store(file)
    old = before.put(b"old")
    before.save()
    first, second = open_store(file, before.size), open_store(file, before.size)
    places = first.put(b"of the first"), second.put(b"of the second")
    saved = first.save(), second.save()

    assert saved == (True, False)
    assert [second.get(old), second.get(places[1])] == [b"old", b"of the second"]
    assert open_store(file, first.size).get(places[0]) == b"of the first"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_told_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that pieces are kept in has no name of its own: that of the cache is told."""
    with open("/dev/full", "wb", buffering=0) as full:
        monkeypatch.setattr("congkhai.building.store.nameless_file", lambda folder: full)
        with pytest.raises(OSError, match="No space left") as raised:
            Store(tmp_path / "pieces").put(b"piece")

    assert (raised.value.errno, raised.value.filename) == (errno.ENOSPC, str(tmp_path / "pieces"))


def test_a_file_of_another_size_is_none(tmp_path: Path) -> None:
    """A run that died while adding leaves bytes that no memo knows; the next one begins anew."""
    file = tmp_path / "pieces"
    file.write_bytes(b"longer")
    store = open_store(file, 5)
    store.put(b"new")
    sizes = store.size, open_store(tmp_path / "missing", 6).size
    store.save()

    assert sizes == (3, 0)
    assert file.read_bytes() == b"new"


def test_waste_is_left_behind(tmp_path: Path) -> None:
    """Only the wanted pieces go on, and it is said where each of them is now."""
    file = tmp_path / "pieces"
    store = Store(file)
    places = [store.put(piece) for piece in (b"wanted", b"waste", b"wanted too")]
    store.save()
    tidy, moved = open_store(file, store.size).without_waste([places[0], places[2]])
    tidy.save()
    again = open_store(file, tidy.size)

    assert file.read_bytes() == b"wantedwanted too"
    assert [again.get(moved[places[0]]), again.get(moved[places[2]])] == [b"wanted", b"wanted too"]


def test_workers_read_what_was_put(tmp_path: Path) -> None:
    """Forked or not, they find the pieces of former runs and of this one."""
    file = tmp_path / "pieces"
    former = Store(file)
    places = [former.put(b"%d" % number) for number in range(100)]
    former.save()
    store = open_store(file, former.size)
    places += [store.put(b"%d" % number) for number in range(100, 200)]
    sent = pickle.loads(pickle.dumps(store))
    expected = [b"%d" % number for number in range(200)]

    assert list(spread(_gotten, store, places)) == expected
    assert [sent.get(place) for place in places] == expected


def _gotten(store: Store, places: Sequence[Place]) -> list[bytes]:
    return [store.get(place) for place in places]
