# Every target makes its own environment; a fresh machine needs Python 3.11+ and make.
# make demo LANG=nb speaks Norwegian.
PYTHON ?= python3
VENV ?= .venv
RUN := $(VENV)/bin/python

.PHONY: demo test check bench bench-full schemas look clean

demo: $(VENV)/.core
	$(RUN) examples/county.py

test: $(VENV)/.dev
	$(RUN) -m pytest

check: $(VENV)/.dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/deptry src

bench: $(VENV)/.bench
	$(RUN) benchmarks/run.py --quick

bench-full: $(VENV)/.bench
	$(RUN) benchmarks/run.py
	$(RUN) benchmarks/page.py

schemas: $(VENV)/.dev
	$(RUN) schemas/write.py

# Reports in a headless browser: accessibility, width, print. Needs node, a Chromium (its
# name in CHROMIUM) and poppler; the pictures to look at are left in out/look.
look: $(VENV)/.dev browser/node_modules
	$(RUN) browser/pages.py out/look
	node browser/check.mjs out/look out/look

browser/node_modules:
	cd browser && npm install --no-package-lock --no-audit --no-fund

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: pyproject.toml | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --editable .
	touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --editable ".[dev]"
	touch $@ $(VENV)/.core

$(VENV)/.bench: pyproject.toml | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --editable ".[bench]"
	touch $@ $(VENV)/.core

clean:
	rm -rf $(VENV) out
