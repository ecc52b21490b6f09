"""A refresh from servers on this machine, into a folder of its own."""

import shutil

import pytest

from data.yearly.fetching import Client
from data.yearly.refreshing import refresh
from tests.data.yearly.openserver import OpenData, serving


def refused(run, elsewhere=None) -> str:
    """The one line with which a refresh ends."""
    code, said = run(elsewhere=elsewhere)
    assert code == 1
    assert "\n" not in said
    assert said.endswith(". Er is niets vervangen.")
    assert not run.folder.exists()
    return said


@pytest.fixture
def data():
    return OpenData()


@pytest.fixture
def run(data, tmp_path):
    """Refresh from the local server into a folder; gives the exit code and what was said.

    elsewhere: the addresses of sources that another server answers for.
    """
    folder = tmp_path / "live"

    def go(elsewhere=None, **options):
        said: list[str] = []
        client = Client(request_s=0.6, pause_s=0.01)
        with serving(data) as addresses:
            addresses |= elsewhere or {}
            code = refresh(folder, addresses=addresses, client=client, say=said.append, **options)
        return code, "\n".join(said)

    go.folder = folder
    return go


@pytest.fixture(scope="session")
def _fetched(tmp_path_factory):
    folder = tmp_path_factory.mktemp("opgehaald") / "live"
    with serving(OpenData()) as addresses:
        assert refresh(folder, addresses=addresses, say=lambda _text: None) == 0
    return folder


@pytest.fixture
def folder(_fetched, tmp_path):
    """What a refresh fetched, to be touched."""
    return shutil.copytree(_fetched, tmp_path / "live")
