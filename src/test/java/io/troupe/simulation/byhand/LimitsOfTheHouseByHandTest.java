package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.Cadence;
import io.troupe.model.orders.OrderTicket;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.desks.TestDesks;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.OrderPad;
import io.troupe.strategies.OrderingStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the house pays within a bar, on paper: slippage is 1 %. The bar 50 51 49 50.5 falls to 49,
 * then rises to 51, then falls to the close. −1 is the house, −4 the account crossings.
 */
class LimitsOfTheHouseByHandTest {
    private static final TestDesks DESKS = new TestDesks(MatchingRules.DEFAULT, BarPoint.OPEN,
            new BasisPointSlippage(100), new PerShareCommission(0, 0), OptionalDouble.empty(), 1);

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

    private static HandFund fund(OrderTicket... tickets) {
        HandFund fund = HandFund.ofBars(DESKS, new double[]{50, 50, 50, 50},
                new double[]{50, 51, 49, 50.5}, new double[]{50.5, 50.5, 50.5, 50.5});
        for (OrderTicket ticket : tickets) {
            fund.instances(Cadence.NEVER, () -> new Once(ticket));
        }
        return fund;
    }

    private static List<String> outside(Run run) {
        return run.bookings().stream().filter(line -> line.matches("1 -1 .*fill.*"))
                .map(line -> line.replaceAll(".*(fill [^,\\]]*).*", "$1")).toList();
    }

    private static List<String> crossed(Run run) {
        return run.bookings().stream().filter(line -> line.matches(".* -4 .*crossed.*"))
                .map(line -> line.replaceAll(".*(crossed [^,\\]]*).*", "$1")).toList();
    }

    /** Prices fall to both purchases: 14 at 49.5 are 693, for the house as for the two. */
    @ParameterizedTest
    @EnumSource
    void paysNoMoreThanTheLimitThatPricesComeTo(Simulator simulator) {
        Run run = simulator.run(fund(OrderTicket.limit(0, 10, 49.5),
                OrderTicket.limit(0, 4, 49.5)));
        assertThat(outside(run)).containsExactly("fill 0 14 693000000 0 0 at FIRST_LEG 49.5");
        assertThat(crossed(run)).isEmpty();
    }

    /** Stops run after rising prices: 14 at 50.8 and a hundredth of it more, 718.312. */
    @ParameterizedTest
    @EnumSource
    void paysSlippageForStops(Simulator simulator) {
        Run run = simulator.run(fund(OrderTicket.stop(0, 10, 50.8),
                OrderTicket.stop(0, 4, 50.8)));
        assertThat(outside(run))
                .containsExactly("fill 0 14 718312000 0 7112000 at SECOND_LEG 50.8");
        assertThat(crossed(run)).isEmpty();
    }

    /** A stop's 3 meet a limit's 5: 2 are sold at 50.8, and the stop's slippage of 1.524 is saved. */
    @ParameterizedTest
    @EnumSource
    void savesTheSlippageOfStopsThatMeetLimits(Simulator simulator) {
        Run run = simulator.run(fund(OrderTicket.stop(0, 3, 50.8),
                OrderTicket.limit(0, -5, 50.8)));
        assertThat(outside(run)).containsExactly("fill 0 -2 -101600000 0 0 at SECOND_LEG 50.8");
        assertThat(crossed(run)).containsExactly("crossed 0 SECOND_LEG 1524000 0");
    }

    /** A stop's 5 meet a limit's 3: 2 are bought at 51.308; of 2.54 it saves 1.524. */
    @ParameterizedTest
    @EnumSource
    void paysSlippageForWhatOfStopsMeetsNobody(Simulator simulator) {
        Run run = simulator.run(fund(OrderTicket.stop(0, 5, 50.8),
                OrderTicket.limit(0, -3, 50.8)));
        assertThat(outside(run))
                .containsExactly("fill 0 2 102616000 0 1016000 at SECOND_LEG 50.8");
        assertThat(crossed(run)).containsExactly("crossed 0 SECOND_LEG 1524000 0");
    }
}
