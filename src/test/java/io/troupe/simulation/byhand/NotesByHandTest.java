package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.FailurePolicy;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.strategies.ConstructingStrategy;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Schedule;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strategies that tell what they constructed, on paper. */
class NotesByHandTest {
    private static ConstructionNote note(int number) {
        return new ConstructionNote(ConstructionOutcome.SOLVED, List.of("w <= " + number), "qp",
                number, 0.5, "why");
    }

    private static String told(int number) {
        return "[constructed solved [w <= " + number + "] qp " + number + " 0.5 why]";
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
     * Who is asked at every second bar tells at those; who fails does not tell of that. Of 140
     * wanted the bar gives 45, so that cohorts go back: notes are booked once all the same.
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
                .map(line -> line.replaceAll("\\[.*(constructed.*? why).*", "[$1]"))
                .containsExactly("0 1 " + told(0),
                        "0 2 " + told(0),
                        "2 1 " + told(2),
                        "2 2 " + told(2),
                        "4 1 " + told(4));
        assertThat(run.bookings()).filteredOn(line -> line.contains("quarantine")).hasSize(1);
    }
}
