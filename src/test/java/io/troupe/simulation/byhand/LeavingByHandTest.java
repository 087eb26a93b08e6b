package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.StaffMove;
import io.troupe.model.TargetPositions;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.LimitRules;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedAllocator;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.VarRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who leaves while something else goes wrong, on paper: of two strategies of 1000 s0 holds 80 at 10
 * and s1 nothing, until bar 2 of Wednesday the 3rd.
 */
class LeavingByHandTest {
    private static StaffMove fired(int overBars) {
        return new StaffMove(0, StaffMove.Kind.FIRED, overBars, "late");
    }

    private static HandFund fund(int bars, ScriptedAllocator allocator) {
        return fund(IntStream.range(0, bars).mapToDouble(bar -> 10).toArray(), allocator,
                ScriptedStrategy.hold(0.8));
    }

    private static HandFund fund(double[] closes, ScriptedAllocator allocator,
            ScriptedStrategy.Answers first) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        return new HandFund(rows).strategy(first).strategy(ScriptedStrategy.hold(0))
                .divided(Cadence.NEVER, allocator);
    }

    private static ScriptedAllocator leaving(int overBars) {
        return ScriptedAllocator.until(2, new double[]{0.5, 0.5}, 0, 1).moving(2, fired(overBars));
    }

    private static List<String> of(Run run, int strategy) {
        return run.bookings().stream().filter(line -> line.split(" ", 3)[1].equals("" + strategy))
                .toList();
    }

    /** In one bar all of it, though it answers with more. */
    @ParameterizedTest
    @EnumSource
    void answersOfThoseWhoAreOutAreNotSized(Simulator simulator) {
        Run run = simulator.run(fund(new double[]{10, 10, 10, 10, 10}, leaving(1),
                ScriptedStrategy.weights(Map.of(0, new double[]{0.8}, 2, new double[]{-0.9}, 3,
                        new double[]{0.9})))
                .instrument(0, 1, new Terms(1, 0, 1, false, 0, "")).changes("2024-01-03"));
        assertThat(of(run, 0)).containsExactly("1 0 [fill 0 80 800000000 0 0]",
                "2 0 [transfer -1000000000, fired over 1 late]",
                "3 0 [fill 0 -80 -800000000 0 0]");
    }

    private static Run failing(Simulator simulator, FailurePolicy policy) {
        ScriptedStrategy.Answers answers = ScriptedStrategy.until(3, ScriptedStrategy.hold(0.8),
                view -> TargetPositions.flat(2));
        return simulator.run(fund(new double[]{10, 10, 10, 10, 10, 10, 10}, leaving(4), answers)
                .changes("2024-01-03", "2024-01-06").onFailure(policy));
    }

    /** 60 are held when it fails at bar 3: all are sold, at once. */
    @ParameterizedTest
    @EnumSource
    void whoFailsWhileOutIsSoldAtOnce(Simulator simulator) {
        assertThat(of(failing(simulator, FailurePolicy.FLATTEN), 0)).endsWith(
                "4 0 [fill 0 -60 -600000000 0 0]");
    }

    /** A tenth is lost at bar 3, when 60 are left of what is sold in four parts: all of it goes. */
    @ParameterizedTest
    @EnumSource
    void whatMayNotBeHeldIsSoldAtOnce(Simulator simulator) {
        HaltRule halt = HaltRule.of(new HaltScope.EachAsset(Optional.empty()),
                HaltTrigger.of(HaltFigure.LOSS, 0.05, 1), HaltAction.FLATTEN,
                new Reentry(OptionalInt.of(1), OptionalDouble.empty(), false));
        Run run = simulator.run(fund(new double[]{10, 10, 10, 9, 9, 9, 9}, leaving(4),
                ScriptedStrategy.hold(0.8)).changes("2024-01-03").limits(new FundRisk(
                        LimitRules.NONE, List.of(halt), Optional.empty(), VarRules.DEFAULT)));
        assertThat(of(run, 0)).endsWith("3 0 [fill 0 -20 -180000000 0 0]",
                "4 0 [fill 0 -60 -540000000 0 0]");
    }

    /** Or goes on to be sold in parts, where what fails is left as it is. */
    @ParameterizedTest
    @EnumSource
    void whoFailsWhileOutStaysOut(Simulator simulator) {
        assertThat(of(failing(simulator, FailurePolicy.FREEZE), 0)).endsWith(
                "4 0 [fill 0 -20 -200000000 0 0]", "5 0 [fill 0 -20 -200000000 0 0]",
                "6 0 [fill 0 -20 -200000000 0 0]");
    }

    /** At 5 a bar 80 take long: what is wanted is what the parts say, not what was sold. */
    @ParameterizedTest
    @EnumSource
    void whoCannotSellAPartWantsTheNextAllTheSame(Simulator simulator) {
        Run run = simulator.run(fund(6, leaving(2)).changes("2024-01-03")
                .volumes(0.1, 900, 900, 900, 50, 900, 900));
        assertThat(of(run, 0)).endsWith(
                "3 0 [fill 0 -5 -50000000 0 0, cut 0 -40 -5 VOLUME]",
                "4 0 [fill 0 -75 -750000000 0 0]");
    }

    /** It was taken out at bar 3: of what is said of it at bar 5 nothing is done, nor booked. */
    @ParameterizedTest
    @EnumSource
    void whoWasTakenOutDoesNotMove(Simulator simulator) {
        StaffMove hired = new StaffMove(0, StaffMove.Kind.HIRED, 0, "early");
        ScriptedStrategy.Answers answers = ScriptedStrategy.until(3, ScriptedStrategy.hold(0.8),
                view -> TargetPositions.flat(2));
        Run run = simulator.run(fund(new double[]{10, 10, 10, 10, 10, 10, 10},
                new ScriptedAllocator(Map.of(-1, new double[]{0.5, 0.5}, 2, new double[]{0, 1}))
                        .moving(2, fired(4)).moving(5, hired, hired, fired(9)),
                answers).changes("2024-01-03", "2024-01-06"));
        assertThat(run.bookings()).noneMatch(line -> line.contains("hired"));
        assertThat(of(run, 0)).endsWith("4 0 [fill 0 -60 -600000000 0 0]");
    }

    /** An allocator that does not know who is in is no good. */
    @ParameterizedTest
    @EnumSource
    void nobodyMovesToWhereHeIs(Simulator simulator) {
        StaffMove joined = new StaffMove(0, StaffMove.Kind.JOINED, 0, "now");
        HandFund twice = fund(6, leaving(3).moving(4, fired(2))).changes("2024-01-03",
                "2024-01-05");
        assertThatThrownBy(() -> simulator.run(twice))
                .hasMessageContaining("fired");
        HandFund first = fund(3, ScriptedAllocator.always(0.5, 0.5).moving(-1, joined));
        assertThatThrownBy(() -> simulator.run(first))
                .hasMessageContaining("joined");
    }
}
