# make run    installs what is missing, builds the release, opens the shell on seeds/ (without a terminal: runs examples/)
# make test   sets up and passes all tests
.PHONY: run test test-more own-analyzer setup release lint bench clean help

# A build that fails must not be taken for the one before it.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c

DATA ?= ../shared/data/orangesum/orangesum-dev.jsonl.gz
# The program carries the Swift runtime and the C libraries, so that it can be copied to any machine of the kind.
# The linker's notes about getpwuid, dlopen and mktemp in a static program are GRDB's and Foundation's: not used here.
RELEASE = -c release --product verbatim --static-swift-stdlib -Xswiftc -static-executable -Xlinker -s
BINARY = .build/release/verbatim
PACKAGES = libedit-dev libsqlite3-dev libpcre2-dev zlib1g-dev libbsd-dev libmd-dev libncurses-dev \
  hunspell-fr-comprehensive sqlite3

run: release
	@if [ -t 0 ] && [ -t 1 ]; then exec $(BINARY) seeds; else ./examples/run-all $(BINARY); fi

setup:
	@command -v swift >/dev/null || { echo "Swift 6.2 or newer is needed: https://www.swift.org/install/linux/"; exit 1; }
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  echo "installing: $$missing"; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing; \
	fi

release: setup
	@swift build $(RELEASE) 2>&1 | grep -v -E "warning: Using '(dlopen|getpw|getaddrinfo|mktemp)|statically linked applications requires"

# The whole of it, as CI runs it: format, debug build with warnings as errors, all tests on the release binary too.
test: lint release
	VERBATIM_BINARY=$(CURDIR)/$(BINARY) swift test --parallel

lint: setup
	swift format lint --strict -r Sources Plugins Tests Benchmarks examples Package.swift

# Long fuzzing and two hundred kills; the release binary must stand.
test-more: release own-analyzer
	VERBATIM_MORE=1 VERBATIM_BINARY=$(CURDIR)/$(BINARY) swift test --parallel

# A stranger's package: builds against the products and answers.
own-analyzer: setup
	cd examples/own-analyzer && swift build --product verbatim-hedges && swift run --skip-build verbatim-hedges \
	  ../wire.jsonl --memory -c 'from hedges group by kind select count() as n order by n desc' | tee /dev/stderr | grep -q ,

bench: release
	Benchmarks/run $(BINARY) $(DATA)

clean:
	rm -rf .build
