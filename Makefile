# Two commands matter: `make run` and `make test`. Both set up everything they need.

PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
# Two tests at a time; who is done takes over from the other.
PYTEST := $(BIN)/python -m pytest -n 2 --dist worksteal
BROWSER := $(PYTEST) tests/browser
# One lock for every system, with hashes, and without the name of the host it came from.
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --custom-compile-command "make lock" $(LOCK)

.PHONY: run test quick pages browser check lint lock pictures chromium proxy bench fuzz audit clean

run: $(VENV)/app.stamp
	$(BIN)/streamlit run app.py --server.port $(PORT)

# Everything, in two parts: what needs a browser comes last.
test: chromium lint check
	$(PYTEST) --ignore tests/browser
	$(BROWSER)

# What a developer runs all the time: all that opens no page.
quick: lint check
	$(PYTEST) --ignore tests/browser --ignore tests/pages --ignore tests/fuzz

# Every page without a browser, also on hostile addresses and files.
pages: $(VENV)/test.stamp
	$(PYTEST) tests/pages tests/fuzz

# Every page in Debian's Chromium, against a real server.
browser: $(VENV)/test.stamp chromium
	$(BROWSER)

check: $(VENV)/app.stamp
	$(BIN)/python -m data

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy

# The browser tests drive Debian's Chromium; Playwright brings no browser of its own.
chromium:
	@command -v chromium >/dev/null || (apt-get update && apt-get install -y --no-install-recommends chromium)

# Debian keeps the part of Python that makes a virtual environment in a package of its own.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV) || (rm -rf $(VENV) && apt-get update && apt-get install -y python3-venv && $(PYTHON) -m venv $(VENV))

$(VENV)/app.stamp: requirements.lock | $(BIN)/python
	$(BIN)/pip install --disable-pip-version-check --quiet --require-hashes -r requirements.lock
	touch $@

$(VENV)/test.stamp: requirements-dev.lock $(VENV)/app.stamp
	$(BIN)/pip install --disable-pip-version-check --quiet --require-hashes -r requirements-dev.lock
	touch $@

# After a change in requirements*.txt; LOCK=--upgrade also renews what our packages bring along.
# From the short lists, so that it also works when the locks do not fit them any more.
lock: | $(BIN)/python
	$(BIN)/pip install --disable-pip-version-check --quiet "$$(grep '^uv==' requirements-dev.txt)"
	$(COMPILE) -o requirements-dev.lock requirements-dev.txt
	$(COMPILE) -o requirements.lock -c requirements-dev.lock requirements.txt

# Ratios, never times that a test would hold: see bench/README.md. Takes under 20 minutes.
bench: $(VENV)/test.stamp chromium proxy
	$(BIN)/python -m bench $(BENCH)

# What stands before the replicas, and a clock that can be set without touching the machine's.
proxy:
	@command -v haproxy >/dev/null || (apt-get update && apt-get install -y --no-install-recommends haproxy faketime)

# Over 10,000 hostile addresses, files and drafts, other ones each time: see docs/veiligheid.md.
fuzz: $(VENV)/test.stamp
	MBO_FUZZ=lang $(BIN)/python -m pytest tests/fuzz

# A package that cannot be looked up counts as a failure: else nothing found would mean nothing asked.
# First the list of all that the app is made of (SBOM, CycloneDX), for who must keep one: needs no network.
audit: $(VENV)/test.stamp
	mkdir -p build
	$(BIN)/cyclonedx-py requirements --output-reproducible --output-file build/sbom.cdx.json requirements.lock
	$(BIN)/pip-audit --strict --local

# The pictures in README.md; look at them before you commit.
pictures: $(VENV)/test.stamp
	$(BIN)/python -m docs.pictures

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache
