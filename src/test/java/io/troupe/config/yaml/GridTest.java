package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.problems;
import static io.troupe.config.SettingsFiles.settings;
import static io.troupe.config.SettingsFiles.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategySettings;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.output.ResolvedYaml;
import io.troupe.config.output.SettingsChanges;
import io.troupe.config.values.ConfigProblem;
import io.troupe.model.Cadence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grids, each expected combination written out by hand. */
class GridTest {
    @TempDir
    private Path folder;

    private static String entry(String entry) {
        return "data: {path: p}\nstrategies:\n- " + entry + "\n";
    }

    private List<String> ids(String entry, String... overrides) {
        return settings(folder, entry(entry), overrides).strategies().stream()
                .map(StrategySettings::id).toList();
    }

    @Test
    void makesOneStrategyForEveryCombinationTheLastKeyChangingFastest() {
        Settings settings = settings(folder, entry("{id: m, type: t, resize: weekly,"
                + " params: {skip: 21}, grid: {look: [60, 120], top: [5, 3]}}"));

        assertThat(settings.strategies()).extracting(StrategySettings::id).containsExactly(
                "m.look-60.top-5", "m.look-60.top-3", "m.look-120.top-5", "m.look-120.top-3");
        assertThat(settings.strategies()).extracting(StrategySettings::params).containsExactly(
                Map.of("skip", 21L, "look", 60L, "top", 5L),
                Map.of("skip", 21L, "look", 60L, "top", 3L),
                Map.of("skip", 21L, "look", 120L, "top", 5L),
                Map.of("skip", 21L, "look", 120L, "top", 3L));
        assertThat(settings.strategies()).allSatisfy(strategy -> {
            assertThat(strategy.type()).isEqualTo("t");
            assertThat(strategy.resize()).isEqualTo(Cadence.WEEKLY);
        });
        assertThat(settings.entries()).hasSize(1);
    }

    @Test
    void putsTheValuesIntoATemplateInItsOrder() {
        assertThat(ids("{id: \"x{b}-{a}.{b}\", type: t, grid: {a: [1, 2], b: [7]}}"))
                .containsExactly("x7-1.7", "x7-2.7");
    }

    @Test
    void keepsTheOrderOfKeysAsWrittenNotByName() {
        assertThat(ids("{id: m, type: t, grid: {z: [1, 2], a: [3, 4]}}")).containsExactly(
                "m.z-1.a-3", "m.z-1.a-4", "m.z-2.a-3", "m.z-2.a-4");
    }

    @Test
    void aGridOfOneIsAStrategyNamedLikeAGrid() {
        assertThat(ids("{id: m, type: t, grid: {top: [3]}}")).containsExactly("m.top-3");
        assertThat(ids("{id: m, type: t, grid: {top: {from: 3, to: 3, step: 1}}}"))
                .containsExactly("m.top-3");
    }

    @Test
    void takesTextsBooleansDecimalsAndLists() {
        Settings settings = settings(folder, entry("{id: m, type: t, grid: {pair: [[KO, PEP]],"
                + " every: [week, \"a b/c\"], on: [true, false], w: [-0.5, 1e-7]}}"));

        assertThat(settings.strategies()).extracting(StrategySettings::id)
                .startsWith("m.pair-KO-PEP.every-week.on-true.w--0.5",
                        "m.pair-KO-PEP.every-week.on-true.w-0.0000001",
                        "m.pair-KO-PEP.every-week.on-false.w--0.5")
                .endsWith("m.pair-KO-PEP.every-a_b_c.on-false.w-0.0000001").hasSize(8);
        assertThat(settings.strategies().getLast().params()).isEqualTo(Map.of("pair",
                List.of("KO", "PEP"), "every", "a b/c", "on", false, "w", 1e-7));
    }

