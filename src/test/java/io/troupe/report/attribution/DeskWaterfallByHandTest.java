package io.troupe.report.attribution;

import static io.troupe.report.attribution.ShortfallSource.EXITS;
import static io.troupe.report.attribution.ShortfallSource.UNFILLED;
import static io.troupe.report.attribution.ShortfallSource.VOLUME;
import static io.troupe.report.attribution.ShortfallSource.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.Cadence;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.ExitRules.Reentry;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderTicket;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.desks.TestDesks;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.OrderPad;
import io.troupe.strategies.OrderingStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Waterfalls of funds that trade by orders, worked out on paper: one asset, a thousand of capital,
 * no costs; bars are open, high, low, close, and the first closes at 10.
 */
class DeskWaterfallByHandTest {
    private static final double[] FIRST = {10, 10, 10, 10};
    private static final OrderStyle MARKET = new OrderStyle.Market(OrderStyle.Session.ANY);

    private static HandFund fund(OptionalDouble volumeLimit, double[]... bars) {
        return HandFund.ofBars(new TestDesks(MatchingRules.DEFAULT, BarPoint.OPEN,
                new BasisPointSlippage(0), new PerShareCommission(0, 0), volumeLimit, 1), bars);
    }

    private static HandFund fund(double[]... bars) {
        return fund(OptionalDouble.empty(), bars);
    }

    private static void assertWaterfall(HandFund fund, double paper,
            Map<ShortfallSource, Double> lines, double booked) {
        ImplementationShortfall of = AttributedRun.attribution(fund.plan(), Run.options(3))
                .shortfalls().get(0);
        Map<ShortfallSource, Double> told = new EnumMap<>(ShortfallSource.class);
        of.lines().stream().filter(line -> Math.abs(line.amount()) > 1e-9)
                .forEach(line -> told.put(line.source(), line.amount()));
        assertThat(told).containsOnlyKeys(lines.keySet());
        lines.forEach((source, amount) -> assertThat(told.get(source)).as(source.label())
                .isCloseTo(amount, within(1e-9)));
        assertThat(of.paper()).as("paper").isCloseTo(paper, within(1e-9));
        assertThat(of.booked()).as("booked").isCloseTo(booked, within(1e-9));
    }

    /** A limit 1 % better, for a day. */
    private static OrderPolicy limit(OrderStyle.Then then) {
        return new OrderPolicy(new OrderStyle.Limit(
                new OrderStyle.Offset(-100, OrderStyle.Unit.BPS, 0), 1, then), ExitRules.NONE);
    }

    /** 100 wanted at 10 are bought at 9.90, and worth 10.20: .10 better than by waiting. */
    @Test
    void aLimitThatFillsIsBetterThanWaiting() {
        assertWaterfall(fund(FIRST, new double[]{10, 10.5, 9.5, 10.2})
                .strategy(limit(OrderStyle.Then.MARKET), ScriptedStrategy.hold(1)),
                100 * .2, Map.of(WAITING, 10.0), 100 * .3);
    }

    /**
     * 100 wanted at 10, and 9.90 is not reached: until 10.50 they would have earned 50. Then they
     * are ordered at the market and bought at 11; that is .50 each. On paper 100 · (12 − 10).
     */
    @Test
    void aLimitThatDoesNotFillMissesWhatIsEarnedMeanwhile() {
        assertWaterfall(fund(FIRST, new double[]{10.2, 10.5, 10, 10.5},
                new double[]{11, 12, 11, 12})
                .strategy(limit(OrderStyle.Then.MARKET), ScriptedStrategy.hold(1)),
                100 * 2.0, Map.of(UNFILLED, -50.0, WAITING, -50.0), 100);
    }

    /** What is dropped is not wanted any more: 50 were missed until then. */
    @Test
    void aLimitThatIsDroppedMissesNothingLater() {
        assertWaterfall(fund(FIRST, new double[]{10.2, 10.5, 10, 10.5},
                new double[]{11, 12, 11, 12})
                .strategy(limit(OrderStyle.Then.DROP), ScriptedStrategy.hold(1)),
                50, Map.of(UNFILLED, -50.0), 0);
    }

