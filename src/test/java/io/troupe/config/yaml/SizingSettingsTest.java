package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.settings;
import static io.troupe.config.SettingsFiles.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.output.ResolvedYaml;
import io.troupe.config.yaml.HostileSettingsTest.Mistake;
import io.troupe.risk.sizing.LeastOrder;
import io.troupe.risk.sizing.Rounding;
import io.troupe.risk.sizing.Sizing;
import io.troupe.risk.sizing.SizingMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each strategy is sized. */
class SizingSettingsTest {
    private static final LeastOrder THOUSANDTH = new LeastOrder(0.001, true);

    @TempDir
    private Path folder;

    private static String file(String sizing) {
        return "data: {path: p}\nstrategies:\n- {id: a, type: t, sizing: " + sizing + "}\n";
    }

    private Sizing sizing(String written, String... options) {
        Settings settings = settings(folder, file(written), options);
        return settings.strategies().getFirst().orders().sizing().sizing();
    }

    static Stream<Arguments> methods() {
        return Stream.of(Arguments.of("{type: weights}", new SizingMethod.Weights()),
                Arguments.of("{type: volatility-target}",
                        new SizingMethod.VolatilityTarget(0.1, 63, 2)),
                Arguments.of("{type: volatility-target, target: 0.2, lookbackBars: 5, max: 3}",
                        new SizingMethod.VolatilityTarget(0.2, 5, 3)),
                Arguments.of("{type: atr}", new SizingMethod.AverageRange(0.01, 2, 14)),
                Arguments.of("{type: atr, riskPerTrade: 0.02, multiple: 3, bars: 20}",
                        new SizingMethod.AverageRange(0.02, 3, 20)),
                Arguments.of("{type: kelly}", new SizingMethod.Kelly(0.5, 250, 0.1, 2)),
                Arguments.of("{type: kelly, fraction: 0.3, lookbackBars: 9, min: 0.2, max: 4}",
                        new SizingMethod.Kelly(0.3, 9, 0.2, 4)),
                Arguments.of("{type: fixed, units: 100}", new SizingMethod.Fixed(100, false)),
                Arguments.of("{type: fixed, money: 2.5e4}",
                        new SizingMethod.Fixed(25_000, true)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aTypeIsWhatItsNameSays(String written, SizingMethod method) {
        assertThat(sizing(written)).isEqualTo(Sizing.of(method));
    }

    @Test
    void termsAreWhatTheySay() {
        SizingMethod weights = new SizingMethod.Weights();
        assertThat(sizing("{cashBuffer: 0.01, round: nearest, minOrder: 0.5%, feeAware: true}"))
                .isEqualTo(new Sizing(weights, 0.01, Rounding.NEAREST,
                        new LeastOrder(0.005, true), true));
        assertThat(sizing("{minOrder: 250}").leastOrder()).isEqualTo(new LeastOrder(250, false));
        assertThat(sizing("{minOrder: 0}")).isEqualTo(Sizing.WEIGHTS);
    }

    /** What is said beside a preset counts, even if it is what counts without one. */
    @Test
    void aPresetIsWhatIsNotSaid() {
        SizingMethod weights = new SizingMethod.Weights();
        assertThat(sizing("{preset: lean}")).isEqualTo(
                new Sizing(weights, 0.0025, Rounding.TOWARD_ZERO, THOUSANDTH, true));
        assertThat(sizing("{preset: lean, cashBuffer: 0, feeAware: false}")).isEqualTo(
                new Sizing(weights, 0, Rounding.TOWARD_ZERO, THOUSANDTH, false));
        assertThat(sizing("{preset: lean}", "strategies.a.sizing.round=nearest")).isEqualTo(
                new Sizing(weights, 0.0025, Rounding.NEAREST, THOUSANDTH, true));
        assertThat(sizing("{preset: lean, type: fixed, units: 3}")).isEqualTo(
                new Sizing(new SizingMethod.Fixed(3, false), 0, Rounding.TOWARD_ZERO, THOUSANDTH,
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{preset: lean}", "{preset: lean, type: fixed, units: 3}",
            "{type: atr, bars: 7, minOrder: 3%}", "{type: kelly, min: 0.5}"})
    void whatIsWrittenOutIsReadBack(String written) {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, file(written)));
        String yaml = ResolvedYaml.of(loaded.settings(), loaded.provenance());

        assertThat(settings(folder, yaml)).isEqualTo(loaded.settings());
        assertThat(valid(SettingsLoader.fromResolved(ResolvedJson.of(loaded.settings()),
                List.of())).settings()).isEqualTo(loaded.settings());
    }

    /** The preset is printed with what it stands for. */
    @Test
    void aPresetIsWrittenOut() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, file("{preset: lean}")));

        assertThat(ResolvedJson.of(loaded.settings())).contains("\"sizing\":{\"preset\":\"lean\","
                + "\"cashBuffer\":0.0025,\"minOrder\":\"0.1%\",\"feeAware\":true}");
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(of("{type: volatility-targt}", 35, "type",
                "did you mean volatility-target?"),
                of("{typ: atr}", 29, "typ", "did you mean type?"),
                of("{preset: quantconnect}", 37, "preset", "must be one of none, lean"),
                of("{target: 0.2, type: atr}", 37, "target",
                        "has no effect with strategies[0].sizing.type: atr"),
                of("{max: 3}", 34, "max", "has no effect with strategies[0].sizing.type: weights"),
                of("{type: fixed, units: 2, feeAware: true}", 62, "feeAware",
                        "has no effect with strategies[0].sizing.type: fixed"),
                of("{type: fixed}", 35, "type", "does not say what a weight of 1 is; set"
                        + " strategies[0].sizing.units or strategies[0].sizing.money"),
                of("{type: fixed, units: 2, money: 3}", 49, "units", "2: says what a weight of 1"
                        + " is, as does strategies[0].sizing.money (test.yaml:3)"),
                of("{type: kelly, min: 3, max: 2.5}", 47, "min",
                        "3: is above strategies[0].sizing.max: 2.5 (test.yaml:3)"),
                of("{type: kelly, min: 0}", 47, "min", "must be a number > 0"),
                of("{type: kelly, lookbackBars: 1}", 56, "lookbackBars",
                        "must be a whole number from 2 to 10000"),
                of("{type: volatility-target, target: .nan}", 62, "target", "must be a"),
                of("{type: atr, riskPerTrade: 1.5}", 54, "riskPerTrade",
                        "must be a number > 0 and ≤ 1"),
                of("{minOrder: 0.001}", 39, "minOrder", "0.001: is less than one unit of money;"
                        + " write a fraction of the equity in percent, like 0.1%"),
                of("{minOrder: 100%}", 39, "minOrder", "nothing would ever be ordered"),
                of("{cashBuffer: 1}", 41, "cashBuffer", "must be a number ≥ 0 and ≤ 0.9999"),
                of("{round: up}", 36, "round", "must be one of toward-zero, nearest"));
    }

    private static Mistake of(String sizing, int column, String key, String says) {
        return new Mistake(file(sizing), 3, column, "strategies[0].sizing." + key, says);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreToldWhereTheyWereMade(Mistake mistake) {
        mistake.assertSaid(folder);
    }
}
