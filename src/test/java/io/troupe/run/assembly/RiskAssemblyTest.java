package io.troupe.run.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.risk.halts.GivenHalts;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.limits.GroupLimit;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.NetRange;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.limits.SumLimits;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SleeveRisk;
import io.troupe.strategies.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What settings say of risk reaches the plan, of assets A, B and CVX. */
class RiskAssemblyTest {
    private static final long DAY = 86_400;
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @TempDir
    private Path folder;

    private static MarketData market(int bars) {
        double[] closes = new double[3 * bars];
        Arrays.fill(closes, 10);
        return new MarketData(Interval.DAY,
                List.of(Instrument.share("A"), Instrument.share("B"), Instrument.share("CVX")),
                LongStream.range(0, bars).map(bar -> bar * DAY).toArray(),
                Columns.closeOnly(closes));
    }

    private LoadedSettings.Valid loaded(String risk, String ofStrategy) throws IOException {
        Path file = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                groups: {both: [A, CVX]}
                risk: {%s}
                strategies: [{id: a, type: equal-weight}, {id: b, type: equal-weight, risk: {%s}}]
                """.formatted(risk, ofStrategy));
        return (LoadedSettings.Valid) SettingsLoader.load(file, List.of());
    }

    private FundAssembly.Assembled assembled(String risk, String ofStrategy) throws IOException {
        LoadedSettings.Valid valid = loaded(risk, ofStrategy);
        return FundAssembly.assemble(valid.settings(), valid.provenance(), market(2),
                StrategyRegistry.load());
    }

    private SimulationPlan plan(String risk, String ofStrategy) throws IOException {
        return ((FundAssembly.Assembled.Fund) assembled(risk, ofStrategy)).plan();
    }

    private List<String> problems(String risk, String ofStrategy) throws IOException {
        return ((FundAssembly.Assembled.Refused) assembled(risk, ofStrategy)).problems().stream()
                .map(ConfigProblem::text)
                .map(text -> text.substring(text.indexOf("fund.yaml"))).toList();
    }

    private List<String> notes(int bars, String risk, String ofStrategy) throws IOException {
        return RiskNotes.of(loaded(risk, ofStrategy).settings(), market(bars));
    }

    private static BitSet assets(int... indices) {
        BitSet assets = new BitSet();
        Arrays.stream(indices).forEach(assets::set);
        return assets;
    }

    @Test
    void symbolsBecomeAssets() throws IOException {
        assertThat(plan("restricted: [B, CVX], longOnly: true, collar: 0.2, maxPositions: 2,"
                + " maxNet: [-1, 2], groups: [{name: both, maxGross: 0.5},"
                + " {name: one, symbols: [B], maxNet: [0, 1]}]", "").risk().limits())
                .isEqualTo(new LimitRules(
                        new OrderLimits(assets(1, 2), true, NONE, NONE, OptionalDouble.of(0.2)),
                        new PositionLimits(NONE, List.of(
                                new GroupLimit("both", assets(0, 2), OptionalDouble.of(0.5),
                                        Optional.empty()),
                                new GroupLimit("one", assets(1), NONE,
                                        Optional.of(new NetRange(0, 1)))),
                                OptionalInt.of(2)),
                        new SumLimits(NONE, NONE, Optional.of(new NetRange(-1, 2)), NONE, NONE,
                                OptionalInt.empty())));
    }

    @Test
    void theFourLimitsThatThereAlwaysWereAreWhatTheyWere() throws IOException {
        FundRisk four = plan("maxGross: 1.5, maxPerAsset: 0.2, maxDrawdown: 0.3, cooldownBars: 7",
                "").risk();
        assertThat(four).isEqualTo(FourLimits.of(OptionalDouble.of(1.5), OptionalDouble.of(0.2),
                OptionalDouble.of(0.3), OptionalInt.of(7)));
        assertThat(four.isOfFourLimits()).isTrue();
        assertThat(plan("", "").risk()).isEqualTo(FundRisk.NONE);
        assertThat(plan("", "").strategies().getLast().risk()).isEqualTo(SleeveRisk.NONE);
        assertThat(plan("maxDrawdown: 1", "").risk().halts().getFirst().trigger().limit())
                .isEqualTo(Math.nextDown(1.0));
    }

    /** Of the group that the limits name with its assets, else of the fund's word for them. */
    @Test
    void haltsAreOfTheAssetsTheyName() throws IOException {
        List<HaltRule> halts = plan("groups: [{name: one, symbols: [B], maxGross: 1}], halts: ["
                + "{scope: group, group: one, on: loss, windowBars: 1, limit: 0.1, action: pause},"
                + "{scope: group, group: both, on: loss, windowBars: 1, limit: 0.1, action: pause},"
                + "{scope: asset, symbols: [CVX], on: stops, count: 2, windowBars: 9,"
                + " action: reduce-only},"
                + "{scope: asset, on: loss, windowBars: 2, limit: 0.2, action: flatten,"
                + " cooldownBars: 3}]", "").risk().halts();
        HaltTrigger loss = HaltTrigger.of(HaltFigure.LOSS, 0.1, 1);
        assertThat(halts).containsExactly(
                HaltRule.of(new HaltScope.Group("one", assets(1)), loss, GivenHalts.PAUSE,
                        GivenHalts.NEVER),
                HaltRule.of(new HaltScope.Group("both", assets(0, 2)), loss, GivenHalts.PAUSE,
                        GivenHalts.NEVER),
                HaltRule.of(new HaltScope.EachAsset(Optional.of(assets(2))),
                        HaltTrigger.of(HaltFigure.STOPS, 2, 9), GivenHalts.REDUCE_ONLY,
                        GivenHalts.NEVER),
                HaltRule.of(new HaltScope.EachAsset(Optional.empty()),
                        HaltTrigger.of(HaltFigure.LOSS, 0.2, 2), HaltAction.FLATTEN,
                        GivenHalts.after(3)));
    }

    @Test
    void forecastsHaveTheLevelOfAllIfTheyHaveNone() throws IOException {
        FundRisk risk = plan("var: {model: normal, level: 0.95, windowBars: 60}, halts: ["
                + "{on: es, limit: 0.03, action: scale},"
                + "{on: var, level: 0.975, limit: 0.03, action: scale}]", "").risk();
        assertThat(risk.halts()).extracting(HaltRule::trigger).containsExactly(
                GivenHalts.forecast(HaltFigure.ES, 0.95, 0.03),
                GivenHalts.forecast(HaltFigure.VAR, 0.975, 0.03));
        assertThat(risk.var().model().name()).isEqualTo("normal");
        assertThat(risk.var().level()).isEqualTo(0.95);
        assertThat(risk.var().windowBars()).isEqualTo(60);
    }

    /** What the fund says of strategies is of every one, before what each says itself. */
    @Test
    void haltsOfStrategiesAreEachStrategys() throws IOException {
        SimulationPlan plan = plan("halts: [{scope: strategy, on: loss, windowBars: 1, limit: 0.1,"
                + " action: pause}]",
                "maxGross: 2, halts: [{on: loss, windowBars: 1, limit: 0.2, action: flatten}]");
        HaltRule ofAll = HaltRule.of(new HaltScope.Strategy(),
                HaltTrigger.of(HaltFigure.LOSS, 0.1, 1), GivenHalts.PAUSE, GivenHalts.NEVER);
        assertThat(plan.risk()).isEqualTo(FundRisk.NONE);
        assertThat(plan.strategies().getFirst().risk())
                .isEqualTo(new SleeveRisk(LimitRules.NONE, List.of(ofAll)));
        SleeveRisk own = plan.strategies().getLast().risk();
        assertThat(own.limits().sums().maxGross()).hasValue(2);
        assertThat(own.halts()).containsExactly(ofAll,
                HaltRule.of(new HaltScope.Strategy(), HaltTrigger.of(HaltFigure.LOSS, 0.2, 1),
                        HaltAction.FLATTEN, GivenHalts.NEVER));
    }

    @Test
    void haltsAreToldApartByTheirNames() throws IOException {
        String loss = "{on: loss, windowBars: 1, action: pause, limit: ";
        assertThat(plan("halts: [" + loss + "0.1}, " + loss + "0.2}, " + loss + "0.3}]", "")
                .risk().halts()).extracting(HaltRule::name).containsExactly(
                        "loss of the fund: pause", "loss of the fund: pause (2)",
                        "loss of the fund: pause (3)");
    }

    @Test
    void whatTheDataHasNotIsToldWhereItIsWritten() throws IOException {
        assertThat(problems("restricted: [A, CVC], groups: [{name: g, symbols: [QQ], maxGross: 1}],"
                + " halts: [{scope: asset, symbols: [Y], on: stops, count: 2, windowBars: 9,"
                + " action: pause}]", "restricted: [Z]")).containsExactly(
                        "fund.yaml:3:24: risk.restricted[1]: CVC: there is no asset CVC (did"
                                + " you mean CVX?); name symbols of the data",
                        "fund.yaml:3:59: risk.groups[0].symbols[0]: QQ: there is no asset QQ; name"
                                + " symbols of the data",
                        "fund.yaml:3:112: risk.halts[0].symbols[0]: Y: there is no asset Y; name"
                                + " symbols of the data",
                        "fund.yaml:4:91: strategies[1].risk.restricted[0]: Z: there is no asset Z;"
                                + " name symbols of the data");
        assertThat(problems("maxOrderVolume: 0.05", "")).containsExactly(
                "fund.yaml:3:24: risk.maxOrderVolume: 0.05: the data has no volumes, of which this"
                        + " is a fraction; leave it out, or use data with volumes");
        assertThat(assembled("maxGross: 1", "maxGross: 9"))
                .isInstanceOf(FundAssembly.Assembled.Fund.class);
    }

    /** 3 · 0.1 is 0.3, of which 0.5 are wanted. */
    @Test
    void contradictionsAreSaidWithTheirArithmetic() throws IOException {
        assertThat(notes(2, "maxNet: [0.5, 1], maxPerAsset: 0.1",
                "maxGross: 1, groups: [{name: both, maxGross: 2}]")).containsExactly(
                        "risk.maxNet asks for a net of at least 0.5, but maxPerAsset 0.1 ×"
                                + " 3 assets = 0.3 allows no more than 0.3",
                        "b, risk.group both: maxGross 2 is above maxGross 1 and never binds");
        assertThat(notes(2, "maxGross: 1", "maxGross: 9")).isEmpty();
    }

    @Test
    void windowsThatTheDataDoesNotFillAreSaid() throws IOException {
        String volatility = "{on: volatility, windowBars: 40, limit: 0.3, action: pause}";
        assertThat(notes(41, "halts: [" + volatility + "]", "")).isEmpty();
        assertThat(notes(40, "halts: [" + volatility + "]", "halts: [" + volatility + "]"))
                .containsExactly(
                        "risk.halts[0] looks back on 40 bars, and the data has 40: it never speaks",
                        "b, risk.halts[0] looks back on 40 bars, and the data has 40: it never"
                                + " speaks");
        assertThat(notes(20, "halts: [{on: drawdown, windowBars: 40, limit: 0.3, action: pause}]",
                "")).containsExactly("risk.halts[0] looks back on 40 bars, and the data has 20: it"
                        + " looks back on those that there are");
    }

    /** 31 bars have 30 returns, and the 31st is of 31 January 1970. */
    @Test
    void forecastsSpeakBeforeTheirWindowIsFull() throws IOException {
        String es = "var: {windowBars: 50}, halts: [{on: es, limit: 0.03, action: scale}]";
        assertThat(notes(51, es, "")).isEmpty();
        assertThat(notes(50, es, "")).containsExactly("risk.var.windowBars is 50, and the data"
                + " has 50 bars: forecasts speak from 1970-01-31 on, of the returns that there"
                + " are");
        assertThat(notes(30, es, "")).containsExactly("risk.var.windowBars is 50, and the data"
                + " has 30 bars: nothing is ever forecast, as that takes 30 returns");
        assertThat(notes(30, "var: {windowBars: 50}", "")).isEmpty();
    }
}
