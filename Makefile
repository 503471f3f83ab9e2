# Everything a newcomer needs: "make ingest" and "make test" on a machine with python3 >= 3.11.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
OUT := out

.PHONY: ingest test check format bench clean

ingest: $(VENV)/.installed
	$(BIN)/hldparse ingest corpora/ --out $(OUT)

test: $(VENV)/.installed-dev
	$(BIN)/pytest

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/compile_gazetteers.py --check
	$(BIN)/python tools/make_codebook.py --check
	$(BIN)/pytest --numprocesses 2

format: $(VENV)/.installed-dev
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks.ingest
	$(BIN)/python -m benchmarks.mentions
	$(BIN)/python -m benchmarks.names
	$(BIN)/python -m benchmarks.review

clean:
	rm -rf $(VENV) $(OUT)

# The environment is made once, and again when what it is made from changes. An environment for
# development holds all of the other one, so each stamp serves the lesser need too.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "hldparse needs Python 3.11 or newer; try: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@if test -e $(VENV)/.installed-dev; then $(PIP) --editable ".[dev]"; else $(PIP) --editable ".[review]"; fi
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) --editable ".[dev]"
	@touch $@ $(VENV)/.installed
