package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.SettingsFiles;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileSettingsTest {
    @TempDir
    private Path folder;

    /** A file with one mistake, its place, its key and a part of what must be said. */
    record Mistake(String yaml, int line, int column, String key, String says) {
        static Mistake below(String yaml, int column, String key, String says) {
            return new Mistake(LEAST + yaml, 3, column, key, says);
        }

        /** Asserts that loading the file tells of this mistake and of no other. */
        void assertSaid(Path folder) {
            List<ConfigProblem> problems = SettingsFiles
                    .problems(SettingsFiles.load(folder, yaml));

            assertThat(problems)
                    .as(() -> problems.stream().map(ConfigProblem::text).toList().toString())
                    .hasSize(1);
            ConfigProblem problem = problems.getFirst();
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.text()).contains(says);
            assertThat(problem.origin()).isEqualTo(new Origin.InFile(
                    folder.resolve("test.yaml"), line, column));
        }

        @Override
        public String toString() {
            return key + ": " + says;
        }
    }

    static Stream<Mistake> unknownKeys() {
        return Stream.of(Mistake.below("rsik: {maxGross: 1}", 1, "rsik", "did you mean risk?"),
                Mistake.below("risk: {maxGros: 1}", 8, "risk.maxGros", "did you mean maxGross?"),
                Mistake.below("risk: {max_gross: 1}", 8, "risk.max_gross",
                        "did you mean maxGross?"),
                Mistake.below("risk: {capital: 1}", 8, "risk.capital",
                        "did you mean fund.capital?"),
                Mistake.below("maxDrawdown: 0.2", 1, "maxDrawdown",
                        "did you mean risk.maxDrawdown?"),
                Mistake.below("run: {sede: 1}", 7, "run.sede", "did you mean seed?"),
                Mistake.below("risk: {zzzzzzzz: 1}", 8, "risk.zzzzzzzz",
                        "known here are preset, maxGross, maxPerAsset, maxNet"),
                new Mistake("""
                        data: {path: p}
                        strategies:
                          - id: a
                            tpye: equal-weight
                            type: equal-weight
                        """, 4, 5, "strategies[0].tpye", "did you mean type?"));
    }

    static Stream<Mistake> impossibleValues() {
        return Stream.of(
                Mistake.below("fund: {capital: -5}", 17, "fund.capital",
                        "-5: must be an amount > 0"),
                Mistake.below("fund: {capital: 0}", 17, "fund.capital", "must be an amount > 0"),
                Mistake.below("fund: {capital: 1e13}", 17, "fund.capital", "≤ 1000000000000"),
                Mistake.below("fund: {capital: 1.0000001}", 17, "fund.capital",
                        "at most 6 decimals"),
                Mistake.below("fund: {capital: .nan}", 17, "fund.capital", "must be an amount > 0"),
                Mistake.below("fund: {currency: usd}", 18, "fund.currency", "capitals"),
                Mistake.below("engine: {window: 0}", 18, "engine.window",
                        "0: must be auto or a whole number from 1 to 4096"),
                Mistake.below("engine: {window: 4097}", 18, "engine.window", "from 1 to 4096"),
                Mistake.below("engine: {threads: 0}", 19, "engine.threads",
                        "must be auto or a whole number from 1 to 64"),
                Mistake.below("engine: {barTimeout: 0s}", 22, "engine.barTimeout", "above 0"),
                Mistake.below("engine: {barTimeout: -5s}", 22, "engine.barTimeout", "above 0"),
                Mistake.below("engine: {barTimeout: 25h}", 22, "engine.barTimeout", "up to 24h"),
                Mistake.below("engine: {barTimeout: 30}", 22, "engine.barTimeout", "say the unit"),
                Mistake.below("risk: {maxGross: .inf}", 18, "risk.maxGross",
                        "must be a number > 0, or null for no limit"),
                Mistake.below("risk: {maxGross: .nan}", 18, "risk.maxGross",
                        "must be a number > 0"),
                Mistake.below("risk: {maxGross: 1e999}", 18, "risk.maxGross", "must be a number"),
                Mistake.below("risk: {maxPerAsset: 0}", 21, "risk.maxPerAsset", "a number > 0"),
                Mistake.below("risk: {maxDrawdown: 1.5}", 21, "risk.maxDrawdown",
                        "must be a number > 0 and ≤ 1"),
                Mistake.below("risk: {cooldownBars: 9999999999}", 22, "risk.cooldownBars",
                        "must be a whole number ≥ 1"),
                Mistake.below("risk: {cooldownBars: 99999999999999999999}", 22,
                        "risk.cooldownBars", "the number is too large"),
                Mistake.below("risk: {cooldownBars: 2.5}", 22, "risk.cooldownBars",
                        "must be a whole number"),
                Mistake.below("execution: {volumeLimit: 1.01}", 26, "execution.volumeLimit",
                        "must be a number > 0 and ≤ 1, or null for no limit"),
                Mistake.below("execution: {slippageBps: -1}", 26, "execution.slippageBps",
                        "must be a number ≥ 0"),
                Mistake.below("data: {from: 2020-02-28}\n", 1, "data", "already given"),
                Mistake.below("journal: {barsPerEvent: 10000}", 25, "journal.maxLagBars",
                        "4096: must be at least journal.barsPerEvent, 10000"),
                Mistake.below("run: {until: 2020-02-30}", 14, "run.until",
                        "the calendar has no such day"),
                Mistake.below("run: {until: 20200131}", 14, "run.until",
                        "must be a date like 2020-12-31"),
                Mistake.below("journal: {maxLagBars: 10}", 23, "journal.maxLagBars",
                        "must be at least journal.barsPerEvent, 64"));
    }

    static Stream<Mistake> wrongTypes() {
        return Stream.of(
                Mistake.below("risk: {maxGross: \"1.5\"}", 18, "risk.maxGross",
                        "\"1.5\": must be a number > 0, or null for no limit; write it without quotes"),
                Mistake.below("fund: {capital: 12_000_000}", 17, "fund.capital",
                        "write it in digits"),
                Mistake.below("risk: {maxGross: 150%}", 18, "risk.maxGross", "write it in digits"),
                Mistake.below("journal: {enabled: yes}", 20, "journal.enabled",
                        "must be true or false; YAML 1.2 knows no other words"),
                Mistake.below("journal: {enabled: 1}", 20, "journal.enabled", "true or false"),
                Mistake.below("run: {name: 2024}", 13, "run.name", "put it in quotes"),
                Mistake.below("run: {name: [a]}", 13, "run.name", "a list of 1: must be a name"),
                Mistake.below("risk: 5", 7, "risk", "must be a map with the keys preset, maxGross"),
                Mistake.below("run: {seed: null}", 13, "run.seed", "must be a whole number"),
                Mistake.below("engine: {onFailure: flaten}", 21, "engine.onFailure",
                        "must be one of flatten, freeze, fail; did you mean flatten?"),
                Mistake.below("fund: {allocator: {type: inverseVolatility}}", 26,
                        "fund.allocator.type", "did you mean inverse-volatility?"),
                new Mistake("data: {path: p, symbols: [KO, 700]}\nstrategies: [{id: a, type: t}]",
                        1, 31, "data.symbols[1]", "put it in quotes"),
                new Mistake("data: {path: p, symbols: KO}\nstrategies: [{id: a, type: t}]", 1, 26,
                        "data.symbols", "must be a list"),
                new Mistake("data: {path: 7}\nstrategies: [{id: a, type: t}]", 1, 14, "data.path",
                        "must be the path of a file"));
    }

    static Stream<Mistake> strategies() {
        return Stream.of(
                new Mistake("data: {path: p}\n", 1, 1, "strategies", "the key is required"),
                new Mistake("data: {path: p}\nstrategies: []", 2, 13, "strategies",
                        "must hold at least one"),
                new Mistake("data: {path: p}\nstrategies: {a: b}", 2, 13, "strategies",
                        "must be a list"),
                new Mistake("data: {path: p}\nstrategies: [a]", 2, 14, "strategies[0]",
                        "must be a map"),
                new Mistake("data: {path: p}\nstrategies: [{id: a}]", 2, 14,
                        "strategies[0].type", "the key is required"),
                new Mistake("data: {path: p}\nstrategies:\n- {id: a, type: t}\n- {id: a, type: t}",
                        4, 8, "strategies[1].id",
                        "a: the id is already that of the strategy at test.yaml:3"),
                reserved("house"), reserved("reserve"), reserved("overlay"),
                reserved("crossings"), reserved("Reserve"),
                new Mistake("data: {path: p}\nstrategies: [{id: Big One, type: t}]", 2, 19,
                        "strategies[0].id", "a name of letters"),
                new Mistake("data: {path: p}\nstrategies: [{id: a, type: t, params: [1]}]", 2, 39,
                        "strategies[0].params", "must be a map"),
                new Mistake("data: {path: p}\nstrategies: [{id: a, type: t, params: {w: .nan}}]", 2,
                        43, "strategies[0].params.w", "numbers are finite"),
                new Mistake("data: {path: p}\nstrategies: [{id: a, type: t, params: {w: [1, ~]}}]",
                        2, 47, "strategies[0].params.w[1]", "leave the parameter out"),
                new Mistake("data: {path: p}\nstrategies: [{id: a, type: t, params: {w: {x: 1}}}]",
                        2, 43, "strategies[0].params.w", "must be a number, text, boolean"));
    }

    private static Mistake reserved(String id) {
        return new Mistake("data: {path: p}\nstrategies: [{id: " + id + ", type: t}]", 2, 19,
                "strategies[0].id", id + ": the id is the name of a ledger of the fund; choose"
                        + " another");
    }

    static Stream<Mistake> rules() {
        return Stream.of(
                Mistake.below("fund: {allocator: {type: fixed, weights: [0.5, 0.5]}}", 42,
                        "fund.allocator.weights", "there are 2 weights for 1 strategies"),
                Mistake.below("fund: {allocator: {type: fixed}}", 26, "fund.allocator.weights",
                        "there are 0 weights for 1 strategies"),
                Mistake.below("fund: {allocator: {type: fixed, weights: [0]}}", 42,
                        "fund.allocator.weights", "[0.0]: the weights must not all be 0; give a"
                                + " weight to one strategy at least"),
                new Mistake("""
                        data: {path: p}
                        strategies: [{id: a, type: t}, {id: b, type: t}]
                        fund: {allocator: {type: fixed, weights: [1e308, 1e308]}}
                        """, 3, 42, "fund.allocator.weights",
                        "the weights sum to more than a number can hold"),
                Mistake.below("fund: {allocator: {type: fixed, weights: [-1]}}", 43,
                        "fund.allocator.weights[0]", "must be a number ≥ 0"),
                Mistake.below("fund: {allocator: {type: equal, weights: [1]}}", 42,
                        "fund.allocator.weights", "only the type fixed has weights"),
                new Mistake("""
                        run: {until: 2000-01-01}
                        data: {path: p, from: 2001-01-01}
                        strategies: [{id: a, type: t}]
                        """, 2, 23, "data.from",
                        "2001-01-01: must not be after run.until, 2000-01-01 (test.yaml:1)"),
                new Mistake("data: {path: p, symbols: [A, B, A]}\nstrategies: [{id: a, type: t}]",
                        1, 33, "data.symbols[2]", "already item [0]"));
    }

    static Stream<Mistake> brokenYaml() {
        return Stream.of(new Mistake("", 1, 1, "", "the file is empty"),
                new Mistake("# only a comment\n", 1, 1, "", "the file is empty"),
                new Mistake("- a\n- b\n", 1, 1, "", "the file must be a map of keys"),
                new Mistake("just words", 1, 1, "", "the file must be a map of keys"),
                new Mistake(LEAST + "risk:\n\tmaxGross: 1\n", 4, 1, "", "indent with spaces"),
                new Mistake(LEAST + "risk:\n  maxGross: 1\n maxPerAsset: 1\n", 5, 2, "",
                        "check the indentation"),
                new Mistake(LEAST + "run: a: b\n", 3, 7, "", "check the indentation"),
                new Mistake(LEAST + "risk: {maxGross: 1\n", 4, 1, "", "not YAML"),
                new Mistake(LEAST + "---\na: 1\n", 3, 1, "", "remove the line '---'"),
                new Mistake(LEAST + "risk:\n  maxGross: 1\n  maxGross: 2\n", 5, 3, "maxGross",
                        "the key was already given at test.yaml:4"),
                Mistake.below("run: &a {name: *a}", 6, "", "inside its own anchor"),
                Mistake.below("run: {name: !foo x}", 13, "", "remove the tag"),
                Mistake.below("run: {seed: !!int x}", 13, "", "remove the tag"),
                Mistake.below("? [a]\n: b\n", 3, "", "a key must be a name"),
                new Mistake(LEAST + "run: {name: a\u0007}", 3, 14, "", "control character 0x07"),
                Mistake.below("run: " + "[".repeat(5000), 5 + 32, "", "nested deeper than 32"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"unknownKeys", "impossibleValues", "wrongTypes", "strategies", "rules",
            "brokenYaml"})
    void saysWhereTheMistakeIsAndWhatIsExpected(Mistake mistake) {
        mistake.assertSaid(folder);
    }

    @Test
    void reportsAllProblemsAtOnceInTheOrderOfTheFile() {
        List<ConfigProblem> problems = SettingsFiles.problems(SettingsFiles.load(folder, """
                run: {sede: 1}
                fund:
                  capital: -1
                  allocator: {type: fixed, weights: [0, 0]}
                strategies:
                  - {id: a, type: t}
                  - {id: a, type: t, params: {x: null}}
                engine: {threads: 0, window: no}
                """, "risk.maxGros=1", "nonsense"));

        assertThat(problems).extracting(ConfigProblem::key).containsExactly("", "run.sede",
                "fund.capital", "strategies[1].params.x", "engine.threads", "engine.window",
                "risk.maxGros", "data.path", "strategies[1].id", "fund.allocator.weights");
    }
}
