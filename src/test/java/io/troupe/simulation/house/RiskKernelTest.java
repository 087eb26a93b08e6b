package io.troupe.simulation.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.execution.Sides;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.OrderSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.house.FundGuard.Judged;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What guards a fund to which capital comes or from which it goes: one asset at 10.00, of which 80
 * are ordered at each close; half of the fund may be in it, and a tenth may be lost.
 */
class RiskKernelTest {
    private static RiskKernel guard(String date, long amount) {
        SimulationPlan plan = HandFund.quiet(4).strategy(ScriptedStrategy.hold(1))
                .flow(date, amount).limits(FourLimits.of(OptionalDouble.empty(),
                        OptionalDouble.of(0.5), OptionalDouble.of(0.1), OptionalInt.empty()))
                .plan();
        return new RiskKernel(plan, RunTables.of(plan, Run.options(1)), null);
    }

    /** Cohorts wait at the bar at which capital moves. */
    private static SleeveSums sums(int bar) {
        return new SleeveSums(bar,
                new OrderSums(new Sides(new long[]{80}, new long[1]), WorkingSums.NONE),
                new Sides(new long[1], new long[1]), new long[1], List.of(),
                new long[1], 0, FlowSums.NONE, bar == 1);
    }

    private static Holdings worth(double value) {
        return new Holdings(new long[1], new long[1], value, ConstructionState.NONE, new long[0]);
    }

    private static Judged judge(RiskKernel guard, int bar, double value) {
        return guard.judge(sums(bar), worth(value), new double[]{10});
    }

    private static Decision approve(RiskKernel guard, int bar, double value, CapitalMoves moves) {
        return guard.approve(sums(bar), worth(value), moves, OptionalDouble.of(1.5));
    }

    private static long approved(Decision decision) {
        return decision.ordered().approved().orders().quantity(0);
    }

    private static CapitalMoves subscribed(long units) {
        return new CapitalMoves(units * 1_000_000, 0, 0, 0);
    }

    /** A bar at whose close nothing happens but orders. */
    private static long quiet(RiskKernel guard, int bar, double value) {
        assertThat(judge(guard, bar, value)).isEqualTo(Judged.NOTHING);
        return approved(approve(guard, bar, value, CapitalMoves.NONE));
    }

    /** Whether the fund goes flat if it is worth so much at the next close. */
    private static boolean halts(RiskKernel guard, double value) {
        return judge(guard, 2, value).stance().isPresent();
    }

    /** Half of 1000 are 50 shares, half of 1000 and 500 that come 75. */
    @Test
    void limitsCountWhatHasCome() {
        RiskKernel guard = guard("2024-01-02", 500);
        assertThat(quiet(guard, 0, 1000)).isEqualTo(50);
        assertThat(judge(guard, 1, 1000)).isEqualTo(Judged.NOTHING);
        Decision decision = approve(guard, 1, 1000, subscribed(500));
        assertThat(approved(decision)).isEqualTo(75);
        assertThat(decision.moves()).isEqualTo(subscribed(500));
        assertThat(decision.exposure()).hasValue(1.5);
    }

    /** 950 after 1000, and 475 go: half of the value, so half of the peak. */
    @ParameterizedTest
    @CsvSource({"450.01, false", "449.99, true"})
    void aFlowMovesThePeak(double next, boolean halts) {
        RiskKernel guard = guard("2024-01-02", -475);
        quiet(guard, 0, 1000);
        judge(guard, 1, 950);
        approve(guard, 1, 950, subscribed(-475));
        assertThat(halts(guard, next)).isEqualTo(halts);
    }

    /** Between sleeves and accounts alone nothing comes to the fund. */
    @Test
    void whatIsSweptIsNoFlow() {
        RiskKernel guard = guard("2024-01-02", 500);
        quiet(guard, 0, 1000);
        judge(guard, 1, 950);
        assertThat(approved(approve(guard, 1, 950, new CapitalMoves(0, 30, -20, -10))))
                .isEqualTo(47);
        assertThat(halts(guard, 899.99)).isTrue();
    }

    /** All may be redeemed, and a micro more may not. */
    @Test
    void noMoreThanAllMayBeRedeemed() {
        assertThatCode(() -> judge(guard("2024-01-02", -400), 1, 400)).doesNotThrowAnyException();
        assertThatThrownBy(() -> judge(guard("2024-01-02", -400), 1, 399.999999))
                .isInstanceOf(RedemptionTooLargeException.class)
                .hasMessageContaining("bar 1 (2024-01-02)").hasMessageContaining("fund.flows");
        assertThatCode(() -> judge(guard("2024-01-02", -400), 0, 1)).doesNotThrowAnyException();
    }

    /** A fund that owes may be given less than it owes. */
    @Test
    void aSubscriptionIsNeverTooSmall() {
        assertThatCode(() -> judge(guard("2024-01-02", 400), 1, -500))
                .doesNotThrowAnyException();
    }

    /** 10¹³ are 10¹⁹ micros, more than a long has. */
    @Test
    void aValueThatFitsNoLedgerIsToldBeforeARedemption() {
        RiskKernel guard = guard("2024-01-02", -1);
        assertThat(quiet(guard, 0, 1e13)).isEqualTo(80);
        assertThatThrownBy(() -> judge(guard, 1, 1e13))
                .isInstanceOf(AmountTooLargeException.class).hasMessageContaining("bar 1");
    }
}
