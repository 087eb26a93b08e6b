package io.troupe.lookahead;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.execution.FillPrices;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.features.Feature;
import io.troupe.features.Lives;
import io.troupe.features.Markets;
import io.troupe.features.crosssection.CrossRank;
import io.troupe.features.rolling.SimpleReturn;
import io.troupe.ledger.Dividends;
import io.troupe.lookahead.Finding.Kind;
import io.troupe.lookahead.LookaheadReport.Settled;
import io.troupe.lookahead.Planted.Follower;
import io.troupe.model.BarPoint;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Money;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.portfolio.construction.Estimates;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.portfolio.construction.Uses;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.CovarianceType;
import io.troupe.portfolio.riskmodels.MeanSpec;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import io.troupe.strategies.Schedule;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.construct.ConstructPlan;
import io.troupe.strategies.construct.ConstructedStrategy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every planted way of knowing the future is found, and nothing honest is. */
class LookaheadCheckTest {
    private static final MarketData DATA = Markets.random(3, 400, 3);
    private static final LookaheadCheck.Options OPTIONS = new LookaheadCheck.Options(12, 2, 1,
            Duration.ofSeconds(30));

    private static LookaheadReport check(Supplier<Strategy> strategy) {
        return check(strategy, 0);
    }

    /**
     * Checks one strategy.
     *
     * @param fillLag at which earlier close orders fill: 0 is the bar's own
     */
    private static LookaheadReport check(Supplier<Strategy> strategy, int fillLag) {
        return check(strategy, fillLag, DATA);
    }

    private static LookaheadReport check(Supplier<Strategy> strategy, int fillLag,
            MarketData market) {
        return LookaheadCheck.of(
                data -> plan(data, new StrategySpec("tested", strategy, Cadence.NEVER), fillLag),
                market, OPTIONS, thousandths -> {});
    }

    private static SimulationPlan plan(MarketData data, StrategySpec spec, int fillLag) {
        int assets = data.assets();
        double[] prices = new double[data.bars() * assets];
        Arrays.setAll(prices, cell -> data.close(Math.max(0, cell / assets - fillLag),
                cell % assets));
        double[] ones = new double[prices.length];
        Arrays.fill(ones, 1);
        double[] each = new double[assets];
        Arrays.fill(each, 1);
        FillModel fills = new FillModel(BarPoint.CLOSE,
                new FillPrices(prices, new PriceScale(each, new double[assets], ones),
                        new BasisPointSlippage(5)),
                new PerShareCommission(0, 0), each, Optional.empty());
        return new SimulationPlan(data, List.of(spec),
                Capital.of(1_000_000 * Money.MICROS, new EqualAllocator(), Cadence.NEVER),
                Trading.plain(fills),
                Dividends.CASH, FundRisk.NONE, FundConstruction.NONE, FailurePolicy.FREEZE, 1);
    }

