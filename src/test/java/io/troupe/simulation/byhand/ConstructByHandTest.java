package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CorporateAction.Split;
import io.troupe.model.FailurePolicy;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.risk.limits.Limits;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.strategies.ConstructingStrategy;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Schedule;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Funds whose construction remembers, on paper: a strategy of 1000 that wants nothing, and what the
 * fund holds is the overlay's, −3. Orders of bar 0 are filled in bar 1.
 */
class ConstructByHandTest {
    private static final LocalDate DATE = LocalDate.parse("2024-01-03");

    private static ConstructionNote note(int number) {
        return new ConstructionNote(ConstructionOutcome.SOLVED, List.of("w <= " + number), "qp",
                number, 0.5, "");
    }

    /** Wants 30 at first and 50 from a bar on, and adds to it what has come to the fund. */
    private record InTwoParts(int second) implements FundConstruction {
        @Override
        public boolean isNone() {
            return false;
        }

        @Override
        public Constructed construct(ConstructionRequest request) {
            ConstructionState state = request.state();
            Optional<ConstructionNote> note = Optional.empty();
            if (state.isNone()) {
                state = ConstructionState.of(new long[]{30}, new long[]{50}, 1);
                note = Optional.of(note(1));
            } else if (request.bar() == second) {
                state = ConstructionState.of(state.aim(), state.aim(), 0);
                note = Optional.of(note(2));
            }
            return new Constructed(
                    new long[]{state.wanted()[0] - request.sleevesWanted()[0]}, state, note);
        }
    }

    private static HandFund fund(double... closes) {
        double[][] rows = new double[closes.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{closes[bar]};
        }
        return new HandFund(rows).strategy(ScriptedStrategy.hold(0));
    }

    /** 30 and 50 are 60 and 100 when a share becomes two; 40 more are wanted at bar 2. */
    @ParameterizedTest
    @EnumSource
    void whatIsRememberedIsCountedInNewShares(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 5, 5).construct(new InTwoParts(2))
                .action(2, 0, new Split("A0", DATE, 2, 1)));
        assertThat(run.bookings()).containsExactly("0 -1 [constructed " + note(1) + "]",
                "1 -3 [fill 0 30 300000000 0 0]", "1 -1 [fill 0 30 300000000 0 0]",
                "2 -3 [flow 0 SPLIT 30 0]",
                "2 -1 [flow 0 SPLIT 30 0, constructed " + note(2) + "]",
                "3 -3 [fill 0 40 200000000 0 0]", "3 -1 [fill 0 40 200000000 0 0]");
    }

    /**
     * At 6 the fund has 1000 − 300 + 180, more than a tenth less: all is sold, though 50 would be
     * wanted. One bar of rest, and it begins with 30 again.
     */
    @ParameterizedTest
    @EnumSource
    void aHaltIsTheEndOfWhatIsRemembered(Simulator simulator) {
        Run run = simulator.run(fund(10, 10, 6, 6, 6).construct(new InTwoParts(2))
                .limits(new Limits(OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.of(0.1), OptionalInt.of(1))));
        assertThat(run.bookings()).containsExactly("0 -1 [constructed " + note(1) + "]",
                "1 -3 [fill 0 30 300000000 0 0]", "1 -1 [fill 0 30 300000000 0 0]",
                "2 -1 [halt true]", "3 -3 [fill 0 -30 -180000000 0 0]",
                "3 -1 [fill 0 -30 -180000000 0 0, constructed " + note(1) + ", halt false]",
                "4 -3 [fill 0 30 180000000 0 0]", "4 -1 [fill 0 30 180000000 0 0]");
    }

    /** Tells of its answers but one, and of the failure at bar 3. */
    private static final class Telling implements ConstructingStrategy, StatefulStrategy {
        private static final int FAILS_AT = 3;

        private final boolean feedback;
        private int latest;

        Telling(boolean feedback) {
            this.feedback = feedback;
        }

        @Override
        public void initialize(StrategyContext context) {
            if (feedback) {
                context.feedback();
            } else {
                context.schedule(Schedule.everyBars(2));
            }
        }

        @Override
        public TargetPositions onData(MarketView view) {
            latest = view.bar();
            return latest == FAILS_AT ? TargetPositions.flat(2)
                    : TargetPositions.of(latest == 0 ? 0.5 : 0.4);
        }

        @Override
        public Optional<ConstructionNote> latestNote() {
            return latest == 1 ? Optional.empty() : Optional.of(note(latest));
        }

        @Override
        public byte[] saveState() {
            return new byte[]{(byte) latest};
        }

        @Override
        public void loadState(byte[] state) {
            latest = state[0];
        }
    }

    /**
     * Who is asked at every second bar tells at those; who fails does not tell of that. Of 100 wanted
     * the bar gives 45, so that cohorts go back: notes are booked once all the same.
     */
    @ParameterizedTest
    @EnumSource
    void aStrategyTellsOfWhatItConstructed(Simulator simulator) {
        Run run = simulator.run(new HandFund(new double[]{10}, new double[]{10}, new double[]{10},
                new double[]{10}, new double[]{10}).volumes(0.1, 450, 450, 450, 450, 450)
                .strategy(ScriptedStrategy.hold(0.5)).onFailure(FailurePolicy.FREEZE)
                .instances(Cadence.NEVER, () -> new Telling(false))
                .instances(Cadence.NEVER, () -> new Telling(true)));
        assertThat(run.bookings()).filteredOn(line -> line.contains("constructed"))
                .map(line -> line.replaceAll("\\[.*(constructed.*\\])[^]]*\\]", "[$1]"))
                .containsExactly("0 1 [constructed " + note(0) + "]",
                        "0 2 [constructed " + note(0) + "]",
                        "2 1 [constructed " + note(2) + "]",
                        "2 2 [constructed " + note(2) + "]",
                        "4 1 [constructed " + note(4) + "]");
        assertThat(run.bookings()).filteredOn(line -> line.contains("quarantine")).hasSize(1);
    }
}
