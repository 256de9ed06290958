# Everything a developer does. Each target sets up what it needs, and does nothing twice:
# .venv and .tools carry stamps named after what they were made from.

PYTHON ?= python3
GO ?= go
WORKERS ?= 2
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

BIN := .venv/bin
GO_TOOLS := opa regal conftest

key = $(firstword $(shell cat $(1) | cksum))
LOCKED := .venv/locked-$(call key,requirements.lock)
VENV := .venv/installed-$(call key,requirements.lock pyproject.toml src/sus_audit/__init__.py)
tool_version = $(shell awk '$$1 == "github.com/open-policy-agent/$(1)" { print $$2 }' tools/$(1)/go.mod)
tool_stamp = .tools/$(1)-$(call tool_version,$(1))-$(call key,tools/$(1)/go.mod tools/$(1)/go.sum)
TOOLS := $(foreach tool,$(GO_TOOLS),$(call tool_stamp,$(tool)))

.PHONY: help demo test quick lint types format rego coverage setup venv tools chromium lock schemas docs wheel clean distclean

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: venv ## audit the sample organization on this machine; the report lands in out/demo
	$(BIN)/sus-audit demo --out out/demo

test: setup lint ## set up everything; lint, types, and all tests
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

quick: venv ## unit tests only: no other program is started
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -m "not slow and not subprocess and not awscli and not chromium and not go_tools"

lint: venv types ## ruff and mypy --strict (Rego is linted by `make rego`)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: venv
	$(BIN)/mypy

format: venv $(call tool_stamp,opa) ## rewrite Python and Rego in the one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	.tools/bin/opa fmt --write policies .regal/rules

rego: venv tools ## opa fmt, opa check --strict, opa test with coverage, regal
	$(BIN)/python -m pytest tests/test_policies.py

coverage: setup ## all tests, with branch coverage of the Python
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

setup: venv tools chromium ## .venv, .tools/bin and Chromium

venv: $(VENV)

$(LOCKED):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "sus-audit needs Python 3.11 or newer: set PYTHON=...")'
	@echo "making .venv from requirements.lock"
	@$(PYTHON) -m venv --clear .venv || { echo "$(PYTHON) lacks venv: on Debian, apt-get install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@touch $@

$(VENV): $(LOCKED)
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

tools: $(TOOLS) ## opa, regal and conftest, built from tools/*/go.mod into .tools/bin

# One module per tool: a shared one would force one version of OPA on all three.
define go_tool
$(call tool_stamp,$(1)): tools/build.sh
	@GO="$(GO)" tools/build.sh $(1) $(call tool_version,$(1))
	@rm -f .tools/$(1)-*
	@touch $$@
endef
$(foreach tool,$(GO_TOOLS),$(eval $(call go_tool,$(tool))))

chromium:
	@tools/chromium.sh

lock: venv ## resolve requirements.lock anew
	printf '%s\n' '# Every package that sus-audit, its extras and its development use, pinned with hashes. Written by `make lock`.' > .tools.lock
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 --generate-hashes \
	  --upgrade --no-emit-index-url --no-header --quiet >> .tools.lock
	mv .tools.lock requirements.lock

schemas: venv ## write the JSON Schemas in schemas/ anew
	$(BIN)/python -m sus_audit.schemas

docs: venv ## write the README's tables and docs/catalog anew
	$(BIN)/python tools/readme.py
	rm -rf docs/catalog
	$(BIN)/sus-audit rules docs -o docs/catalog

wheel: venv ## build the wheel into dist/
	rm -rf dist
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean: ## remove what tests and builds leave, keep .venv and .tools
	rm -rf build dist out .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## remove .venv and .tools too
	rm -rf .venv .tools