    @Test
    void stepsByExactDecimals() {
        List<Object> values = settings(folder, entry(
                "{id: m, type: t, grid: {w: {from: 0, to: 1, step: 0.1}}}")).strategies()
                .stream().map(strategy -> strategy.params().get("w")).toList();

        assertThat(values).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', value = {"2, 8, 3; [2, 5, 8]", "2, 9, 3; [2, 5, 8]",
            "2, 9.5, 3; [2, 5, 8]", "-1, 1, 1; [-1, 0, 1]", "1.0, 3.0, 1.0; [1, 2, 3]",
            "0.5, 1, 0.25; [0.5, 0.75, 1.0]", "1e2, 3e2, 1e2; [100, 200, 300]"})
    void aRangeHoldsAllStepsUpToItsEnd(String range, String expected) {
        String[] numbers = range.split(", ", -1);
        List<Object> values = settings(folder, entry("{id: m, type: t, grid: {n: {from: "
                + numbers[0] + ", to: " + numbers[1] + ", step: " + numbers[2] + "}}}"))
                .strategies().stream().map(strategy -> strategy.params().get("n")).toList();

        assertThat(values.toString()).isEqualTo(expected);
    }

    @Test
    void aFundMayHaveSeveralGridsBesideStrategies() {
        Settings settings = settings(folder, """
                data: {path: p}
                strategies:
                  - {id: hold, type: e}
                  - {id: A, type: t, grid: {x: [1, 2]}}
                  - {id: b, type: t, grid: {x: [1]}}
                fund: {allocator: {type: fixed, weights: [0.1, 0.2, 0.3, 0.4]}}
                """);

        assertThat(settings.strategies()).extracting(StrategySettings::id)
                .containsExactly("hold", "A.x-1", "A.x-2", "b.x-1");
        assertThat(settings.entries()).extracting(StrategyEntry::id)
                .containsExactly("hold", "A", "b");
    }

    @Test
    void readsBackFromAManifestAndFromWhatItShows() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, """
                data: {path: p}
                strategies:
                  - {id: "s-{z}-{a}-{w}-{big}", type: t, params: {k: [1, x]}, grid: {
                     z: {from: 2, to: 40, step: 2}, a: [true, NO, 1.5], big: [1e25],
                     w: {from: 0.1, to: 0.5, step: 0.1}}}
                  - {id: m, type: t, grid: {l: [[A, B], [C]], q: {from: 0, to: 4e25, step: 2e25}}}
                """));

        String json = ResolvedJson.of(loaded.settings());
        Settings fromJson = valid(SettingsLoader.fromResolved(json, List.of())).settings();
        String yaml = ResolvedYaml.of(loaded.settings(), loaded.provenance());

        assertThat(fromJson).isEqualTo(loaded.settings());
        assertThat(ResolvedJson.of(fromJson)).isEqualTo(json);
        assertThat(json).contains("\"grid\":{\"z\":{\"from\":2,\"to\":40,\"step\":2},\"a\":");
        assertThat(settings(folder, yaml)).isEqualTo(loaded.settings());
        assertThat(yaml).containsPattern("    grid:\\s+z: .*\"step\":2}  +# test.yaml:4\n");
    }

    @Test
    void whatIsKeptDoesNotGrowWithTheCombinations() {
        String small = ResolvedJson.of(settings(folder, grid(2)));
        String large = ResolvedJson.of(settings(folder, grid(90_000)));

        assertThat(large).hasSize(small.length() + 4);
    }

    private static String grid(int to) {
        return entry("{id: m, type: t, grid: {n: {from: 1, to: " + to + ", step: 1}}}");
    }

    @Test
    void optionsChangeAGridAsAWhole() {
        String yaml = "{id: m, type: t, params: {p: 1}, grid: {a: [1, 2]}}";

        assertThat(ids(yaml, "strategies.m.grid.a=[5]")).containsExactly("m.a-5");
        assertThat(ids(yaml, "strategies[0].grid.a={from: 1, to: 5, step: 2}"))
                .containsExactly("m.a-1", "m.a-3", "m.a-5");
        assertThat(ids(yaml, "strategies.m.grid.b=[7]")).containsExactly("m.a-1.b-7",
                "m.a-2.b-7");
        assertThat(settings(folder, entry(yaml), "strategies.m.params.p=9").strategies())
                .extracting(strategy -> strategy.params().get("p")).containsExactly(9L, 9L);
        assertThat(ids("{id: \"s-{a}\", type: t, grid: {a: [1, 2]}}",
                "strategies.s-{a}.grid.a=[3]")).containsExactly("s-3");
    }

    @Test
    void anOptionForOneCombinationIsToldWhatToChange() {
        assertThat(problems(SettingsFiles.load(folder,
                entry("{id: \"s-{a}-{b}\", type: t, grid: {a: [1, 2], b: [3]}}"),
                "strategies.s-1-3.params.p=9"))).extracting(ConfigProblem::text).containsExactly(
                        "--set strategies.s-1-3.params.p=9: strategies.s-1-3.params.p: this is one"
                                + " strategy of the grid s-{a}-{b}, which changes as a whole;"
                                + " change strategies[0].grid or .params");
    }

    /** The hash was computed before there were grids: runs made then can go on. */
    @Test
    void aFundWithoutGridsKeepsTheHashItHad() {
        Settings base = valid(SettingsLoader.load(Path.of("configs", "base.yaml"), List.of()))
                .settings();

        assertThat(ResolvedJson.resultHash(base)).isEqualTo(
                "8590a294f34407b0da3f0951a3e402150f9960033212a3063631ed484474e779");
    }

    @Test
    void aGridCountsAmongWhatResultsDependOn() {
        Settings one = settings(folder, entry("{id: m, type: t, grid: {a: [1, 2]}}"));
        Settings other = settings(folder, entry("{id: m, type: t, grid: {a: [2, 1]}}"));

        assertThat(ResolvedJson.resultHash(one)).isNotEqualTo(ResolvedJson.resultHash(other));
        assertThat(SettingsChanges.between(one, other))
                .containsExactly("strategies[0].grid was {a=[1, 2]}, is {a=[2, 1]}");
    }
}
