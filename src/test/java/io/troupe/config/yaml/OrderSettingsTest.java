package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.LEAST;
import static io.troupe.config.SettingsFiles.settings;
import static io.troupe.config.SettingsFiles.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Settings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.output.ResolvedYaml;
import io.troupe.config.yaml.HostileSettingsTest.Mistake;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.ExitRules.Reentry;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderStyle.Offset;
import io.troupe.model.orders.OrderStyle.Schedule;
import io.troupe.model.orders.OrderStyle.Session;
import io.troupe.model.orders.OrderStyle.Then;
import io.troupe.model.orders.OrderStyle.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How each strategy trades: its style and its exits. */
class OrderSettingsTest {
    private static final String GRID = """
            data: {path: prices.csv}
            strategies:
              - id: g
                type: t
                grid: {n: [1, 2]}
                execution: {style: limit, offset: 5ticks, bars: 3, then: drop}
                exits: {maxBars: 60, reenter: {after: 5}}
              - {id: b, type: t}
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> styles() {
        return Stream.of(Arguments.of("{style: market}", OrderStyle.MARKET),
                Arguments.of("{style: moo}", new OrderStyle.Market(Session.OPEN)),
                Arguments.of("{style: moc}", new OrderStyle.Market(Session.CLOSE)),
                Arguments.of("{style: limit}",
                        new OrderStyle.Limit(new Offset(0, Unit.BPS, 0), 0, Then.REPEAT)),
                Arguments.of("{style: limit, offset: -20bps, tif: day, then: market}",
                        new OrderStyle.Limit(new Offset(-20, Unit.BPS, 0), 0, Then.MARKET)),
                Arguments.of("{style: limit, offset: +1.5 bps, bars: 1}",
                        new OrderStyle.Limit(new Offset(1.5, Unit.BPS, 0), 1, Then.REPEAT)),
                Arguments.of("{style: limit, offset: 1tick, then: drop}",
                        new OrderStyle.Limit(new Offset(1, Unit.TICKS, 0), 0, Then.DROP)),
                Arguments.of("{style: limit, offset: -0.5atr(20), tif: gtc}",
                        new OrderStyle.Limit(new Offset(-0.5, Unit.ATR, 20), 1_000_000_000,
                                Then.REPEAT)),
                Arguments.of("{style: twap, bars: 5}",
                        new OrderStyle.Sliced(Schedule.TWAP, 5, 0)),
                Arguments.of("{style: vwap, bars: 6}",
                        new OrderStyle.Sliced(Schedule.VWAP, 6, 0)),
                Arguments.of("{style: pov, bars: 7}",
                        new OrderStyle.Sliced(Schedule.POV, 7, 0.1)),
                Arguments.of("{style: pov, bars: 7, rate: 0.05}",
                        new OrderStyle.Sliced(Schedule.POV, 7, 0.05)),
                Arguments.of("{style: almgren-chriss, bars: 8, riskAversion: 0.001}",
                        new OrderStyle.Sliced(Schedule.ALMGREN_CHRISS, 8, 0.001)));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aStyleIsWhatItsNameSays(String written, OrderStyle style) {
        Settings settings = settings(folder, "data: {path: p}\nstrategies:\n- {id: a, type: t,"
                + " execution: " + written + "}\n");

        assertThat(settings.strategies().getFirst().orders().policy())
                .isEqualTo(new OrderPolicy(style, ExitRules.NONE));
    }

    static Stream<Arguments> exits() {
        return Stream.of(
                Arguments.of("{stopLoss: 0.08, takeProfit: 1.5, trailing: 0.1, maxBars: 60}",
                        new ExitRules(OptionalDouble.of(0.08), OptionalDouble.of(1.5),
                                OptionalDouble.of(0.1), OptionalInt.of(60), Reentry.ON_CHANGE)),
                Arguments.of("{trailing: 0.1, reenter: never}",
                        new ExitRules(OptionalDouble.empty(), OptionalDouble.empty(),
                                OptionalDouble.of(0.1), OptionalInt.empty(), Reentry.NEVER)),
                Arguments.of("{stopLoss: 0.5, reenter: {after: 7}}",
                        new ExitRules(OptionalDouble.of(0.5), OptionalDouble.empty(),
                                OptionalDouble.empty(), OptionalInt.empty(), new Reentry(7))),
                Arguments.of("{maxBars: 1, reenter: on-change}",
                        new ExitRules(OptionalDouble.empty(), OptionalDouble.empty(),
                                OptionalDouble.empty(), OptionalInt.of(1), Reentry.ON_CHANGE)));
    }

    @ParameterizedTest
    @MethodSource("exits")
    void exitsAreWhatTheySay(String written, ExitRules exits) {
        Settings settings = settings(folder, "data: {path: p}\nstrategies:\n- {id: a, type: t,"
                + " exits: " + written + "}\n");

        assertThat(settings.strategies().getFirst().orders().policy())
                .isEqualTo(new OrderPolicy(OrderStyle.MARKET, exits));
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(of("execution: {style: limt}", 39, "execution.style",
                "did you mean limit?"),
                of("execution: {styl: limit}", 32, "execution.styl", "did you mean style?"),
                of("execution: {style: limit, offset: 20}", 54, "execution.offset",
                        "must be a distance like -20bps, 5ticks or 0.5atr(20)"),
                of("execution: {style: limit, offset: 0.5atr}", 54, "execution.offset",
                        "must be a distance like"),
                of("execution: {style: limit, offset: 0.5atr(0)}", 54, "execution.offset",
                        "must be a distance like"),
                of("execution: {style: limit, offset: 5 pips}", 54, "execution.offset",
                        "must be a distance like"),
                of("execution: {offset: -20bps}", 40, "execution.offset",
                        "has no effect with strategies[0].execution.style: market"),
                of("execution: {style: moo, then: market}", 50, "execution.then",
                        "market: has no effect with strategies[0].execution.style: moo"),
                of("execution: {style: twap, bars: 5, rate: 0.2}", 60, "execution.rate",
                        "0.2: has no effect with strategies[0].execution.style: twap"),
                of("execution: {style: pov, bars: 5, riskAversion: 1}", 67,
                        "execution.riskAversion", "has no effect with"),
                of("execution: {style: pov, bars: 5, rate: 1.1}", 59, "execution.rate",
                        "must be a number > 0 and ≤ 1"),
                of("execution: {style: twap}", 39, "execution.style", "twap: spreads a quantity"
                        + " over bars, and does not say how many; set"
                        + " strategies[0].execution.bars"),
                of("execution: {style: vwap, bars: 0}", 51, "execution.bars",
                        "must be a whole number from 1 to 10000"),
                of("execution: {style: limit, tif: day, bars: 3}", 62, "execution.bars",
                        "3: says how long an order is worked, as does"
                                + " strategies[0].execution.tif (test.yaml:3)"),
                of("execution: {style: limit, tif: ioc}", 51, "execution.tif",
                        "must be one of day, gtc"),
                of("exits: {stopLoss: 1}", 38, "exits.stopLoss", "must be a number > 0 and ≤"),
                of("exits: {takeProfit: 0}", 40, "exits.takeProfit", "must be a number > 0"),
                of("exits: {trailing: -0.1}", 38, "exits.trailing", "must be a number > 0"),
                of("exits: {maxBars: 0}", 37, "exits.maxBars", "must be a whole number ≥ 1"),
                of("exits: {stoploss: 0.1}", 28, "exits.stoploss", "did you mean stopLoss?"),
                of("exits: {reenter: never}", 37, "exits.reenter",
                        "never: has no effect without an exit"),
                of("exits: {maxBars: 3, reenter: nevr}", 49, "exits.reenter",
                        "must be one of on-change, never, or a map {after: ..} with a whole"
                                + " number ≥ 1 of bars; did you mean never?"),
                of("exits: {maxBars: 3, reenter: {after: 0}}", 57, "exits.reenter.after",
                        "must be a whole number ≥ 1"),
                of("exits: {maxBars: 3, reenter: {aftr: 5}}", 49, "exits.reenter",
                        "must be one of on-change, never, or a map {after: ..}"));
    }

    private static Mistake of(String part, int column, String key, String says) {
        return new Mistake("data: {path: p}\nstrategies:\n- {id: a, type: t, " + part + "}\n", 3,
                column, "strategies[0]." + key, says);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreToldWhereTheyWereMade(Mistake mistake) {
        mistake.assertSaid(folder);
    }

    @Test
    void allOfAGridTradeAlike() {
        OrderPolicy policy = new OrderPolicy(
                new OrderStyle.Limit(new Offset(5, Unit.TICKS, 0), 3, Then.DROP),
                new ExitRules(OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.empty(), OptionalInt.of(60), new Reentry(5)));

        assertThat(settings(folder, GRID).strategies()).extracting(
                strategy -> strategy.orders().policy())
                .containsExactly(policy, policy, OrderPolicy.PLAIN);
    }

    @Test
    void whatIsWrittenOutIsReadBack() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, GRID));
        String yaml = ResolvedYaml.of(loaded.settings(), loaded.provenance());

        assertThat(yaml).containsPattern("\\n    execution:\\n      style: limit +# test.yaml:6\\n"
                + "      offset: \"?5ticks\"? +# test.yaml:6\\n")
                .containsPattern("\\n    exits:\\n      maxBars: 60 +# test.yaml:7\\n"
                        + "      reenter:\\n        after: 5 +# test.yaml:7\\n");
        assertThat(settings(folder, yaml)).isEqualTo(loaded.settings());
        String json = ResolvedJson.of(loaded.settings());
        assertThat(json).contains("\"exits\":{\"maxBars\":60,\"reenter\":{\"after\":5}}");
        assertThat(valid(SettingsLoader.fromResolved(json, List.of())).settings())
                .isEqualTo(loaded.settings());
    }

    /** The style of the file has an offset, which that of the option has not. */
    @Test
    void whatALowerLayerLeftOverIsNoMistake() {
        assertThat(settings(folder, GRID, "strategies.g.execution.style=moc").strategies()
                .getFirst().orders().policy().style())
                .isEqualTo(new OrderStyle.Market(Session.CLOSE));
    }

    @Test
    void plainOrdersAreNotWrittenOut() {
        assertThat(ResolvedJson.of(settings(folder, LEAST))).doesNotContain("exits", "style");
    }
}
