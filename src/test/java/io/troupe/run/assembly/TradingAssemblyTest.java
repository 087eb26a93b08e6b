package io.troupe.run.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.SettingsFiles;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.margin.Unaffordable;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.styles.StyleTables;
import io.troupe.model.BarPoint;
import io.troupe.model.Instrument;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.Interval;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.RefusalPolicy;
import io.troupe.risk.sizing.Sizing;
import io.troupe.risk.sizing.SizingMethod;
import io.troupe.simulation.plan.BorrowRates;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import io.troupe.strategies.StrategyRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a fund trades, of its settings and its data. */
class TradingAssemblyTest {
    private static final String FILE = """
            data: {path: prices.csv}
            strategies:
              - {id: a, type: equal-weight}
              - {id: b, type: equal-weight}
            """;

    @TempDir
    private Path folder;

    /** Three days of one share with opens and volumes. */
    private static MarketData whole() {
        return market(Interval.DAY, "", new Columns(new double[]{10, 11, 12},
                new double[]{12, 12, 14}, new double[]{9, 10, 11}, new double[]{11, 11, 13},
                new double[]{1_000, 2_000, 3_000}));
    }

    private static MarketData closes(Interval interval, String session) {
        return market(interval, session, Columns.closeOnly(new double[]{10, 11, 12}));
    }

    private static MarketData market(Interval interval, String session, Columns columns) {
        Instrument share = new Instrument("S", "USD", 1, new Terms(1, 0, 1, true, 0, session));
        long step = interval.seconds();
        return new MarketData(interval, List.of(share), new long[]{0, step, 2 * step}, columns);
    }

    private FundAssembly.Assembled assembled(MarketData data, String... options) {
        LoadedSettings.Valid valid = SettingsFiles
                .valid(SettingsFiles.load(folder, FILE, options));
        return FundAssembly.assemble(valid.settings(), valid.provenance(), data,
                StrategyRegistry.load());
    }

    private SimulationPlan plan(MarketData data, String... options) {
        return ((FundAssembly.Assembled.Fund) assembled(data, options)).plan();
    }

    private List<String> refused(MarketData data, String... options) {
        return ((FundAssembly.Assembled.Refused) assembled(data, options)).problems().stream()
                .map(ConfigProblem::text).toList();
    }

    private List<String> notes(MarketData data, String... options) {
        return TradingNotes.of(SettingsFiles.settings(folder, FILE, options), data);
    }

