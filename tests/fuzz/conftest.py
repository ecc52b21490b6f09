"""Says at the end how many cases were really run."""

from tests.fuzz.profile import RUN


def pytest_terminal_summary(terminalreporter):
    for kind, number in sorted(RUN.items()):
        terminalreporter.write_line(f"{number:6} {kind}")
    terminalreporter.write_line(f"{sum(RUN.values()):6} cases in all")
