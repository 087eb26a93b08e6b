package io.troupe.config.output;

import static io.troupe.config.SettingsFiles.LEAST;
import static io.troupe.config.SettingsFiles.settings;
import static io.troupe.config.SettingsFiles.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedSettingsTest {
    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsBackWhatItWrites(long seed) {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, random(seed)));
        Settings settings = loaded.settings();

        String json = ResolvedJson.of(settings);
        Settings fromJson = valid(SettingsLoader.fromResolved(json, List.of())).settings();
        assertThat(fromJson).isEqualTo(settings);
        assertThat(ResolvedJson.of(fromJson)).isEqualTo(json);
        assertThat(settings(folder, ResolvedYaml.of(settings, loaded.provenance())))
                .isEqualTo(settings);
    }

    /** Every kind of value, in shapes that are easily mistaken for another kind. */
    private static String random(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String[] texts = {"NO", "\"null\"", "\"1\"", "\"1.0\"", "\"a\\\"b\\\\c\\nd\"", "on",
                "\"\"", "\"# x\"", "\"é → \\u0001\"", "12:30:45", "\"0x1f\"", "\"{a\"", "\"~\""};
        StringBuilder params = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            String value = switch (random.nextInt(4)) {
                case 0 -> Long.toString(random.nextLong());
                case 1 -> Double.toString((random.nextDouble() - 0.5)
                        * StrictMath.pow(10, random.nextInt(-20, 20)));
                case 2 -> Boolean.toString(random.nextBoolean());
                default -> texts[random.nextInt(texts.length)];
            };
            params.append("p").append(9 - i).append(": ")
                    .append(random.nextInt(4) == 0 ? "[" + value + ", 1]" : value).append(", ");
        }
        return "data: {path: \"p q's.csv\"}\nstrategies: [{id: a, type: t, params: {" + params
                + "\"odd name\": 1}}]\nfund: {capital: " + random.nextLong(1, 1_000_000_000)
                + "." + random.nextInt(1_000_000) + "}\nrisk: {maxGross: "
                + (random.nextBoolean() ? "null" : Double.toString(random.nextDouble() + 1e-9))
                + "}\nengine: {barTimeout: " + random.nextInt(1, 9_999_999) + "ms, window: "
                + (random.nextBoolean() ? "auto" : random.nextInt(1, 4096)) + "}\n";
    }

    @Test
    void showsWhereEveryValueCameFrom() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, """
                data: {path: /prices.csv}
                strategies: [{id: a, type: t, params: {s: NO, top: 3}}]
                """, "run.seed=7"));

        assertThat(ResolvedYaml.of(loaded.settings(), loaded.provenance()))
                .contains("  name: run")
                .containsPattern("(?m)^  seed: 7 +# --set$")
                .containsPattern("(?m)^  path: /prices.csv +# test.yaml:1$")
                .containsPattern("(?m)^  capital: 1000000 +# default$")
                .containsPattern("(?m)^  - id: a +# test.yaml:2$")
                .containsPattern("(?m)^      s: \"NO\" +# test.yaml:2$")
                .containsPattern("(?m)^      top: 3 +# test.yaml:2$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.name=x", "run.until=2001-01-01", "data.path=/elsewhere.csv",
            "engine.threads=2", "engine.strategiesPerActor=1", "engine.window=9",
            "engine.barTimeout=1s", "journal.maxLagBars=100", "journal.snapshotEveryBars=7",
            "journal.durability=power", "journal.native=off", "journal.enabled=false",
            "results.equity=false", "results.returns=false", "results.transfers=false",
            "results.fills=false", "results.trades=false", "results.flows=false",
            "results.positions=false", "results.targets=false", "results.strategies=false"})
    void hashesNothingThatCannotChangeResults(String option) {
        assertThat(ResolvedJson.resultHash(settings(folder, LEAST, option)))
                .isEqualTo(ResolvedJson.resultHash(settings(folder, LEAST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.seed=1", "data.layout=bars", "data.symbols=[A]",
            "data.from=2001-01-01", "data.missing=reject",
            "data.staleBars=0", "data.staleBars=5", "data.staleBars=null", "fund.capital=1",
            "fund.currency=EUR",
            "fund.allocator.type=inverse-volatility", "fund.allocator.lookbackBars=2",
            "fund.allocator={type: fixed, weights: [1]}", "fund.allocator.decide=never",
            "strategies.a.id=b", "strategies.a.type=x", "strategies.a.resize=daily",
            "strategies.a.params.n=1", "risk.maxGross=1", "risk.maxPerAsset=1",
            "risk.maxDrawdown=1", "risk.cooldownBars=1", "execution.fillAt=open",
            "execution.slippageBps=1", "execution.commissionPerShare=1",
            "execution.commissionMinimum=2", "execution.volumeLimit=1", "engine.onFailure=fail",
            "execution.dividends=reinvest", "journal.barsPerEvent=1",
            "journal.strategiesPerBook=1"})
    void hashesEverythingThatCanChangeResults(String option) {
        assertThat(ResolvedJson.resultHash(settings(folder, LEAST, option)))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(ResolvedJson.resultHash(settings(folder, LEAST)));
    }

    @Test
    void hashesParametersInNoOrder() {
        String yaml = "data: {path: p}\nstrategies: [{id: a, type: t, params: {%s}}]";

        assertThat(ResolvedJson.resultHash(settings(folder, yaml.formatted("x: 1, y: 2"))))
                .isEqualTo(ResolvedJson.resultHash(settings(folder, yaml.formatted("y: 2, x: 1"))));
    }

    @Test
    void takesOptionsOverAResolvedText() {
        String json = ResolvedJson.of(settings(folder, LEAST));

        assertThat(valid(SettingsLoader.fromResolved(json, List.of("run.until=2001-01-01")))
                .settings().run().until()).isPresent();
        assertThat(SettingsFiles.problems(SettingsLoader.fromResolved("[1]", List.of())))
                .extracting(ConfigProblem::message).containsExactly("the settings must be a map");
    }
}
