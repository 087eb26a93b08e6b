package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.CorporateAction.Split;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.StaffMove;
import io.troupe.model.StaffMove.Kind;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FourLimits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Strategies that cease to have part in the capital and begin again, on paper. The price is 10
 * throughout, so that nobody gains: s0 wants 90 shares for its thousand, s1 nothing.
 */
class StaffByHandTest {
    private static final int FIRST = DivisionRequest.BEFORE_FIRST_BAR;

    /** Equal shares among those who are in; moves at the given bars. */
    private record Staffed(Map<Integer, List<StaffMove>> moves) implements Allocator {
        @Override
        public int lookbackBars() {
            return 0;
        }

        @Override
        public Division divide(DivisionRequest request) {
            int strategies = request.ids().size();
            boolean[] out = new boolean[strategies];
            moves.entrySet().stream().filter(entry -> entry.getKey() <= request.bar())
                    .sorted(Map.Entry.comparingByKey()).flatMap(entry -> entry.getValue().stream())
                    .forEach(move -> out[move.strategy()] = !move.kind().isIn());
            int[] active = request.active();
            int in = 0;
            for (int strategy : active) {
                in += out[strategy] ? 0 : 1;
            }
            double[] shares = new double[active.length];
            for (int j = 0; j < active.length; j++) {
                shares[j] = out[active[j]] ? 0 : 1.0 / in;
            }
            return new Division(shares, AllocatorState.NONE,
                    moves.getOrDefault(request.bar(), List.of()));
        }
    }

    private static StaffMove fired(int overBars) {
        return new StaffMove(0, Kind.FIRED, overBars, "why");
    }

    private static StaffMove hired() {
        return new StaffMove(0, Kind.HIRED, 0, "again");
    }

    private static HandFund fund(int bars, Map<Integer, List<StaffMove>> moves) {
        return HandFund.quiet(bars).strategy(ScriptedStrategy.hold(0.9))
                .strategy(ScriptedStrategy.hold(0)).divided(Cadence.DAILY, new Staffed(moves));
    }

    private static List<String> from(Run run, int bar) {
        return run.bookings().stream()
                .filter(line -> Integer.parseInt(line.split(" ", 2)[0]) >= bar)
                .filter(line -> !line.contains(" -1 [fill")).toList();
    }

    /** Its thousand goes at once; of 90 shares 30 are sold in each of three bars. */
    @ParameterizedTest
    @EnumSource
    void whoIsFiredIsSoldInEqualParts(Simulator simulator) {
        Run run = simulator.run(fund(7, Map.of(2, List.of(fired(3)))));
        assertThat(from(run, 1)).containsExactly("1 0 [fill 0 90 900000000 0 0]",
                "2 0 [transfer -1000000000, fired over 3 why]", "2 1 [transfer 1000000000]",
                "3 0 [fill 0 -30 -300000000 0 0]", "4 0 [fill 0 -30 -300000000 0 0]",
                "5 0 [fill 0 -30 -300000000 0 0]");
        assertThat(run.result().sleeveEquity()).containsExactly(0, 2000);
    }

    /** All in one bar. */
    @ParameterizedTest
    @EnumSource
    void whoIsFiredOverOneBarIsSoldInTheNext(Simulator simulator) {
        Run run = simulator.run(fund(5, Map.of(2, List.of(fired(1)))));
        assertThat(from(run, 3)).containsExactly("3 0 [fill 0 -90 -900000000 0 0]");
    }

    /** 90 in lots of twenty at first 80; of those 53 (.3) and 26 (.7) are to stay: 40 and 20. */
    @ParameterizedTest
    @EnumSource
    void whatStaysIsWholeLots(Simulator simulator) {
        Run run = simulator.run(fund(7, Map.of(2, List.of(fired(3))))
                .instrument(0, 1, new Terms(20, 0, 1, true, 0, "")));
        assertThat(from(run, 3)).containsExactly("3 0 [fill 0 -40 -400000000 0 0]",
                "4 0 [fill 0 -20 -200000000 0 0]", "5 0 [fill 0 -20 -200000000 0 0]");
    }

