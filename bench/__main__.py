"""`python -m bench`: measures everything and writes bench/RESULTS.md; `--kort` for a quick look."""

from __future__ import annotations

import argparse
import time

from bench import browser, faults, growth, memory, replicas, report, speed, starting

PARTS = {
    "reruns": speed.measure,
    "memory": memory.measure,
    "start": starting.measure,
    "browser": browser.measure,
    "growth": growth.measure,
    "replicas": replicas.measure,
    "faults": faults.measure,
}


def main() -> None:
    """Measure the parts asked for, all of them by default."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="default: all")
    parser.add_argument("--kort", action="store_true", help="fewer repetitions, noisier figures")
    asked = parser.parse_args()
    sections = []
    for name in asked.parts or PARTS:
        began = time.monotonic()
        sections.append(PARTS[name](asked.kort))
        print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)
    partial = asked.kort or asked.parts
    path = report.RESULTS.with_name("RESULTS-kort.md") if partial else report.RESULTS
    print(report.write(sections, asked.kort, path))


if __name__ == "__main__":
    main()
