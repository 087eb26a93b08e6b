package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.Cadence;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderTicket;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.limits.SumLimits;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.desks.TestDesks;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SleeveRisk;
import io.troupe.simulation.plan.VarRules;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.OrderPad;
import io.troupe.strategies.OrderingStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What limits and halts make of working orders, on paper: one asset, a thousand for each. */
class RiskAtDesksByHandTest {
    private static final TestDesks DESKS = new TestDesks(MatchingRules.DEFAULT, BarPoint.OPEN,
            new BasisPointSlippage(0), new PerShareCommission(0, 0), OptionalDouble.empty(), 1);

    /** Asks once, at the first close. */
    private record Once(List<OrderTicket> tickets) implements OrderingStrategy {
        @Override
        public void initialize(StrategyContext context) {
            // nothing to declare
        }

        @Override
        public void onOrders(MarketView view, OrderPad orders) {
            if (view.bar() == 0) {
                tickets.forEach(orders::submit);
            }
        }
    }

    private static LimitRules perAsset(double most) {
        return new LimitRules(OrderLimits.NONE,
                new PositionLimits(OptionalDouble.of(most), List.of(), OptionalInt.empty()),
                SumLimits.NONE);
    }

    private static FundRisk fund(LimitRules limits, HaltRule... halts) {
        return new FundRisk(limits, List.of(halts), Optional.empty(), VarRules.DEFAULT);
    }

    private static double[] flat(double price) {
        return new double[]{price, price, price, price};
    }

    /** A bar that comes to 9.5 and to 10.5. */
    private static HandFund wide() {
        return HandFund.ofBars(DESKS, flat(10), new double[]{10, 11, 9, 10}, flat(10));
    }

    /** Of all that was booked of a portfolio its cuts and fills, without their points. */
    private static List<String> done(Run run, int portfolio) {
        return run.of(portfolio).stream().flatMap(line -> {
            String[] bar = line.split(" ", 2);
            return Arrays.stream(bar[1].replaceAll("[\\[\\]]", "").split(", "))
                    .filter(entry -> entry.matches("(own )?cut .*|fill .*"))
                    .map(entry -> bar[0] + " " + entry.replaceFirst(" at .*", ""));
        }).toList();
    }

    /** Either may fill and the other not: of 60 to buy and 50 to sell 40 each, .4 of 1000. */
    @ParameterizedTest
    @EnumSource
    void workingOrdersOfAStrategyAreCutAtBothEnds(Simulator simulator) {
        Run run = simulator.run(wide().restrained(new SleeveRisk(perAsset(0.4), List.of()),
                () -> new Once(List.of(OrderTicket.limit(0, 60, 9.5),
                        OrderTicket.limit(0, -50, 10.5)))));
        assertThat(done(run, 0)).containsExactly("0 own cut 0 60 40 ASSET_LIMIT",
                "0 own cut 0 -50 -40 ASSET_LIMIT", "1 fill 0 40 380000000 0 0",
                "1 fill 0 -40 -420000000 0 0");
        assertThat(done(run, -1)).containsExactly("1 fill 0 40 380000000 0 0",
                "1 fill 0 -40 -420000000 0 0");
    }

    /** Two strategies would buy 60 and sell 100; of each 40 may be, .2 of 2000. */
    @ParameterizedTest
    @EnumSource
    void workingOrdersOfTheFundAreCutAtBothEnds(Simulator simulator) {
        OrderTicket bid = OrderTicket.limit(0, 30, 9.5);
        List<OrderTicket> first = List.of(bid, OrderTicket.limit(0, -75, 10.5));
        List<OrderTicket> second = List.of(bid, OrderTicket.limit(0, -25, 10.5));
        Run run = simulator.run(wide().limits(fund(perAsset(0.2)))
                .instances(Cadence.NEVER, () -> new Once(first))
                .instances(Cadence.NEVER, () -> new Once(second)));
        assertThat(done(run, -1)).containsExactly("0 cut 0 60 40 ASSET_LIMIT",
                "0 cut 0 -100 -40 ASSET_LIMIT", "1 fill 0 40 380000000 0 0",
                "1 fill 0 -40 -420000000 0 0");
        assertThat(done(run, 0)).containsExactly("0 cut 0 30 20 ASSET_LIMIT",
                "0 cut 0 -75 -30 ASSET_LIMIT", "1 fill 0 20 190000000 0 0",
                "1 fill 0 -30 -315000000 0 0");
        assertThat(done(run, 1)).containsExactly("0 cut 0 30 20 ASSET_LIMIT",
                "0 cut 0 -25 -10 ASSET_LIMIT", "1 fill 0 20 190000000 0 0",
                "1 fill 0 -10 -105000000 0 0");
    }

    /**
     * So many hold 50 from 10 on, and sell them at 9.5, a twentieth less; then there is one more,
     * who wants .5 at that close.
     */
    private static Run stopping(Simulator simulator, int count) {
        HaltRule halt = HaltRule.of(new HaltScope.EachAsset(Optional.empty()),
                HaltTrigger.of(HaltFigure.STOPS, 3, 1),
                new HaltAction(HaltAction.Kind.PAUSE, OptionalDouble.empty()),
                new Reentry(OptionalInt.of(2), OptionalDouble.empty(), false));
        OrderPolicy policy = new OrderPolicy(OrderStyle.MARKET, new ExitRules(
                OptionalDouble.of(0.05), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalInt.empty(), ExitRules.Reentry.NEVER));
        HandFund fund = HandFund.ofBars(DESKS, flat(10), flat(10), new double[]{10, 10, 9, 9},
                flat(9), flat(9), flat(9)).limits(fund(LimitRules.NONE, halt));
        for (int k = 0; k < count; k++) {
            fund.strategy(policy, ScriptedStrategy.hold(0.5));
        }
        return simulator.run(fund.strategy(
                ScriptedStrategy.weights(Map.of(2, new double[]{0.5}))));
    }

    /** 500 / 9 = 55 have to wait for two bars. */
    @ParameterizedTest
    @EnumSource
    void threeStopsPauseAnAsset(Simulator simulator) {
        Run run = stopping(simulator, 3);
        assertThat(done(run, 0)).containsExactly("1 fill 0 50 500000000 0 0",
                "2 fill 0 -50 -475000000 0 0");
        assertThat(done(run, 3)).containsExactly("2 own cut 0 55 0 PAUSED",
                "5 fill 0 55 495000000 0 0");
        assertThat(run.of(-1)).anyMatch(line -> line.matches(
                "2 .*halted stops of the asset: pause 0 3.0 3.0.*"))
                .anyMatch(line -> line.matches("4 .*re-entered stops of the asset: pause 0.*"));
    }

    @ParameterizedTest
    @EnumSource
    void twoStopsPauseNothing(Simulator simulator) {
        assertThat(done(stopping(simulator, 2), 2)).containsExactly("3 fill 0 55 495000000 0 0");
    }
}