    /** Short as long: −50 over three bars is −33, −16 and nothing. */
    @ParameterizedTest
    @EnumSource
    void shortsAreBoughtBackTowardsZero(Simulator simulator) {
        Run run = simulator.run(HandFund.quiet(7).strategy(ScriptedStrategy.hold(-0.5))
                .strategy(ScriptedStrategy.hold(0))
                .divided(Cadence.DAILY, new Staffed(Map.of(2, List.of(fired(3))))));
        assertThat(from(run, 3)).containsExactly("3 0 [fill 0 17 170000000 0 0]",
                "4 0 [fill 0 17 170000000 0 0]", "5 0 [fill 0 16 160000000 0 0]");
    }

    /** Two for one before bar 4: of 60 held 120, of 30 wanted 60, and of 90 at first 180. */
    @ParameterizedTest
    @EnumSource
    void aSplitCountsPartsAnew(Simulator simulator) {
        Run run = simulator.run(fund(8, Map.of(2, List.of(fired(4))))
                .action(4, 0, new Split("A0", LocalDate.parse("2024-01-05"), 2, 1)));
        assertThat(from(run, 3)).filteredOn(line -> line.contains(" 0 [")).containsExactly(
                "3 0 [fill 0 -23 -230000000 0 0]",
                "4 0 [flow 0 SPLIT 67 0, fill 0 -44 -440000000 0 0, transfer -670000000]",
                "5 0 [fill 0 -45 -450000000 0 0]", "6 0 [fill 0 -45 -450000000 0 0]");
    }

    /** What it asked for while it was out, .4, is wanted with the thousand it gets again. */
    @ParameterizedTest
    @EnumSource
    void whoIsHiredAgainHasBeenHeard(Simulator simulator) {
        HandFund fund = HandFund.quiet(8)
                .strategy(ScriptedStrategy.weights(
                        Map.of(0, new double[]{0.9}, 3, new double[]{0.4})))
                .strategy(ScriptedStrategy.hold(0)).divided(Cadence.DAILY,
                        new Staffed(Map.of(2, List.of(fired(1)), 5, List.of(hired()))));
        Run run = simulator.run(fund);
        assertThat(from(run, 3)).containsExactly("3 0 [fill 0 -90 -900000000 0 0]",
                "5 0 [transfer 1000000000, hired over 0 again]", "5 1 [transfer -1000000000]",
                "6 0 [fill 0 40 400000000 0 0]");
    }

    /** Taken back while 30 are still held: 60 more make 90 again. */
    @ParameterizedTest
    @EnumSource
    void whoIsHiredAgainStopsSelling(Simulator simulator) {
        Run run = simulator.run(fund(8,
                Map.of(2, List.of(fired(3)), 4, List.of(hired()))));
        assertThat(from(run, 3)).containsExactly("3 0 [fill 0 -30 -300000000 0 0]",
                "4 0 [fill 0 -30 -300000000 0 0, transfer 1000000000, hired over 0 again]",
                "4 1 [transfer -1000000000]", "5 0 [fill 0 60 600000000 0 0]");
    }

    /**
     * Out from the start and in at a date, a Saturday here without a bar: at the first bar after it.
     */
    @ParameterizedTest
    @EnumSource
    void whoJoinsLaterHasNothingBefore(Simulator simulator) {
        StaffMove later = new StaffMove(0, Kind.LEFT, 1, "not yet");
        StaffMove joins = new StaffMove(0, Kind.JOINED, 0, "now");
        Run run = simulator.run(HandFund.quiet(5)
                .dates("2024-01-03", "2024-01-04", "2024-01-05", "2024-01-08", "2024-01-09")
                .strategy(ScriptedStrategy.hold(0.9)).strategy(ScriptedStrategy.hold(0))
                .divided(Cadence.NEVER,
                        new Staffed(Map.of(FIRST, List.of(later), 3, List.of(joins))))
                .changes("2024-01-06"));
        assertThat(from(run, 0)).containsExactly("0 0 [left over 1 not yet]",
                "3 0 [transfer 1000000000, joined over 0 now]", "3 1 [transfer -1000000000]",
                "4 0 [fill 0 90 900000000 0 0]");
    }

