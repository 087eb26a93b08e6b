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
import io.troupe.config.risk.GroupSettings;
import io.troupe.config.risk.HaltScopeName;
import io.troupe.config.risk.HaltSettings;
import io.troupe.config.risk.HaltSettings.Assets;
import io.troupe.config.risk.HaltSettings.Figure;
import io.troupe.config.risk.LimitSettings;
import io.troupe.config.risk.ModelName;
import io.troupe.config.risk.OrderBounds;
import io.troupe.config.risk.OverlaySettings;
import io.troupe.config.risk.RiskPreset;
import io.troupe.config.risk.RiskSettings;
import io.troupe.config.risk.StrategyRisk;
import io.troupe.config.risk.VarSettings;
import io.troupe.config.yaml.HostileSettingsTest.Mistake;
import io.troupe.risk.halts.GivenHalts;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.NetRange;
import io.troupe.risk.limits.SumLimits;
import io.troupe.risk.overlay.OverlayRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fund and its strategies must keep to. */
class RiskSettingsTest {
    private static final String WHOLE = """
            data: {path: prices.csv}
            groups: {banks: [BAC, JPM]}
            risk:
              maxGross: 1.3
              maxPerAsset: 0.13
              maxNet: [-0.1, 0.8]
              maxLong: 1.1
              maxShort: 0.4
              maxOrderValue: 0.07
              maxOrderVolume: 0.05
              maxTurnover: 0.6
              maxPositions: 30
              maxOrdersPerBar: 20
              longOnly: true
              restricted: [BAC]
              collar: 0.2
              groups:
                - {name: energy, symbols: [XOM, CVX], maxGross: 0.2}
                - {name: banks, maxNet: [0, 0.3]}
              maxDrawdown: 0.5
              cooldownBars: 9
              halts:
                - {scope: fund, on: drawdown, limit: 0.35, action: flatten, cooldownBars: 63}
                - {scope: strategy, on: drawdown, windowBars: 250, limit: 0.25, action: scale,
                   to: 0.5, reenter: {drawdownBelow: 0.1, newHigh: true}}
                - {on: es, level: 0.975, limit: 0.03, action: scale}
                - {scope: asset, symbols: [XOM], on: stops, count: 3, windowBars: 20,
                   action: pause, reenter: {cooldownBars: 10}}
                - {scope: group, group: energy, on: volatility, windowBars: 20, limit: 0.6,
                   action: reduce-only}
              overlay: {volatilityTarget: 0.12, normal: 2, correlation: 4, shock: 6,
                        maxLeverage: 2, band: 0.1}
              var: {model: historical, level: 0.975, windowBars: 250}
            strategies:
              - id: a
                type: equal-weight
                risk:
                  maxGross: 2
                  maxNet: [-1, 1]
                  groups: [{name: banks, maxGross: 0.4}]
                  halts: [{on: loss, windowBars: 1, limit: 0.04, action: flatten}]
              - {id: b, type: equal-weight}
            """;

