package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.Cadence;
import io.troupe.model.CorporateAction;
import io.troupe.model.orders.OrderTicket;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.desks.TestDesks;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.OrderPad;
import io.troupe.strategies.OrderingStrategy;
import io.troupe.strategies.StrategyContext;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Brackets of strategies that trade by orders, on paper: one asset, a thousand for each. */
class BracketByHandTest {
    private static final TestDesks DESKS = new TestDesks(MatchingRules.DEFAULT, BarPoint.OPEN,
            new BasisPointSlippage(0), new PerShareCommission(0, 0), OptionalDouble.empty(), 1);

    /** Asks once, at the first close, for a limit order with a stop and a target. */
    private record Once(long quantity, double entry, double stop, double target)
            implements OrderingStrategy {
        @Override
        public void initialize(StrategyContext context) {
            // nothing to declare
        }

        @Override
        public void onOrders(MarketView view, OrderPad orders) {
            if (view.bar() == 0) {
                orders.bracket(OrderTicket.limit(0, quantity, entry), stop, target);
            }
        }
    }

    private static double[] flat(double price) {
        return new double[]{price, price, price, price};
    }

    /** Without a split: 12 at 49.5, sold at 54, is 54 gained. */
    private static HandFund adjusted() {
        return HandFund.ofBars(DESKS, flat(50), new double[]{50, 51, 49, 50.5}, flat(50),
                new double[]{51, 56, 50, 55}, flat(55))
                .instances(Cadence.NEVER, () -> new Once(12, 49.5, 47, 54));
    }

    /** The same shares before two were made of one: 6 at 99 become 12. */
    private static HandFund split() {
        return HandFund.ofBars(DESKS, flat(100), new double[]{100, 102, 98, 101}, flat(50),
                new double[]{51, 56, 50, 55}, flat(55))
                .action(2, 0, new CorporateAction.Split("A0", LocalDate.parse("2024-01-03"), 2, 1))
                .instances(Cadence.NEVER, () -> new Once(6, 99, 94, 108));
    }

    /** The target is reached on the way up, the stop is cancelled, 1000 have become 1054. */
    @ParameterizedTest
    @EnumSource
    void aSplitInTheLifeOfABracketChangesNothing(Simulator simulator) {
        Run plain = simulator.run(adjusted());
        Run traded = simulator.run(split());
        assertThat(plain.result().sleeveCashMicros()).containsExactly(1_054_000_000);
        assertThat(traded.result().sleeveCashMicros()).containsExactly(1_054_000_000);
        assertThat(traded.result().sleevePositions()[0]).containsExactly(0);
        assertThat(traded.result().fills()).containsExactly(2);
        assertThat(fills(plain)).containsExactly("fill 0 12 594000000 0 0 at FIRST_LEG 49.5",
                "fill 0 -12 -648000000 0 0 at SECOND_LEG 54.0");
        assertThat(fills(traded)).containsExactly("fill 0 6 594000000 0 0 at FIRST_LEG 99.0",
                "fill 0 -12 -648000000 0 0 at SECOND_LEG 54.0");
    }

    private static List<String> fills(Run run) {
        return run.bookings().stream().filter(line -> line.matches("[0-9]+ 0 .*fill.*"))
                .map(line -> line.replaceAll(".*(fill [^,]*) of .*", "$1")).toList();
    }
}
