package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import io.troupe.execution.Sides;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.OrderSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Risk alone on stage where capital comes or goes: one asset at 10.00, a tenth may be lost. */
class RiskTest {
    private static final Undivided UNDIVIDED = new Undivided(3, 4, 5);

    private final TestStage stage = new TestStage();

    private BehaviorTestKit<Risk.Command> risk(String date, long amount) {
        return stage.risk(HandFund.quiet(4).strategy(ScriptedStrategy.hold(1))
                .flow(date, amount).limits(FourLimits.of(OptionalDouble.empty(),
                        OptionalDouble.of(0.5), OptionalDouble.of(0.1), OptionalInt.empty()))
                .plan());
    }

    /** 80 are ordered; cohorts wait at the bars at which capital moves. */
    private static SleeveSums sums(int bar, boolean valuedOnly) {
        return new SleeveSums(bar,
                new OrderSums(new Sides(new long[]{80}, new long[1]), WorkingSums.NONE),
                new Sides(new long[1], new long[1]), new long[1], List.of(), new long[1], 0,
                FlowSums.NONE, valuedOnly);
    }

    private static Risk.Judge judge(int bar, double value) {
        return new Risk.Judge(sums(bar, bar == 1),
                new Holdings(new long[1], new long[1], value, ConstructionState.NONE, new long[0]),
                UNDIVIDED);
    }

    private static Risk.ApproveOrders moved(long units) {
        return new Risk.ApproveOrders(sums(1, false),
                new CapitalMoves(units * 1_000_000, 0, 0, 0), OptionalDouble.of(1.5));
    }

    private Execution.Accept accepted() {
        return TestStage.only(stage.execution, Execution.Accept.class);
    }

    private static long approved(Execution.Accept accept) {
        return accept.decision().ordered().approved().orders().quantity(0);
    }

    /** Whether the fund goes flat if it is worth so much at the next close. */
    private boolean halts(BehaviorTestKit<Risk.Command> risk, double value) {
        risk.run(judge(2, value));
        if (stage.allocator.hasMessages()) {
            return TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class).stance()
                    .isPresent();
        }
        accepted();
        return false;
    }

    /** Half of 1000 are 50 shares, half of 1000 and 500 that come 75. */
    @Test
    void limitsCountWhatHasCome() {
        BehaviorTestKit<Risk.Command> risk = risk("2024-01-02", 500);
        risk.run(judge(0, 1000));
        assertThat(approved(accepted())).isEqualTo(50);
        risk.run(judge(1, 1000));
        assertThat(TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class).undivided())
                .isEqualTo(UNDIVIDED);
        risk.run(moved(500));
        Execution.Accept accept = accepted();
        assertThat(approved(accept)).isEqualTo(75);
        assertThat(accept.decision().moves()).isEqualTo(new CapitalMoves(500_000_000, 0, 0, 0));
        assertThat(accept.decision().exposure()).hasValue(1.5);
    }

    /** 950 after 1000, and 475 go: half of the value, so half of the peak. */
    @ParameterizedTest
    @CsvSource({"450.01, false", "449.99, true"})
    void aFlowMovesThePeak(double next, boolean halts) {
        BehaviorTestKit<Risk.Command> risk = risk("2024-01-02", -475);
        risk.run(judge(0, 1000));
        accepted();
        risk.run(judge(1, 950));
        TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class);
        risk.run(moved(-475));
        accepted();
        assertThat(halts(risk, next)).isEqualTo(halts);
    }

    /** Between sleeves and accounts alone nothing comes to the fund. */
    @Test
    void whatIsSweptIsNoFlow() {
        BehaviorTestKit<Risk.Command> risk = risk("2024-01-02", 500);
        risk.run(judge(0, 1000));
        accepted();
        risk.run(judge(1, 950));
        risk.run(new Risk.ApproveOrders(sums(1, false), new CapitalMoves(0, 30, -20, -10),
                OptionalDouble.empty()));
        assertThat(approved(accepted())).isEqualTo(47);
        TestStage.only(stage.allocator, CapitalAllocator.DecideBar.class);
        assertThat(halts(risk, 899.99)).isTrue();
    }

    /** All may be redeemed, and a micro more may not. */
    @Test
    void noMoreThanAllMayBeRedeemed() {
        risk("2024-01-02", -400).run(judge(1, 400));
        assertThat(stage.allocator.hasMessages()).isTrue();
        BehaviorTestKit<Risk.Command> risk = risk("2024-01-02", -400);
        assertThatThrownBy(() -> risk.run(judge(1, 399.999999)))
                .isInstanceOf(RedemptionTooLargeException.class)
                .hasMessageContaining("bar 1 (2024-01-02)").hasMessageContaining("fund.flows");
        risk("2024-01-02", -400).run(judge(0, 1));
        assertThat(accepted().bar()).isZero();
    }

    /** A fund that owes may be given less than it owes. */
    @Test
    void aSubscriptionIsNeverTooSmall() {
        risk("2024-01-02", 400).run(judge(1, -500));
        assertThat(stage.allocator.hasMessages()).isTrue();
    }
}