    @Test
    void anHonestStrategyIsClean() {
        LookaheadReport report = check(() -> new Follower(Planted.honest()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.strategies()).singleElement().satisfies(row -> {
            assertThat(row.cutsAfterDecisions()).isEqualTo(report.cuts().size());
            assertThat(row.settled()).isEqualTo(Settled.YES);
        });
    }

    /** Ranks of what can be traded, where one is delisted and one is suspended for weeks. */
    @Test
    void whatCanBeTradedIsNoKnowledgeOfTheFuture() {
        for (int asset = 0; asset < 3; asset++) {
            MarketData lives = Lives.suspended(Lives.delisted(DATA, asset, 250), (asset + 1) % 3,
                    100, 380);
            assertThat(check(() -> new Follower(CrossRank.of(new SimpleReturn(5))), 0, lives)
                    .findings()).isEmpty();
        }
    }

    @Test
    void oneThatDecidesOnceAMonthIsMetWhereItDecides() {
        LookaheadReport report = check(() -> new Follower(Planted.honest(),
                context -> context.schedule(Schedule.of(Cadence.MONTHLY))));
        assertThat(report.strategies().getFirst().cutsAfterDecisions())
                .isGreaterThanOrEqualTo(Cuts.WANTED_PER_STRATEGY);
    }

    static Stream<Feature> futures() {
        return Stream.of(new Planted.NextReturn(), new Planted.FullSampleScore(),
                new Planted.CentredMean(3), new Planted.ScaledByPanel(), new Planted.BarsLeft());
    }

    @ParameterizedTest
    @MethodSource("futures")
    void aFeatureThatKnowsTheFutureIsNamedWithItsFirstBar(Feature feature) {
        LookaheadReport report = check(() -> new Follower(feature));
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.FEATURE);
            assertThat(finding.message()).contains(feature.toString(), "knows the future",
                    finding.time(), "(bar " + finding.bar() + ")");
        });
    }

    @ParameterizedTest
    @MethodSource("futures")
    void soIsAStrategyThatDecidesByIt(Feature feature) {
        assertThat(check(() -> new Follower(feature)).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.DECISION);
                    assertThat(finding.strategy()).isEqualTo("tested");
                    assertThat(finding.message()).contains("it wants");
                });
    }

    /** Monthly decisions: only a cut right after one shows it. */
    @Test
    void oneThatSeldomDecidesIsFoundToo() {
        assertThat(check(() -> new Follower(new Planted.NextReturn(),
                context -> context.schedule(Schedule.of(Cadence.MONTHLY)))).findings())
                .anyMatch(finding -> finding.kind() == Kind.DECISION);
    }

    @Test
    void theFirstOffendingBarIsTheOneBeforeTheFirstCut() {
        Finding finding = check(() -> new Follower(new Planted.NextReturn())).findings().stream()
                .filter(found -> found.kind() == Kind.FEATURE).findFirst().orElseThrow();
        // 12 parts of 399 bars; each cut follows a decision, and this one decides at every bar.
        assertThat(finding.bar()).isLessThan(399 / 12);
        assertThat(finding.time()).isEqualTo(DATA.time(finding.bar()));
    }

    @Test
    void aFillAtTheCloseItWasDecidedOnIsFound() {
        assertThat(check(() -> new Follower(Planted.honest()), 1).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.FILL);
                    assertThat(finding.message())
                            .contains("has a price that was known when it was decided");
                });
    }

    @Test
    void aFeatureThatDoesNotForgetItsBeginningIsFound() {
        LookaheadReport report = check(() -> new Follower(new Planted.Unsettled()));
        assertThat(report.findings()).isNotEmpty()
                .allMatch(finding -> finding.kind() == Kind.WARMUP);
        assertThat(report.findings().getFirst().message())
                .contains("Unsettled", "says to settle in 0 bars", "settlingBars()");
    }

    /** Inside its own universe it reads the future of the others. */
    @Test
    void aUniverseOfItsOwnHidesNothing() {
        LookaheadReport report = check(() -> new Follower(new Planted.NextReturn(),
                context -> context.universe(List.of("A2", "A0"))));
        assertThat(report.findings()).extracting(Finding::kind).contains(Kind.FEATURE,
                Kind.DECISION);
        assertThat(report.findings()).extracting(Finding::message)
                .noneMatch(message -> message.contains("A1"));
    }

    @Test
    void twoBarsAndOneBarAreEnough() {
        for (int bars = 1; bars <= 2; bars++) {
            MarketData few = DATA.prefix(bars);
            LookaheadReport report = LookaheadCheck.of(
                    data -> plan(data, new StrategySpec("tested",
                            () -> new Follower(Planted.honest()), Cadence.NEVER), 0),
                    few, OPTIONS, thousandths -> {});
            assertThat(report.findings()).isEmpty();
            assertThat(report.bars()).isEqualTo(bars);
        }
    }

    /** Weights of least risk, of the bars up to the present one or of all there are. */
    private static double[] leastRisk(double[][] closes, int bars) {
        double[] weights = new double[closes.length];
        double sum = 0;
        for (int asset = 0; asset < weights.length; asset++) {
            double squares = 0;
            for (int bar = Math.max(1, bars - 60); bar < bars; bar++) {
                double change = closes[asset][bar] / closes[asset][bar - 1] - 1;
                squares += change * change;
            }
            weights[asset] = squares > 0 ? 1 / squares : 0;
            sum += weights[asset];
        }
        for (int asset = 0; asset < weights.length; asset++) {
            weights[asset] /= sum > 0 ? sum : 1;
        }
        return weights;
    }

    private static double[][] closes(MarketData data) {
        double[][] closes = new double[data.assets()][data.bars()];
        for (int asset = 0; asset < closes.length; asset++) {
            data.copy(Field.CLOSE, asset, closes[asset]);
        }
        return closes;
    }

    /** A fund that holds a thousand steps by risk, of so many bars more than are known. */
    private static FundConstruction byRisk(MarketData data, int ahead) {
        double[][] closes = closes(data);
        return new FundConstruction() {
            @Override
            public boolean isNone() {
                return false;
            }

            @Override
            public Constructed construct(ConstructionRequest request) {
                double[] weights = leastRisk(closes,
                        Math.min(data.bars(), request.bar() + 1 + ahead));
                long[] wanted = new long[weights.length];
                Arrays.setAll(wanted, i -> Math.round(1000 * weights[i]));
                return new Constructed(wanted, ConstructionState.NONE, Optional.empty());
            }
        };
    }

    private static List<Finding> ofFund(int ahead) {
        return LookaheadCheck.of(data -> {
            SimulationPlan plan = plan(data, new StrategySpec("tested",
                    () -> new Follower(Planted.honest()), Cadence.NEVER), 0);
            return new SimulationPlan(data, plan.strategies(), plan.capital(), plan.trading(),
                    plan.dividends(), plan.risk(), byRisk(data, ahead), plan.onFailure(), 1);
        }, DATA, OPTIONS, thousandths -> {}).findings();
    }

    @Test
    void aFundWhoseCovarianceIsOfTheWholeSampleIsFound() {
        assertThat(ofFund(0)).isEmpty();
        assertThat(ofFund(1)).isNotEmpty();
        assertThat(ofFund(DATA.bars())).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.DECISION);
            assertThat(found.strategy()).isEqualTo("overlay");
            assertThat(found.message()).startsWith("the fund's construction knows the future: at ");
        });
    }

    /** A portfolio of least risk, its prices told by a feature that may look ahead. */
    private static Strategy constructed(boolean isHonest) {
        ConstructPlan plan = ConstructPlan.of(new ConstructSpec(Uses.UNIVERSE, 0.05,
                OptimizerSpec.of(OptimizerType.MIN_RISK),
                new Estimates(CovarianceSpec.of(CovarianceType.LEDOIT_WOLF),
                        MeanSpec.of(Map.of()), 20),
                List.of(), FallbackPolicy.DEFAULT, RebalanceRule.ON_SIGNAL), new Groups(Map.of()));
        return ConstructedStrategy.of(() -> new Follower(
                isHonest ? Planted.honest() : new Planted.NextReturn()), plan).get();
    }

    @Test
    void whatAStrategyConstructsOfTheFutureIsFound() {
        assertThat(check(() -> constructed(true)).findings()).isEmpty();
        assertThat(check(() -> constructed(false)).findings()).extracting(Finding::kind)
                .contains(Kind.DECISION);
    }
}
