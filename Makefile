# Two commands matter: `make site` and `make test`. Both set up what they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MESSAGES := $(VENV)/kpidocs.pot
CATALOGUES := $(wildcard kpidocs/words/locale/*/LC_MESSAGES/*.po)

# Material announces MkDocs 2 on every run; the version in use is locked.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

# --- Set-up: one stamp for the locked packages, one for kpidocs itself -----------------------

$(VENV)/.locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "kpidocs needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --no-compile --require-hashes --no-deps -r requirements.lock
	@touch $@

$(VENV)/.installed: $(VENV)/.locked pyproject.toml .build/catalogues.py $(CATALOGUES)
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip check --quiet
	@touch $@

# --- The site --------------------------------------------------------------------------------

.PHONY: site
site: $(VENV)/.installed ## Build the site of this repository into site/
	$(BIN)/mkdocs build --strict
	@echo
	@echo "The site is in site/. To read it: make serve, then open http://127.0.0.1:8000/"

.PHONY: serve
serve: $(VENV)/.installed ## Show the site at http://127.0.0.1:8000/, following every edit
	$(BIN)/mkdocs serve

# --- The tests -------------------------------------------------------------------------------

.PHONY: test
test: $(VENV)/.installed ## Check style, types and architecture, and run all tests
	@.build/chromium
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest --numprocesses 2 --cov

.PHONY: bench
bench: $(VENV)/.installed ## Time kpidocs on generated goals, beside the bare work it cannot avoid
	$(BIN)/python -m tests.benchmarks.bench

.PHONY: golden
golden: $(VENV)/.installed ## Rewrite the golden files; read the difference before committing it
	$(BIN)/pytest --quiet --write-golden
	git diff --stat -- tests/golden docs

# --- Files that are made and committed -------------------------------------------------------

.PHONY: catalogue
catalogue: $(VENV)/.installed ## Bring new messages into the translations
	$(BIN)/pybabel --quiet extract --mapping-file=pyproject.toml --keyword=Text --keyword=plural:1,2 \
	  --project=kpidocs --sort-output --no-location --no-wrap --output-file=$(MESSAGES) kpidocs
	$(BIN)/pybabel --quiet update --input-file=$(MESSAGES) --output-dir=kpidocs/words/locale \
	  --domain=kpidocs --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --no-wrap

.PHONY: lock
lock: ## Renew requirements.lock from pyproject.toml (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes --group dev \
	  --no-config --no-header --no-annotate --no-emit-index-url \
	  --output-file requirements.lock pyproject.toml