    /**
     * 100 wanted at 10 and bought in two halves at 11 and 12: the first has waited for 1, the
     * second for 1 while it was not due and for 1 until it was filled.
     */
    @Test
    void whatIsSpreadOverBarsWaits() {
        assertWaterfall(fund(FIRST, new double[]{11, 11, 11, 11}, new double[]{12, 12, 12, 12})
                .strategy(new OrderPolicy(new OrderStyle.Sliced(OrderStyle.Schedule.TWAP, 2, 0),
                        ExitRules.NONE), ScriptedStrategy.hold(1)),
                200, Map.of(WAITING, -50.0 - 50 - 50), 50);
    }

    /** 100 wanted, 40 of them may be bought of a bar at 11 in which 9.90 of 10 was reached. */
    @Test
    void whatTheVolumeTookIsNotUnfilled() {
        assertWaterfall(fund(OptionalDouble.of(.1), FIRST, new double[]{10, 11, 9, 11})
                .traded(400, 400)
                .strategy(limit(OrderStyle.Then.MARKET), ScriptedStrategy.hold(1)),
                100, Map.of(WAITING, 40 * .1, VOLUME, -60.0), 40 * 1.1);
    }

    /**
     * 100 are bought at 10 and sold at 9, while the bar closes at 9.50: the stop loss gave up .50
     * each. After that none is wanted.
     */
    @Test
    void aStopLossGivesUpWhatWasWanted() {
        ExitRules stop = new ExitRules(OptionalDouble.of(.1), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalInt.empty(), Reentry.NEVER);
        assertWaterfall(fund(FIRST, FIRST, new double[]{10, 10, 8, 9.5},
                new double[]{9.5, 12, 9.5, 12})
                .strategy(new OrderPolicy(MARKET, stop), ScriptedStrategy.hold(1)),
                -50, Map.of(EXITS, -50.0), -100);
    }

    /** 100 are bought at 10 and held for a bar; then none is wanted, and they are sold at 11. */
    @Test
    void aTimeStopIsDecidedAtAClose() {
        ExitRules time = new ExitRules(OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalInt.of(1), Reentry.NEVER);
        assertWaterfall(fund(FIRST, FIRST, new double[]{11, 12, 11, 12})
                .strategy(new OrderPolicy(MARKET, time), ScriptedStrategy.hold(1)),
                0, Map.of(WAITING, 100.0), 100);
    }

    /** The same where a bar takes 40 at 11 and closes at 12: 60 earn 2 that nobody wanted. */
    @Test
    void aTimeStopThatTheVolumeCutsIsCutToo() {
        ExitRules time = new ExitRules(OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalInt.of(1), Reentry.NEVER);
        assertWaterfall(fund(OptionalDouble.of(.1), FIRST, FIRST, new double[]{11, 12, 11, 12})
                .traded(1000, 1000, 400)
                .strategy(new OrderPolicy(MARKET, time), ScriptedStrategy.hold(1)),
                0, Map.of(WAITING, 40.0, VOLUME, 120.0), 160);
    }

    /** Asks once, at the first close. */
    private record Once(OrderTicket ticket) implements OrderingStrategy {
        @Override
        public void initialize(StrategyContext context) {
            // nothing to declare
        }

        @Override
        public void onOrders(MarketView view, OrderPad orders) {
            if (view.bar() == 0) {
                orders.submit(ticket);
            }
        }
    }

    /** 10 are wanted at 9 and no other price: bought at 9, worth 9.50. */
    @Test
    void aPriceThatAStrategyNamesIsWhatItWants() {
        assertWaterfall(fund(FIRST, new double[]{10, 10, 8.5, 9.5}).instances(Cadence.NEVER,
                () -> new Once(OrderTicket.limit(0, 10, 9))), 5, Map.of(), 5);
        assertWaterfall(fund(FIRST, new double[]{10, 12, 9.5, 12}).instances(Cadence.NEVER,
                () -> new Once(OrderTicket.limit(0, 10, 9))), 0, Map.of(), 0);
    }

    /** 10 are wanted at 10, bought at 11 and worth 12. */
    @Test
    void whatAStrategyAsksForAtTheMarketIsWantedAtOnce() {
        assertWaterfall(fund(FIRST, new double[]{11, 12, 11, 12}).instances(Cadence.NEVER,
                () -> new Once(OrderTicket.market(0, 10))), 20, Map.of(WAITING, -10.0), 10);
    }
}
