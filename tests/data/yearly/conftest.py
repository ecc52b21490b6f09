"""A refresh from servers on this machine, into a folder of its own."""

import shutil

import pytest

from data.yearly.fetching import Client
from data.yearly.refreshing import refresh
from data.yearly.sources import SOURCES
from tests.data.yearly.openserver import OpenData, serving


def refused(run, elsewhere=None) -> str:
    """What is said of the one source that is refused; every other one is written all the same."""
    code, said = run(elsewhere=elsewhere)
    assert code == 1
    last = said.splitlines()[-1]
    failed = last.partition("niet vernieuwd: ")[2].rstrip(".").split(", ")
    assert len(failed) == 1, last
    assert last.startswith("6 van de 7 bestanden zijn nieuw; ")
    assert f"\n  {failed[0]} is er nog niet." in said
    assert not (run.folder / failed[0]).exists()
    assert len(list(run.folder.glob("*.csv"))) == 6
    title = next(one.ways[0].title for one in SOURCES if one.file == failed[0])
    return f"{title}: {said.partition(f'{title}: ')[2]}"


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
            code = refresh(folder, where=addresses, client=client, say=said.append, **options)
        return code, "\n".join(said)

    go.folder = folder
    return go


@pytest.fixture(scope="session")
def _fetched(tmp_path_factory):
    folder = tmp_path_factory.mktemp("opgehaald") / "live"
    with serving(OpenData()) as addresses:
        assert refresh(folder, where=addresses, say=lambda _text: None) == 0
    return folder


@pytest.fixture
def folder(_fetched, tmp_path):
    """What a refresh fetched, to be touched."""
    return shutil.copytree(_fetched, tmp_path / "live")