    private DeskRules desks(String... options) {
        return plan(whole(), options).trading().desks().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"execution.slippageBps=7", "execution.volumeLimit=0.1",
            "execution.fillAt=close", "execution.slippage={type: bps, bps: 7}",
            "execution.intrabar=adaptive", "execution.limitTouch=through",
            "strategies.a.execution={style: market}", "strategies.a.exits={reenter: on-change}"})
    void whatPlainOrdersHaveNeedsNoDesk(String option) {
        Trading trading = plan(whole(), option).trading();

        assertThat(trading.desks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"execution.rules=lean", "execution.latencyBars=1",
            "execution.commission.preset=free",
            "execution.commission={type: per-share, perShare: 0.005}",
            "execution.slippage.type=spread", "execution.buyingPower=cash",
            "execution.buyingPower=margin", "strategies.b.execution.style=moc",
            "strategies.b.execution={style: limit, offset: -20bps}",
            "strategies.b.exits.stopLoss=0.1"})
    void whatPlainOrdersDoNotHaveNeedsDesks(String option) {
        assertThat(plan(whole(), option).trading().desks()).isPresent();
    }

    @Test
    void aStrategyIsSizedAsItsEntrySays() {
        SimulationPlan plan = plan(whole(), "strategies.b.sizing={type: atr, bars: 2}");

        assertThat(plan.strategies()).extracting(StrategySpec::sizing).containsExactly(
                Sizing.WEIGHTS, Sizing.of(new SizingMethod.AverageRange(0.01, 2, 2)));
    }

    @Test
    void closesAloneHaveNoTrueRange() {
        assertThat(refused(closes(Interval.DAY, ""), "strategies.b.sizing.type=atr"))
                .singleElement().asString().contains("strategies[1].sizing.type: atr",
                        "highs and lows", "volatility-target");
    }

    /** Days from 1970-01-01 on; of three bars the third is the first with two before it. */
    @Test
    void notesSayFromWhenSizesAreKnown() {
        assertThat(notes(whole(), "strategies.a.sizing={type: volatility-target, lookbackBars: 2}",
                "strategies.b.sizing={type: kelly, lookbackBars: 3, min: 0.25}")).containsExactly(
                        "Sizes of a ask for 2 bars of history: until an asset has it, nothing of"
                                + " it is wanted, before 1970-01-03 in any case",
                        "Sizes of b ask for 3 bars of history: until then its weights are times"
                                + " 0.25, and the data has 3 bars in all");
        assertThat(notes(whole(), "strategies.a.sizing={type: fixed, units: 3}")).isEmpty();
    }

    @Test
    void plainOrdersPayTheLongFormOfAFraction() {
        assertThat(plan(whole(), "execution.slippage={type: bps, bps: 100}",
                "execution.fillAt=open").fills().notionalMicros(1, 0, 4))
                .isEqualTo(44_440_000);
        assertThat(plan(whole(), "execution.slippage={type: bps}", "execution.fillAt=open")
                .fills().notionalMicros(1, 0, 4)).isEqualTo(44_022_000);
    }

    @Test
    void everyStrategyHasItsPolicy() {
        List<StrategySpec> strategies = plan(whole(), "strategies.b.exits.maxBars=5",
                "strategies.b.execution={style: twap, bars: 3}").strategies();

        assertThat(strategies.get(0).policy()).isEqualTo(OrderPolicy.PLAIN);
        assertThat(strategies.get(1).policy().style())
                .isEqualTo(new OrderStyle.Sliced(OrderStyle.Schedule.TWAP, 3, 0));
        assertThat(strategies.get(1).policy().exits()).extracting(ExitRules::maxBars)
                .hasToString("OptionalInt[5]");
    }

    @Test
    void desksMatchAsSet() {
        DeskRules rules = desks("execution.rules=zipline", "execution.intrabar=low-first",
                "execution.limitTouch=through", "execution.limitFillProbability=0.25",
                "execution.latencyBars=3", "execution.volumeLimit=0.1", "run.seed=17");

        assertThat(rules.matching()).isEqualTo(new MatchingRules(MatchingRules.Book.ZIPLINE,
                Intrabar.LOW_FIRST, true, 0.25, 3));
        assertThat(rules.seed()).isEqualTo(17);
        assertThat(rules.cap(1, 0)).isEqualTo(200);
        assertThat(rules.marketPoint()).isEqualTo(BarPoint.OPEN);
        assertThat(desks("execution.rules=lean", "execution.fillAt=close").marketPoint())
                .isEqualTo(BarPoint.CLOSE);
        assertThat(desks("execution.rules=lean").volumeLimit()).isEmpty();
    }

    /**
     * 100 bought at 11 in the second bar, by what is set: price, fee. The range of the first bar's
     * returns is not known then, which costs 10 basis points.
     */
    static Stream<Arguments> costs() {
        String perShare = "{type: per-share, perShare: 0.02, ";
        return Stream.of(
                Arguments.of("execution.commission.preset=free", 550_000, 0),
                Arguments.of("execution.commission.preset=ibkr-us-fixed", 550_000, 1_000_000),
                Arguments.of("execution.commission=" + perShare + "min: 3}", 550_000, 3_000_000),
                Arguments.of("execution.commission=" + perShare + "max: 1.5}", 550_000,
                        1_500_000),
                Arguments.of("execution.commission=" + perShare + "exchangeFee: 0.3}", 550_000,
                        2_300_000),
                Arguments.of("execution.commission=" + perShare + "maxFraction: 0.001}", 550_000,
                        1_100_550),
                Arguments.of("execution.commission=" + perShare
                        + "stampDuty: {buy: 0.01, sell: 0.5}}", 550_000, 13_005_500),
                Arguments.of("execution.commission={type: per-trade, perTrade: 4.95}", 550_000,
                        4_950_000),
                Arguments.of("execution.commission={type: per-value, perValue: 0.01}", 550_000,
                        11_005_500),
                Arguments.of("execution.commission={type: tiered, tiers: [[0, 0.1], [40, 0.01]]}",
                        550_000, 4_600_000),
                Arguments.of("execution.slippage={type: spread, spread: 20}", 1_100_000,
                        1_000_000),
                Arguments.of("execution.slippage={type: volume-share, k: 2}", 5_500_000,
                        1_000_000),
                Arguments.of("execution.slippage={type: volume-share, k: 2, cap: 0.01}", 220_000,
                        1_000_000),
                Arguments.of("execution.slippage={type: volatility, k: 1}", 1_100_000, 1_000_000),
                Arguments.of("execution.slippage={type: power-3/2, a: 0.01}", 12_100_000,
                        1_000_000),
                Arguments.of("execution.slippage={type: square-root, y: 2}", 1_100_000,
                        1_000_000),
                Arguments.of("execution.slippage={type: almgren}", 1_100_000, 1_000_000));
    }

    @ParameterizedTest
    @MethodSource("costs")
    void desksPayWhatIsSet(String option, long slippageMicros, long feeMicros) {
        TradingCosts costs = desks(option, "execution.rules=lean").costs();
        FillQuote quote = new FillQuote();
        costs.quote(new QuoteRequest().at(1, 0, 11), 100, new ChargedOrder(),
                new MonthVolume(), quote);

        assertThat(quote.slippageMicros()).isEqualTo(slippageMicros);
        assertThat(quote.feeMicros()).isEqualTo(feeMicros);
    }

    @Test
    void stylesLookUpWhatTheyNeed() {
        StyleTables styles = desks("execution.latencyBars=2",
                "strategies.a.execution={style: limit, offset: 1atr(2)}",
                "strategies.b.execution={style: vwap, bars: 2}").styles();

        assertThat(styles.ranges()).containsOnlyKeys(2);
        assertThat(styles.volumes()).containsExactly(1_000, 2_000, 3_000);
        assertThat(styles.latencyBars()).isEqualTo(2);
        assertThat(styles.sessionEnds()).containsExactly(0, 1, 2);
        assertThat(styles.liquidity().meanVolumes()).containsExactly(Double.NaN, 1_000, 1_500);
        assertThat(desks("execution.rules=lean").styles().ranges()).isEmpty();
    }

    @Test
    void accountsAreBoundedAsSet() {
        assertThat(plan(whole()).trading().margin()).isEmpty();
        MarginRules rules = plan(whole(), "execution={buyingPower: margin, onUnaffordable: refuse,"
                + " margin: {initialShort: 0.9, buffer: 0.2, liquidate: losers-first}}").trading()
                .margin().orElseThrow();
        assertThat(rules.buyingPower()).isEqualTo(BuyingPower.MARGIN);
        assertThat(rules.onUnaffordable()).isEqualTo(Unaffordable.REFUSE);
        assertThat(rules.buffer()).isEqualTo(0.2);
        assertThat(rules.liquidate()).isEqualTo(CallOrder.LOSERS_FIRST);
        assertThat(rules.rates().initial(0, 100)).isEqualTo(50);
        assertThat(rules.rates().initial(0, -100)).isEqualTo(90);
        assertThat(rules.rates().maintenance(0, 100)).isEqualTo(25);
        assertThat(rules.rates().maintenance(0, -100)).isEqualTo(25);
        MarginRules own = plan(whole(), "execution={buyingPower: margin, margin: {instruments:"
                + " {S: {initial: 0.8, maintenanceShort: 0.7}}}}").trading().margin()
                .orElseThrow();
        assertThat(own.rates().initial(0, -100)).isEqualTo(80);
        assertThat(own.rates().maintenance(0, -100)).isEqualTo(70);
    }

    @Test
    void refusalsHaveTheirConsequence() {
        assertThat(plan(whole()).trading().onRefused()).isEqualTo(RefusalPolicy.CONTINUE);
        assertThat(plan(whole(), "execution.onRefused=quarantine").trading().onRefused())
                .isEqualTo(RefusalPolicy.QUARANTINE);
    }

    @Test
    void moneyEarnsAndCostsAsSet() {
        assertThat(plan(whole()).trading().financing()).isEqualTo(FinancingRates.NONE);
        assertThat(plan(whole(), "execution.financing={cashRate: 0.02, debitRate: 0.05,"
                + " shortRebate: 0.01, dayCount: 360}").trading().financing())
                .isEqualTo(new FinancingRates(0.02, 0.05, 0.01, 360));
    }

    /** From the second bar on; the first has the instrument's, which is none. */
    @Test
    void borrowingCostsWhatAFileSays() {
        SettingsFiles.write(folder, "borrow.csv", """
                date,symbol,rate
                1970-01-03,S,0.5
                1970-01-02,S,0.1
                1970-01-01,T,0.9
                """);
        BorrowRates rates = plan(whole(), "execution.financing.borrowRates="
                + folder.resolve("borrow.csv")).trading().borrow();

        assertThat(rates.byBar()).containsExactly(0, 0.1, 0.5);
        assertThat(plan(whole()).trading().borrow()).isEqualTo(BorrowRates.OF_INSTRUMENTS);
    }

    @Test
    void aFileOfBorrowRatesThatIsWrongIsRefused() {
        Path file = SettingsFiles.write(folder, "borrow.csv", """
                date,symbol,rate
                1970-01-02,S,-0.1
                """);

        assertThat(refused(whole(), "execution.financing.borrowRates=" + file).getFirst())
                .contains("execution.financing.borrowRates: ", "borrow.csv",
                        "-0.1", "it is a table of date,symbol,rate");
        assertThat(refused(whole(), "execution.financing.borrowRates=" + folder.resolve("no.csv"))
                .getFirst()).contains("no.csv");
    }

    @Test
    void whatTheDataLacksIsRefused() {
        MarketData closes = closes(Interval.DAY, "");
        assertThat(refused(closes, "strategies.b.execution={style: vwap, bars: 3}"))
                .containsExactly("--set strategies.b.execution={style: vwap, bars: 3}:"
                        + " strategies[1].execution.style: vwap: the data has no volumes, by"
                        + " which the quantity is to be spread; choose twap, or use data with"
                        + " volumes");
        assertThat(refused(closes, "strategies.b.execution={style: pov, bars: 3}").getFirst())
                .contains("strategies[1].execution.style: pov: the data has no volumes");
        assertThat(refused(closes, "strategies.b.execution.style=moo").getFirst())
                .contains("strategies[1].execution.style: moo: the data has closes only; choose"
                        + " market or moc");
        assertThat(refused(closes, "strategies.a.execution={style: limit, offset: 0.5atr(20)}")
                .getFirst()).contains("strategies[0].execution.offset: 0.5atr(20): the data has"
                        + " closes only, and a true range needs highs and lows");
        assertThat(refused(closes, "strategies.a.execution={style: limit, offset: 5ticks}")
                .getFirst()).contains("strategies[0].execution.offset: 5ticks: no tick is known"
                        + " of S; say the distance in bps");
        assertThat(refused(closes, "execution.slippage.type=square-root").getFirst())
                .contains("execution.slippage.type: square-root: the data has no volumes, on"
                        + " which this slippage depends; choose bps, spread or volatility");
        assertThat(refused(closes, "execution.volumeLimit=0.1").getFirst())
                .contains("execution.volumeLimit: 0.1: the data has no volumes");
        assertThat(refused(closes, "execution.fillAt=open").getFirst())
                .contains("execution.fillAt: open: the data has closes only");
        assertThat(refused(closes, "execution={buyingPower: margin, margin: {instruments:"
                + " {T: {initial: 0.6}}}}").getFirst())
                .contains("execution.margin.instruments.T: the data has no such symbol");
    }

    @Test
    void whatTheDataHasIsNotRefused() {
        for (String option : List.of("strategies.b.execution={style: vwap, bars: 3}",
                "strategies.b.execution={style: pov, bars: 3}",
                "strategies.b.execution.style=moo",
                "strategies.b.execution={style: limit, offset: 0.5atr(2)}",
                "execution.slippage.type=almgren",
                "execution={buyingPower: margin, margin: {instruments: {S: {initial: 0.6}}}}")) {
            assertThat(assembled(whole(), option))
                    .isInstanceOf(FundAssembly.Assembled.Fund.class);
        }
        assertThat(assembled(closes(Interval.DAY, ""), "execution.slippage.type=volatility"))
                .isInstanceOf(FundAssembly.Assembled.Fund.class);
    }

    @Test
    void thatBarsHaveOneMomentIsSaidOnce() {
        String[] options = {"strategies.a.execution={style: limit}",
                "strategies.b.exits.trailing=0.1"};

        assertThat(notes(closes(Interval.DAY, ""), options)).containsExactly("The data has closes"
                + " only: limits and exits of a, b look at the close of a bar, and fill at it");
        assertThat(notes(whole(), options)).isEmpty();
        assertThat(notes(closes(Interval.DAY, ""), "strategies.b.exits.maxBars=4")).isEmpty();
    }

    @Test
    void whatIsTakenForASessionIsSaid() {
        MarketData hours = closes(Interval.HOUR, "TOKYO");
        String limit = "strategies.a.execution={style: limit}";

        assertThat(notes(hours, limit)).contains("tif: day of a ends at midnight of UTC for S, of"
                + " which no calendar is known: set data.calendar");
        assertThat(notes(hours, limit, "data.zone=Asia/Tokyo").getLast())
                .contains("at midnight of Asia/Tokyo");
        for (List<String> notes : List.of(notes(hours, limit, "data.calendar=NYSE"),
                notes(closes(Interval.HOUR, "LSE"), limit),
                notes(closes(Interval.DAY, ""), limit),
                notes(hours, "strategies.a.execution={style: limit, tif: gtc}"),
                notes(hours, "strategies.a.execution={style: limit, bars: 2}"))) {
            assertThat(notes).noneMatch(note -> note.startsWith("tif"));
        }
    }

    /** Of impact, which depends on the market, a construction knows nothing. */
    @Test
    void constructionsKnowCostsThatGrowWithTheQuantity() {
        assertThat(linear()).isEqualTo("LinearCosts[fraction=5.0E-4, perUnit=0.005]");
        assertThat(linear("execution.slippage={type: spread, spread: 20}"))
                .isEqualTo("LinearCosts[fraction=0.001, perUnit=0.005]");
        assertThat(linear("execution.slippage={type: power-3/2, a: 0.25}",
                "execution.commission={type: per-value, perValue: 0.5}"))
                .isEqualTo("LinearCosts[fraction=0.75, perUnit=0.0]");
        assertThat(linear("execution.slippage.type=almgren",
                "execution.commission.preset=ibkr-us-tiered"))
                .isEqualTo("LinearCosts[fraction=0.0, perUnit=0.0035]");
    }

    private String linear(String... options) {
        return new CostAssembly(SettingsFiles.settings(folder, FILE, options).execution())
                .linear().toString();
    }

    @Test
    void aFundOfNoBarIsAFund() {
        Optional<DeskRules> desks = plan(whole().prefix(0), "execution.latencyBars=1").trading()
                .desks();

        assertThat(desks).isPresent();
    }
}
