"""`python -m bench`: measures everything and writes bench/RESULTS.md; `--kort` for a quick look."""

from __future__ import annotations

import argparse
import time
import traceback

from bench import (
    browser,
    deck,
    faults,
    growth,
    memory,
    misuse,
    questions,
    replicas,
    report,
    speed,
    starting,
    worst,
)

PARTS = {
    "search": questions.measure,
    "reruns": speed.measure,
    "memory": memory.measure,
    "start": starting.measure,
    "browser": browser.measure,
    "growth": growth.measure,
    "deck": deck.measure,
    "replicas": replicas.measure,
    "faults": faults.measure,
    "misuse": misuse.measure,
    "worst": worst.measure,
}


def main() -> None:
    """Measure the parts asked for, all of them by default."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="default: all")
    parser.add_argument("--kort", action="store_true", help="fewer repetitions, noisier figures")
    asked = parser.parse_args()
    partial = asked.kort or asked.parts
    path = report.RESULTS.with_name("RESULTS-kort.md") if partial else report.RESULTS
    sections = []
    for name in asked.parts or PARTS:
        began = time.monotonic()
        sections.append(_measured(name, asked.kort))
        text = report.write(sections, asked.kort, path)
        print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)
    print(text)


def _measured(name: str, short: bool) -> report.Section:
    """One part; when it breaks, the others still count and the page says that it broke."""
    try:
        return PARTS[name](short)
    except Exception as error:
        traceback.print_exc()
        broken = report.Target(f"Part {name}", "can be measured", f"broke: {error!r}", False)
        return report.Section(name, "This part broke.", ("error",), [(repr(error),)], [broken])


if __name__ == "__main__":
    main()