    private static final OverlaySettings NO_OVERLAY = new OverlaySettings(OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), 0.05);
    private static final Assets ALL = new Assets(Optional.empty(), List.of());

    @TempDir
    private Path folder;

    private static LimitSettings limits(OrderBounds orders, OptionalDouble perAsset,
            List<GroupSettings> groups, SumLimits sums) {
        return new LimitSettings(orders, perAsset, groups, OptionalInt.empty(), sums);
    }

    private static OptionalDouble some(double number) {
        return OptionalDouble.of(number);
    }

    private static SumLimits sums(OptionalDouble gross, double low, double high) {
        return new SumLimits(OptionalDouble.empty(), OptionalDouble.empty(),
                Optional.of(new NetRange(low, high)), gross, OptionalDouble.empty(),
                OptionalInt.empty());
    }

    @Test
    void allIsKept() {
        RiskSettings risk = settings(folder, WHOLE).risk();

        assertThat(risk.limits()).isEqualTo(new LimitSettings(
                new OrderBounds(List.of("BAC"), true, some(0.07), some(0.05), some(0.2)),
                some(0.13),
                List.of(new GroupSettings("energy", List.of("XOM", "CVX"), some(0.2),
                        Optional.empty()),
                        new GroupSettings("banks", List.of(), OptionalDouble.empty(),
                                Optional.of(new NetRange(0, 0.3)))),
                OptionalInt.of(30), new SumLimits(some(1.1), some(0.4),
                        Optional.of(new NetRange(-0.1, 0.8)), some(1.3), some(0.6),
                        OptionalInt.of(20))));
        assertThat(risk.maxDrawdown()).hasValue(0.5);
        assertThat(risk.cooldownBars()).hasValue(9);
        assertThat(risk.preset()).isEqualTo(RiskPreset.NONE);
        assertThat(risk.overlay().rules())
                .hasValue(new OverlayRules(0.12, 2, 4, 6, 2, 0.1));
        assertThat(risk.var())
                .isEqualTo(new VarSettings(new ModelName("historical"), 0.975, 250));
    }

    @Test
    void everyHaltIsKept() {
        OptionalInt never = OptionalInt.empty();
        OptionalDouble none = OptionalDouble.empty();
        assertThat(settings(folder, WHOLE).risk().halts()).containsExactly(
                new HaltSettings(HaltScopeName.FUND, ALL,
                        new Figure(HaltFigure.DRAWDOWN, 0.35, never, none), HaltAction.FLATTEN,
                        GivenHalts.after(63)),
                new HaltSettings(HaltScopeName.STRATEGY, ALL,
                        new Figure(HaltFigure.DRAWDOWN, 0.25, OptionalInt.of(250), none),
                        GivenHalts.scaleTo(0.5), new Reentry(never, some(0.1), true)),
                new HaltSettings(HaltScopeName.FUND, ALL,
                        new Figure(HaltFigure.ES, 0.03, never, some(0.975)),
                        GivenHalts.scaleToBudget(), GivenHalts.NEVER),
                new HaltSettings(HaltScopeName.ASSET,
                        new Assets(Optional.empty(), List.of("XOM")),
                        new Figure(HaltFigure.STOPS, 3, OptionalInt.of(20), none),
                        GivenHalts.PAUSE, GivenHalts.after(10)),
                new HaltSettings(HaltScopeName.GROUP,
                        new Assets(Optional.of("energy"), List.of()),
                        new Figure(HaltFigure.VOLATILITY, 0.6, OptionalInt.of(20), none),
                        GivenHalts.REDUCE_ONLY, GivenHalts.NEVER));
    }

    @Test
    void aStrategyHasRulesOfItsOwn() {
        Settings settings = settings(folder, WHOLE);

        assertThat(settings.strategies().getFirst().orders().risk()).isEqualTo(new StrategyRisk(
                limits(OrderBounds.NONE, OptionalDouble.empty(),
                        List.of(new GroupSettings("banks", List.of(), some(0.4),
                                Optional.empty())),
                        sums(some(2), -1, 1)),
                List.of(new HaltSettings(HaltScopeName.STRATEGY, ALL,
                        new Figure(HaltFigure.LOSS, 0.04, OptionalInt.of(1),
                                OptionalDouble.empty()),
                        HaltAction.FLATTEN, GivenHalts.NEVER))));
        assertThat(settings.strategies().getLast().orders().risk()).isEqualTo(StrategyRisk.NONE);
    }

    @Test
    void whatIsLeftOutIsNoLimit() {
        RiskSettings risk = settings(folder, LEAST).risk();

        assertThat(risk).isEqualTo(new RiskSettings(RiskPreset.NONE, LimitSettings.NONE,
                OptionalDouble.empty(), OptionalInt.empty(), List.of(), NO_OVERLAY,
                VarSettings.USUAL));
        assertThat(risk.overlay().rules()).isEmpty();
    }

    @Test
    void whatIsWrittenOutIsReadBack() {
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, WHOLE));

        String yaml = ResolvedYaml.of(loaded.settings(), loaded.provenance());
        assertThat(settings(folder, yaml)).isEqualTo(loaded.settings());
        assertThat(valid(SettingsLoader.fromResolved(ResolvedJson.of(loaded.settings()),
                List.of())).settings()).isEqualTo(loaded.settings());
        assertThat(yaml).contains("- {name: energy, symbols: [\"XOM\",\"CVX\"], maxGross: 0.2}")
                .contains("- {scope: asset, symbols: [\"XOM\"], \"on\": stops, count: 3,"
                        + " windowBars: 20, action: pause, cooldownBars: 10}")
                .contains("reenter: {\"drawdownBelow\":0.1,\"newHigh\":true}")
                .containsPattern("    risk:\n      maxGross: 2.0 +# test.yaml:38\n"
                        + "      maxNet: \\[-1.0,1.0\\] ");
    }

    /** What a preset says is shown, with where it comes from; what is written beside it counts. */
    @Test
    void aPresetSaysWhatNobodySays() {
        String yaml = LEAST + "risk: {preset: ucits-like, maxPerAsset: 0.05}\n";
        LoadedSettings.Valid loaded = valid(SettingsFiles.load(folder, yaml));
        LimitSettings limits = loaded.settings().risk().limits();

        assertThat(limits.maxPerAsset()).hasValue(0.05);
        assertThat(limits.sums().maxGross()).hasValue(1);
        assertThat(limits.orders().longOnly()).isTrue();
        assertThat(ResolvedYaml.of(loaded.settings(), loaded.provenance()))
                .containsPattern("maxGross: 1.0 +# risk.preset: ucits-like\n")
                .containsPattern("maxPerAsset: 0.05 +# test.yaml:3\n")
                .containsPattern("longOnly: true +# risk.preset: ucits-like\n")
                .containsPattern("maxNet: null +# default\n");
        assertThat(settings(folder, yaml, "risk.maxGross=null").risk().limits().sums().maxGross())
                .isEmpty();
        assertThat(settings(folder, LEAST, "risk.preset=market-neutral").risk().limits())
                .isEqualTo(limits(OrderBounds.NONE, some(0.1), List.of(),
                        new SumLimits(some(1), some(1), Optional.of(new NetRange(-0.1, 0.1)),
                                OptionalDouble.empty(), OptionalDouble.empty(),
                                OptionalInt.empty())));
        assertThat(settings(folder, LEAST, "risk.preset=none")).isEqualTo(settings(folder, LEAST));
    }

    /** A preset is read back from what it stands for, so that a resumed run is the same. */
    @Test
    void aPresetIsReadBack() {
        Settings settings = settings(folder, LEAST, "risk.preset=ucits-like",
                "risk.maxGross=null");

        assertThat(valid(SettingsLoader.fromResolved(ResolvedJson.of(settings), List.of()))
                .settings()).isEqualTo(settings);
    }

    @Test
    void keysThatAreNotSaidAreNotHashed() {
        String hash = ResolvedJson.resultHash(settings(folder, LEAST));

        assertThat(ResolvedJson.resultHash(settings(folder, LEAST, "risk.maxLong=null",
                "risk.halts=[]", "risk.var.level=0.99", "strategies.a.risk={}"))).isEqualTo(hash);
        for (String other : List.of("risk.maxLong=1", "risk.restricted=[A]",
                "risk.preset=ucits-like", "risk.var.level=0.98",
                "strategies.a.risk={longOnly: true}")) {
            assertThat(ResolvedJson.resultHash(settings(folder, LEAST, other))).as(other)
                    .isNotEqualTo(hash);
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                Mistake.below("risk: {maxNet: [0.8, -0.1]}", 16, "risk.maxNet",
                        "[0.8, -0.1]: maxNet must be a list of two numbers, the least and the"
                                + " most that longs less shorts may be; write [-0.1, 0.8]"),
                Mistake.below("risk: {maxNet: [1]}", 16, "risk.maxNet", "a list of two numbers"),
                Mistake.below("risk: {maxNet: 0.5}", 16, "risk.maxNet", "must be a list"),
                Mistake.below("risk: {maxShort: -0.2}", 18, "risk.maxShort",
                        "-0.2: must be a number > 0, or null for no limit"),
                Mistake.below("risk: {maxPositions: 0}", 22, "risk.maxPositions",
                        "must be a whole number ≥ 1"),
                Mistake.below("risk: {preset: ucits}", 16, "risk.preset",
                        "must be one of none, ucits-like, market-neutral"),
                Mistake.below("risk: {groups: [{name: energy, maxGross: 1}]}", 17,
                        "risk.groups[0]",
                        "energy: there is no group energy; give it symbols, or name it in"
                                + " groups"),
                Mistake.below("risk: {groups: [{name: e, symbols: [X]}]}", 17, "risk.groups[0]",
                        "the group e has no limit: give it maxGross or maxNet"),
                Mistake.below("risk: {groups: [{symbols: [X], maxGross: 1}]}", 17,
                        "risk.groups[0]", "a group must have a name"),
                Mistake.below("risk: {groups: [{name: e, symbols: [X], maxNet: [1, 0]}]}", 17,
                        "risk.groups[0]", "maxNet must be a list of two numbers"),
                Mistake.below("risk: {groups: [{name: e, symbol: [X]}]}", 35,
                        "risk.groups[0].symbol", "the key is not known; did you mean symbols?"),
                Mistake.below("risk: {var: {model: garh}}", 21, "risk.var.model",
                        "did you mean garch?"),
                Mistake.below("risk: {var: {level: 0.5}}", 21, "risk.var.level",
                        "must be a number > 0.5 and ≤ 0.9999"),
                Mistake.below("risk: {var: {level: 1}}", 21, "risk.var.level",
                        "must be a number > 0.5 and ≤ 0.9999"),
                Mistake.below("risk: {var: {windowBars: 29}}", 26, "risk.var.windowBars",
                        "must be a whole number ≥ 30"),
                Mistake.below("risk: {overlay: {normal: 2}}", 26, "risk.overlay.normal",
                        "2: has no effect without risk.overlay.volatilityTarget; set that, or"
                                + " remove this"),
                Mistake.below("risk: {overlay: {band: 0.2}}", 24, "risk.overlay.band",
                        "0.2: has no effect without risk.overlay.volatilityTarget"),
                Mistake.below("risk: {overlay: {volatilityTarget: 0.1}}", 36,
                        "risk.overlay.volatilityTarget",
                        "0.1: limits nothing by itself; set one of risk.overlay.normal,"));
    }

    private static Mistake halt(String text, int column, String below, String message) {
        return Mistake.below("risk: {halts: [{" + text + "}]}", column, "risk.halts[0]" + below,
                message);
    }

    static Stream<Mistake> halts() {
        return Stream.of(
                halt("on: drawdown, limit: 0.3, action: scale, to: 1.5", 62, ".to",
                        "must be a number ≥ 0 and ≤ 1"),
                halt("on: drawdown, limit: 0.2, action: scale, reenter: {drawdownBelow: 0.2}", 16,
                        "", "the halt would end as soon as it has begun"),
                halt("on: drawdown, limit: 0.2, action: flatten, reenter: {newHigh: true}", 16,
                        "", "what holds nothing reaches no new high"),
                halt("on: drawdwn, limit: 0.2, action: flatten", 21, ".on",
                        "did you mean drawdown?"),
                halt("on: es, level: 0.4, limit: 0.02, action: scale", 32, ".level",
                        "must be a number > 0.5 and ≤ 0.9999"),
                halt("on: loss, level: 0.9, limit: 0.02, windowBars: 1, action: pause", 16, "",
                        "a halt on loss has no level: only var and es have one"),
                halt("limit: 0.02, action: pause", 16, "",
                        "a halt must say on: one of drawdown, loss, volatility, var, es, stops"),
                halt("on: loss, limit: 0.02", 16, "", "a halt must say action: one of flatten,"),
                halt("on: loss, windowBars: 1, action: pause", 16, "",
                        "a halt on loss must have a limit"),
                halt("on: stops, limit: 3, windowBars: 9, action: pause", 16, "",
                        "a halt on stops has no limit: write count"),
                halt("on: loss, count: 3, windowBars: 9, action: pause", 16, "",
                        "a halt on loss has no count: write limit"),
                halt("on: loss, limit: 0.02, action: pause", 16, "",
                        "windowBars of a halt on loss must be at least 1"),
                halt("on: loss, limit: 1.5, windowBars: 1, action: pause", 16, "",
                        "the limit of a halt on loss must be above 0 and below 1"),
                halt("scope: group, on: loss, limit: 0.1, windowBars: 1, action: pause", 16, "",
                        "a halt of scope group must name its group"),
                halt("scope: group, group: oil, on: loss, limit: 0.1, windowBars: 1,"
                        + " action: pause", 16, "", "oil: there is no group oil"),
                halt("group: oil, on: loss, limit: 0.1, windowBars: 1, action: pause", 16, "",
                        "only a halt of scope group has a group, this one is of scope fund"),
                halt("symbols: [A], on: loss, limit: 0.1, windowBars: 1, action: pause", 16, "",
                        "only a halt of scope group or asset has symbols"),
                halt("scope: asset, on: var, limit: 0.1, action: pause", 16, "",
                        "var and es are forecast for the fund or a strategy"),
                halt("on: loss, limit: 0.1, windowBars: 1, action: pause, to: 0.5", 16, "",
                        "only a halt that scales has a factor to scale to"),
                halt("on: loss, limit: 0.1, windowBars: 1, action: pause, cooldownBars: 2,"
                        + " reenter: {cooldownBars: 3}", 16, "", "cooldownBars is said twice"));
    }

    static Stream<Mistake> ofStrategies() {
        String data = "data: {path: prices.csv}\nstrategies:\n- {id: a, type: t, risk: ";
        return Stream.of(
                new Mistake(data + "{maxGros: 1}}", 3, 36, "strategies[0].risk.maxGros",
                        "the key is not known; did you mean maxGross?"),
                new Mistake(data + "{maxDrawdown: 0.1}}", 3, 40,
                        "strategies[0].risk.maxDrawdown", "the key is not known"),
                new Mistake(data + "{maxNet: [2, 1]}}", 3, 26, "strategies[0].risk",
                        "maxNet must be a list of two numbers"),
                new Mistake(data + "{halts: [{scope: fund, on: loss, limit: 0.1, windowBars: 1,"
                        + " action: pause}]}}", 3, 26, "strategies[0].risk",
                        "a strategy's own halts are of scope strategy, group or asset"),
                new Mistake(data + "{groups: [{name: oil, maxGross: 1}]}}", 3, 36,
                        "strategies[0].risk.groups[0]", "there is no group oil"),
                new Mistake(data + "5}", 3, 26, "strategies[0].risk",
                        "must be a map of the limits of risk, and halts"));
    }

    @ParameterizedTest
    @MethodSource({"mistakes", "halts", "ofStrategies"})
    void mistakesAreToldWhereTheyWereMade(Mistake mistake) {
        mistake.assertSaid(folder);
    }

    /** Looser than the fund's, and another group of the same name, are what they are. */
    @Test
    void aStrategyMayBeLooserThanTheFund() {
        assertThat(settings(folder, LEAST, "risk.maxGross=1", "strategies.a.risk={maxGross: 9}")
                .strategies().getFirst().orders().risk().limits().sums().maxGross()).hasValue(9);
    }
}
