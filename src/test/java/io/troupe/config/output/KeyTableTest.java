package io.troupe.config.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.KeyType;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.yaml.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class KeyTableTest {
    /** What a value needs beside it to keep to the rules between keys. */
    private static final Map<String, List<String>> COMPANIONS = Map.ofEntries(
            Map.entry("data.align", List.of("data.calendar=NYSE")),
            Map.entry("data.basis", List.of("data.adjust=split")),
            Map.entry("fund.allocator.weights",
                    List.of("fund.allocator.type=fixed", "fund.allocator.weights=[0.5, 0.5]")),
            ofType("warmup", "momentum"), ofType("max", "cppi"), ofType("topK", "momentum"),
            ofType("priorBars", "sharpe"),
            ofType("limit", "drawdown-scaled"), ofType("target", "volatility-target"),
            ofType("cap", "volatility-target"), ofType("fraction", "kelly"),
            ofType("multiplier", "tipp"), ofType("floor", "cppi"), ofType("eta", "hedge"),
            ofType("beta", "ons"), ofType("delta", "ons"), ofType("epsilon", "pamr"),
            ofType("aggressiveness", "pamr-2"), ofType("phi", "cwmr-var"),
            ofType("window", "anticor"), ofType("alpha", "olmar-2"), ofType("rho", "corn"),
            ofType("riskAversion", "max-utility"), ofType("measure", "hrp"),
            ofType("covariance.type", "hrp"),
            firing("afterBars"), firing("exitOver"), hiring("rankBy"), hiring("lookbackBars"),
            hiring("exitOver"),
            rate("perShare", "per-share"), rate("perTrade", "per-trade"),
            rate("perValue", "per-value"),
            Map.entry("execution.commission.tiers", List.of("execution.commission.type=tiered",
                    "execution.commission.tiers=[[0, 1]]")),
            charged("min"), charged("max"), charged("maxFraction"), charged("exchangeFee"),
            charged("stampDuty.buy"), charged("stampDuty.sell"),
            Map.entry("execution.commission.type", List.of("execution.commission.type=per-trade",
                    "execution.commission.perShare=1", "execution.commission.perTrade=1")),
            slipping("bps", "bps"), slipping("spread", "spread"), slipping("k", "volatility"),
            slipping("cap", "volume-share"), slipping("y", "square-root"),
            slipping("a", "power-3/2"), slipping("b", "power-3/2"), slipping("alpha", "almgren"),
            slipping("beta", "almgren"), slipping("gamma", "almgren"), slipping("eta", "almgren"),
            Map.entry("execution.onUnaffordable", List.of("execution.buyingPower=cash")),
            required("initial"), required("maintenance"), required("initialShort"),
            required("maintenanceShort"), required("instruments"), required("buffer"),
            required("liquidate"),
            Map.entry("fund.construct.uses", List.of("fund.construct.optimizer=min-risk")),
            Map.entry("risk.preset", List.of("risk.maxGross=null", "risk.maxPerAsset=null",
                    "risk.longOnly=false")),
            overlaid("volatilityTarget"), overlaid("normal"), overlaid("correlation"),
            overlaid("shock"), overlaid("maxLeverage"), overlaid("band"),
            Map.entry("journal.maxLagBars", List.of("journal.barsPerEvent=1")));
    @TempDir
    private Path folder;

    @Test
    void everyKeyIsResolvedInTheOrderOfTheTable() {
        Settings settings = SettingsFiles.settings(folder, SettingsFiles.LEAST,
                "strategies.a.grid={x: [1]}", "strategies.a.construct={optimizer: min-risk}",
                "strategies.a.active={from: 2001-02-03, until: 2004-05-06, exitOver: 7}",
                "strategies.a.execution={style: twap, offset: -20bps, tif: gtc, then: drop,"
                        + " bars: 3, rate: 0.2, riskAversion: 1}",
                "strategies.a.exits={stopLoss: 0.1, takeProfit: 0.2, trailing: 0.1, maxBars: 9,"
                        + " reenter: never}",
                "strategies.a.sizing={preset: lean, type: kelly, target: 0.2, lookbackBars: 9,"
                        + " fraction: 0.25, min: 0.2, max: 3, riskPerTrade: 0.02, multiple: 3,"
                        + " bars: 9, units: 5, money: 6, cashBuffer: 0.1, round: nearest,"
                        + " minOrder: 1%, feeAware: true}",
                "strategies.a.risk={maxGross: 2}");

        assertThat(ResolvedValues.of(settings).keySet().stream()
                .map(path -> path.replace("[0]", "[]")))
                .containsExactlyElementsOf(KeyTable.all().stream().<String>map(Key::path).toList());
    }

    static List<Key<Settings, ?>> keys() {
        return KeyTable.ofSettings();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aValueIsKeptAndReadByItsOwnKeyAlone(Key<Settings, ?> key) {
        List<String> companions = COMPANIONS.getOrDefault(key.path(), List.of());
        String[] without = companions.toArray(String[]::new);
        List<String> options = new ArrayList<>(companions);
        options.add(key.path() + "=" + unusual(key));
        String yaml = SettingsFiles.LEAST.replace("type: equal-weight}",
                "type: equal-weight}, {id: b, type: equal-weight}");
        Map<String, ?> before = ResolvedValues
                .of(SettingsFiles.settings(folder, yaml, without));

        Map<String, ?> after = ResolvedValues.of(
                SettingsFiles.settings(folder, yaml, options.toArray(String[]::new)));

        assertThat(after.keySet().stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path))))
                .containsExactly(key.path());
    }

    /** A number that allocators of one type have. */
    private static Map.Entry<String, List<String>> ofType(String name, String type) {
        return Map.entry("fund.allocator." + name, List.of("fund.allocator.type=" + type));
    }

    private static Map.Entry<String, List<String>> rate(String name, String type) {
        return Map.entry("execution.commission." + name, List.of(
                "execution.commission.type=" + type, "execution.commission." + name + "=0.5"));
    }

    private static Map.Entry<String, List<String>> charged(String name) {
        return Map.entry("execution.commission." + name, List.of(
                "execution.commission={type: per-share, perShare: 1}"));
    }

    private static Map.Entry<String, List<String>> slipping(String name, String type) {
        return Map.entry("execution.slippage." + name, List.of("execution.slippage.type=" + type));
    }

    private static Map.Entry<String, List<String>> required(String name) {
        return Map.entry("execution.margin." + name, List.of("execution.buyingPower=margin",
                "execution.margin.initialShort=0.4"));
    }

    private static Map.Entry<String, List<String>> overlaid(String name) {
        return Map.entry("risk.overlay." + name,
                List.of("risk.overlay={volatilityTarget: 1, normal: 1}"));
    }

    private static Map.Entry<String, List<String>> firing(String name) {
        return Map.entry("fund.rules.fire." + name, List.of("fund.rules.fire.drawdown=0.5"));
    }

    private static Map.Entry<String, List<String>> hiring(String name) {
        return Map.entry("fund.rules.hire." + name, List.of("fund.rules.hire.keep=1"));
    }

    /** A value that is no default. */
    private static String unusual(Key<Settings, ?> key) {
        KeyType<?> type = key.type() instanceof KeyType.OrNull<?>(var inner, var _)
                ? inner
                : key.type();
        return switch (type) {
            case KeyType.Flag _ -> Boolean.TRUE.equals(key.preset()) ? "false" : "true";
            case KeyType.Count(int min, int max) when min > 37 || max < 37 -> key.note().example();
            // More than the fund has strategies.
            case KeyType.Count _ when key.path().equals("fund.allocator.topK")
                    || key.path().equals("fund.rules.hire.keep") ->
                "1";
            case KeyType.Count _,KeyType.OrAuto _,KeyType.Whole _,KeyType.Amount _ -> "37";
            case KeyType.Decimal decimal when decimal.allows(0.37) -> "0.37";
            default -> key.note().example();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"1ms", "1500ms", "1s", "90s", "2m", "3h"})
    void aPeriodIsSaidInItsLargestWholeUnit(String period) {
        Settings settings = SettingsFiles.settings(folder, SettingsFiles.LEAST,
                "engine.barTimeout=" + period);

        assertThat(ResolvedValues.of(settings)).containsEntry("engine.barTimeout", period);
    }

    @Test
    void theSchemaHoldsEveryKey() {
        Map<?, ?> schema = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(SettingsSchema.json());

        assertThat(schema.get("$schema"))
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        for (Key<?, ?> key : KeyTable.all()) {
            Map<?, ?> node = schema;
            for (String name : key.path().split("\\.", -1)) {
                boolean list = name.endsWith("[]");
                assertThat(node.get("additionalProperties")).isEqualTo(false);
                node = child(node, list ? name.substring(0, name.length() - 2) : name);
                node = list ? map(node, "items") : node;
            }
            assertThat((String) node.get("description")).as(key.path())
                    .startsWith(key.note().doc());
            assertThat(node.containsKey("default")).as(key.path()).isEqualTo(!key.required());
        }
        assertThat(child(child(schema, "engine"), "window").get("anyOf")).isEqualTo(List.of(
                Map.of("const", "auto"), Map.of("type", "integer", "minimum", 1, "maximum", 4096)));
        assertThat(child(child(schema, "engine"), "onFailure").get("enum"))
                .isEqualTo(List.of("flatten", "freeze", "fail"));
        assertThat(child(child(schema, "fund"), "capital").get("default")).isEqualTo(1_000_000);
        assertThat(child(child(schema, "fund"), "capital").get("exclusiveMinimum")).isEqualTo(0);
        assertThat(child(schema, "extends")).isNotNull();
    }

    private static Map<?, ?> child(Map<?, ?> schema, String name) {
        return map(map(schema, "properties"), name);
    }

    private static Map<?, ?> map(Map<?, ?> map, String name) {
        return (Map<?, ?>) Objects.requireNonNull(map.get(name), name);
    }

    @Test
    void theReferenceHoldsEveryRow() throws IOException {
        String page = Files.readString(Path.of("docs/configuration.md"));

        assertThat(KeyTable.all()).allSatisfy(key -> assertThat(page).contains(row(key)));
    }

    private static String row(Key<?, ?> key) {
        Object preset = key.plainPreset();
        String text = preset instanceof String plain ? plain : Json.compact(preset);
        return "| `" + key.path() + "` | " + (key.required() ? "required" : "`" + text + "`")
                + " | " + key.note().unit() + " | " + key.type().expected() + " | "
                + key.note().doc() + " | `" + key.note().example() + "` |";
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "research", "indices", "reserve", "sma-grid",
            "momentum-grid", "allocators", "optimized", "orders", "risk", "risk-orders"})
    void theExamplesAreValid(String name) {
        Settings settings = SettingsFiles.valid(
                SettingsLoader.load(Path.of("configs", name + ".yaml"), List.of())).settings();

        assertThat(settings.run().name()).isEqualTo(name);
        assertThat(Path.of(settings.data().path().text()).getParent())
                .isEqualTo(Path.of("data").toAbsolutePath());
    }
}
