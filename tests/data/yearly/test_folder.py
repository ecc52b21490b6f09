"""A run that dies leaves the old files whole and found; two runs never meet."""

import os
import subprocess
import sys

import pytest

from data.yearly import folder as module
from data.yearly.faults import FetchError
from data.yearly.figures import load_live
from data.yearly.folder import ABOUT_FILE, only_one, recover
from data.yearly.reading import read_rows

HOLDER = """
import sys, pathlib
from data.yearly.folder import only_one
with only_one(pathlib.Path(sys.argv[1])):
    print("binnen", flush=True)
    sys.stdin.read()
"""
KILLED = """
import os, pathlib, sys
from data.yearly import folder
from data.yearly.reading import read_rows
from data.yearly.sources import SOURCES
place = pathlib.Path(sys.argv[1])
origin = folder.Origin("2026-01-01", "Tabel", "adres")
rows = {source.name: read_rows(place / source.file) for source in SOURCES}
rows["scholen"] = rows["scholen"][:1]
fetched = {name: folder.Fetched(found, origin) for name, found in rows.items()}
rename, done = pathlib.Path.rename, []
def dies(self, target):
    if len(done) == int(sys.argv[2]):
        os.kill(os.getpid(), 9)
    done.append(self)
    return rename(self, target)
pathlib.Path.rename = dies
with folder.only_one(place):
    folder.replace(place, fetched)
"""


def python(code, *arguments, **options):
    return subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], **options)


def names(folder):
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def killed(folder):
    """A folder of which the replacement was killed before its first, or between its two renames."""

    def kill(renames):
        assert python(KILLED, folder, renames).wait(60) == -9
        return folder

    return kill


@pytest.mark.parametrize("renames", [0, 1])
def test_after_a_kill_the_old_figures_are_found_and_put_back(killed, renames):
    folder = killed(renames)
    assert len(names(folder.parent)) == 3, "the lock, the new files and the old"
    assert folder.exists() is (renames == 0)
    assert load_live(folder).of_town("inwoners", "GM0037")["inwoners"] == "50003"
    recover(folder)
    assert names(folder.parent) == {"live", ".live-bezig"}
    assert len(read_rows(folder / "scholen.csv")) == 40
    assert load_live(folder).of_town("inwoners", "GM0037")["inwoners"] == "50003"


def test_the_next_run_also_puts_it_right(killed, run):
    folder = killed(1)
    code, said = run()
    assert code == 0
    assert "inwoners.csv: 0 erbij, 0 anders, 0 weg" in said
    assert names(folder.parent) == {"live", ".live-bezig"}


def test_a_trial_reads_what_was_moved_aside_and_moves_nothing(killed, run):
    folder = killed(1)
    before = names(folder.parent)
    assert "inwoners.csv: 0 erbij, 0 anders, 0 weg" in run(dry_run=True)[1]
    assert names(folder.parent) == before


def test_where_nobody_may_write_the_old_figures_are_read_all_the_same(killed, monkeypatch):
    folder = killed(1)

    def refuse(*_arguments):
        raise PermissionError

    monkeypatch.setattr(module, "FileLock", refuse)
    recover(folder)
    assert not folder.exists()
    assert load_live(folder).fetched


def test_starting_without_anything_writes_nothing(tmp_path):
    recover(tmp_path / "nergens" / "live")
    assert names(tmp_path) == set()


def test_one_run_at_a_time_and_a_dead_one_is_no_run(run):
    holder = python(HOLDER, run.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout.readline() == b"binnen\n"
    code, said = run()
    assert code == 1
    assert said == (
        f"er loopt al een verversing (proces {holder.pid}); wacht tot die klaar is. "
        "Er is niets vervangen."
    )
    holder.kill()
    holder.communicate()
    assert run()[0] == 0


def test_starting_leaves_a_run_that_is_going_on_alone(killed):
    folder = killed(1)
    with only_one(folder):
        folder.rename(folder.with_name(".live-oud"))
        recover(folder)
        assert not folder.exists()
    recover(folder)
    assert (folder / ABOUT_FILE).is_file()


def test_the_lock_is_free_after_a_fault(tmp_path):
    with pytest.raises(FetchError), only_one(tmp_path / "live"):
        raise FetchError("stuk")
    with only_one(tmp_path / "live"):
        assert (tmp_path / ".live-bezig").read_text("utf-8") == str(os.getpid())


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(28, "No space left on device"), "de schijf is vol"),
        (PermissionError(13, "Permission denied"), "wij mogen daar niet schrijven"),
        (OSError(5, "Input/output error"), "fout 5 van het systeem"),
    ],
)
def test_a_disk_that_refuses_is_said_in_dutch(run, folder, monkeypatch, error, reason):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def refuse(*_arguments):
        raise error

    monkeypatch.setattr(module, "_write", refuse)
    code, said = run()
    line = f"Schrijven bij live lukt niet: {reason}. Er is niets vervangen."
    assert (code, said.splitlines()[-1]) == (1, line)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_stopping_by_hand_is_no_traceback(run, monkeypatch):
    def stop(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("data.yearly.refreshing.replace", stop)
    code, said = run()
    assert (code, said.splitlines()[-1]) == (1, "Gestopt voordat alles klaar was.")