    /** 100 that come go to those who are in. */
    @ParameterizedTest
    @EnumSource
    void whoIsOutGetsNothingOfWhatComes(Simulator simulator) {
        Run run = simulator.run(fund(5, Map.of(FIRST, List.of(fired(1)))).flow("2024-01-03", 100));
        assertThat(run.result().sleeveEquity()).containsExactly(0, 2100);
    }

    /**
     * At 8 the fund has lost 9 % and is halted for a bar, when 81 of 90 are still held: all are sold,
     * and nothing is bought when it trades again though six tenths would be left.
     */
    @ParameterizedTest
    @EnumSource
    void whatWasSoldInAHaltIsNotBoughtBack(Simulator simulator) {
        HandFund fund = new HandFund(
                new double[][]{{10}, {10}, {10}, {8}, {8}, {8}, {8}, {8}})
                .strategy(ScriptedStrategy.hold(0.9)).strategy(ScriptedStrategy.hold(0))
                .divided(Cadence.DAILY, new Staffed(Map.of(2, List.of(fired(10)))))
                .limits(FourLimits.of(OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.of(0.05), OptionalInt.of(1)));
        Run run = simulator.run(fund);
        assertThat(from(run, 4)).anyMatch(line -> line.startsWith("4 0 [fill 0 -81 "))
                .filteredOn(line -> line.contains("fill")).hasSize(1);
        assertThat(run.bookings()).anyMatch(line -> line.contains("halt false"));
        assertThat(run.result().housePositions()).containsExactly(0);
    }

    /** It fails while it is out: what it holds is sold as before, frozen or not. */
    @ParameterizedTest
    @EnumSource
    void whoFailsWhileOutGoesOnLeaving(Simulator simulator) {
        HandFund fund = HandFund.quiet(7)
                .strategy(ScriptedStrategy.until(3, ScriptedStrategy.hold(0.9), view -> {
                    throw new IllegalStateException("out");
                })).strategy(ScriptedStrategy.hold(0))
                .divided(Cadence.DAILY, new Staffed(Map.of(2, List.of(fired(3)))));
        Run frozen = simulator.run(fund.onFailure(FailurePolicy.FREEZE));
        assertThat(from(frozen, 4)).containsExactly("4 0 [fill 0 -30 -300000000 0 0]",
                "5 0 [fill 0 -30 -300000000 0 0]");
        Run flattened = simulator.run(fund.onFailure(FailurePolicy.FLATTEN));
        assertThat(from(flattened, 4)).containsExactly("4 0 [fill 0 -60 -600000000 0 0]");
    }

    /**
     * The price doubles when its thousand is gone and 90 shares are still held: 900 on nothing are no
     * return, nor is what comes of them later.
     */
    @ParameterizedTest
    @EnumSource
    void whoHasNoCapitalHasNoReturns(Simulator simulator) {
        Map<Integer, double[]> seen = new TreeMap<>();
        Staffed staffed = new Staffed(Map.of(2, List.of(fired(1))));
        Allocator hearing = new Allocator() {
            @Override
            public int lookbackBars() {
                return 9;
            }

            @Override
            public Division divide(DivisionRequest request) {
                seen.put(request.bar(), request.returns()[0].clone());
                return staffed.divide(request);
            }
        };
        simulator.run(new HandFund(new double[][]{{10}, {10}, {11}, {22}, {11}, {11}})
                .strategy(ScriptedStrategy.hold(0.9)).strategy(ScriptedStrategy.hold(0))
                .divided(Cadence.DAILY, hearing));
        assertThat(seen.get(5)).hasSize(6).startsWith(0, 0, 1090.0 / 1000 - 1).endsWith(0, 0, 0);
    }
}
