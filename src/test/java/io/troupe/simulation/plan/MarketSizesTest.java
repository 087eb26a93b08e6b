package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.ActionSchedule;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.CorporateAction;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.construction.FundConstruction;

import io.troupe.risk.sizing.Sizer;
import io.troupe.risk.sizing.Sizing;
import io.troupe.risk.sizing.SizingClose;
import io.troupe.risk.sizing.SizingMethod.AverageRange;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;
import io.troupe.simulation.ScriptedStrategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What sizes look up of prices that are split, in another currency, and end. */
class MarketSizesTest {
    private static final double NAN = Double.NaN;
    private static final TargetPositions ALL = TargetPositions.of(1);

    private static MarketData market(double[] closes, Extras extras) {
        return new MarketData(Interval.DAY, List.of(Instrument.share("S")),
                new long[]{0, 86_400, 2 * 86_400, 3 * 86_400}, Columns.closeOnly(closes), extras);
    }

    private static Extras extras(double[] rates) {
        return new Extras(null, new double[0], ActionSchedule.NONE, rates);
    }

    private static SimulationPlan plan(MarketData data, Sizing... sizings) {
        List<StrategySpec> specs = List.of(sizings).stream().map(sizing -> new StrategySpec(
                "s" + sizing.hashCode(), () -> new ScriptedStrategy(ScriptedStrategy.hold(1)),
                Cadence.NEVER).with(sizing)).toList();
        return new SimulationPlan(data, specs,
                Capital.of(1_000_000_000, new EqualAllocator(), Cadence.NEVER),
                Trading.plain(MarketFills.of(data, Field.CLOSE, new BasisPointSlippage(0),
                        new PerShareCommission(0, 0), OptionalDouble.empty())),
                Dividends.CASH, FundRisk.NONE, FundConstruction.NONE, FailurePolicy.FLATTEN, 1);
    }

    private static Sizer sizer(MarketData data, Sizing sizing) {
        return Objects.requireNonNull(MarketSizes.sizers(plan(data, sizing)).get(0));
    }

    /** The deviation per bar of two returns: a target of 1 is divided by it. */
    private static double deviation(MarketData data, int bar) {
        double factor = sizer(data, Sizing.of(new VolatilityTarget(1, 2, 1e9))).factor(bar, ALL,
                new double[0]);
        return 1 / factor / Math.sqrt(data.barsPerYear().number());
    }

    /** How far a step moves, in money: a risk of all of 1e6 buys as many steps. */
    private static double range(MarketData data, int bar) {
        long steps = sizer(data, Sizing.of(new AverageRange(1, 1, 2))).quantity(
                new SizingClose(bar, 1e6, 1), 0, 1, 1, data.stepValue(bar, 0), 0);
        return 1e6 / steps;
    }

    /** 10 and −10 % deviate by √.02; a bar without a price is one of no return. */
    @Test
    void returnsAreThoseOfMarks() {
        assertThat(deviation(market(new double[]{10, 11, 9.9, 9.9}, Extras.NONE), 2))
                .isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(deviation(market(new double[]{10, 11, NAN, NAN}, Extras.NONE), 2))
                .isCloseTo(Math.sqrt(0.005), within(1e-12));
    }

    /** The same price is worth 10 % more, then as much. */
    @Test
    void returnsAreInTheFundsCurrency() {
        assertThat(deviation(market(new double[]{10, 10, 10, 10},
                extras(new double[]{2, 2.2, 2.2, 2.2})), 2))
                .isCloseTo(Math.sqrt(0.005), within(1e-12));
    }

    /** Two for one before bar 2: prices as they are seen are 5, 5.5, 5.5 and 6.05. */
    private static MarketData split() {
        MarketData seen = market(new double[]{5, 5.5, 5.5, 6.05}, Extras.NONE);
        return market(new double[]{10, 11, 5.5, 6.05}, new Extras(seen, new double[]{2, 2, 1, 1},
                ActionSchedule.of(List.of(new ActionSchedule.Entry(2, 0,
                        new CorporateAction.Split("S", LocalDate.of(1970, 1, 3), 2, 1)))),
                new double[0]));
    }

    /** 10, 0 and 10 %; moves of .5, 0 and .55. Nothing is known before there are two. */
    @Test
    void aSplitIsNoMove() {
        assertThat(deviation(split(), 2)).isCloseTo(Math.sqrt(0.005), within(1e-12));
        assertThat(range(split(), 2)).isCloseTo(0.25, within(1e-6));
        assertThat(range(split(), 3)).isCloseTo((0.25 + 0.55) / 2, within(1e-6));
        assertThat(range(split(), 1)).isInfinite();
    }

    /** A range of 1e-12 of the price is its rounding. */
    @Test
    void aPriceThatStandsHasNoRange() {
        double almost = 10 + 1e-11;
        assertThat(range(market(new double[]{10, almost, 10, almost}, Extras.NONE), 3))
                .isInfinite();
        assertThat(range(market(new double[]{10, 10, 10, 10}, Extras.NONE), 3)).isInfinite();
    }

    /** What is delisted has no price any more, and no return. */
    @Test
    void whatEndsIsNotKnown() {
        MarketData data = market(new double[]{10, 11, 9.9, 9.9}, new Extras(null, new double[0],
                ActionSchedule.of(List.of(new ActionSchedule.Entry(2, 0,
                        new CorporateAction.Delisting("S", LocalDate.of(1970, 1, 3),
                                OptionalDouble.of(9))))),
                new double[0]));
        assertThat(sizer(data, Sizing.of(new VolatilityTarget(1, 2, 7))).factor(2, ALL,
                new double[0])).isEqualTo(7);
    }

    /** Only who has a sizing of its own has a sizer. */
    @Test
    void weightsNeedNoSizer() {
        Map<Integer, Sizer> sizers = MarketSizes.sizers(plan(market(new double[]{1, 1, 1, 1},
                Extras.NONE), Sizing.WEIGHTS, Sizing.LEAN, Sizing.WEIGHTS));
        assertThat(sizers).containsOnlyKeys(1);
    }
}
