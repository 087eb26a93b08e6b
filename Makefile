.DEFAULT_GOAL := help
.PHONY: help lint test format run bench bench-check bench-data conformance crash mutate clean

CONFIG ?= configs/base.yaml
KILLS ?= 200
MUTATIONS ?= 10000
REFERENCE ?= ../shared/reference
JMH ?= -f 1
ROUNDS ?= 5

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST)

lint: ## check format, style and everything the compiler warns of
	mvn -q test-compile

test: ## run all tests and checks
	mvn verify

format: ## format the Java sources
	mvn -q spotless:apply

run: ## run CONFIG (default: the bundled example)
	./troupe run $(CONFIG)

bench: ## run the benchmarks; JMH='-f 1 Name' chooses
	mvn -q -Pbench test-compile exec:exec -Djmh.args='$(JMH)'

bench-check: ## compare ratios with those of config/bench-ratios.csv; ROUNDS=5
	./troupe bench --check config/bench-ratios.csv --rounds $(ROUNDS)

bench-data: ## load from each kind of store, a PostgreSQL server of its own too; ROUNDS=5
	mvn -q -Pbench-data test-compile exec:exec -Ddata.rounds=$(ROUNDS)

conformance: ## compare with the published numbers of REFERENCE, a folder
	mvn -q -Dtest=ConformanceTest -Dtroupe.reference=$(REFERENCE) test

crash: ## kill KILLS processes that run, resume, extend, replay or write results; CONFIG, if given
	mvn -q -Dtest=CrashKillTest -Dtroupe.kills=$(KILLS) \
	  $(if $(filter-out file,$(origin CONFIG)),-Dtroupe.config=$(CONFIG)) test

mutate: ## damage folders of runs in MUTATIONS ways; each is named or harmless (10000: an hour)
	mvn -q -Dtest=MutatedFolderTest -Dtroupe.mutations=$(MUTATIONS) test

clean: ## remove what the build made
	mvn -q clean
