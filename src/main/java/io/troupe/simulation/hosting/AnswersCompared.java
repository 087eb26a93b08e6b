package io.troupe.simulation.hosting;

import io.troupe.features.FeatureStore;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.strategies.MarketCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the answers of strategies differ between two histories of the same market. What is
 * compared at a bar is what a strategy wants to hold then: its last answer that was one. Strategies
 * that read their sleeve are left out, as nobody can tell what it would have been.
 *
 * @param compared bars of strategies that were compared
 * @param differing of these, those at which a weight differs by more than {@value #TOLERANCE}
 * @param standing strategies that want something else at the last bar
 * @param firstBar the first bar at which one differs, −1 if none does
 * @param firstStrategy the first of them by its index, −1 if none does
 * @param unasked the strategies that were left out, by their indices
 * @param needsEveryBar whether nothing takes the fund to a bar but executing all before it
 */
public record AnswersCompared(long compared, long differing, int standing, int firstBar,
        int firstStrategy, List<Integer> unasked, boolean needsEveryBar) {
    /** A millionth of a strategy's capital is no other answer. */
    static final double TOLERANCE = 1e-6;

    /** Copies the list. */
    public AnswersCompared {
        unasked = List.copyOf(unasked);
    }

    /**
     * Asks all strategies about both histories, from the first bar.
     *
     * @param before the plan on the earlier history
     * @param now the same plan on the later one
     * @param throughBar the last bar they are asked about
     * @param failures of strategies that were taken out; they are not asked after that
     * @throws StrategyRefusedException if a strategy cannot be made or initialized on one of them
     */
    public static AnswersCompared of(SimulationPlan before, SimulationPlan now, int throughBar,
            List<Failure> failures) {
        return new Comparing(before, now, throughBar, failures).all();
    }

    /** Under way. */
    private static final class Comparing {
        private final HostedStrategies before;
        private final HostedStrategies now;
        private final int throughBar;
        private final List<Integer> unasked = new ArrayList<>();
        private long compared;
        private long differing;
        private int standing;
        private int firstBar = -1;
        private int firstStrategy = -1;

        Comparing(SimulationPlan before, SimulationPlan now, int throughBar,
                List<Failure> failures) {
            this.before = hosted(before, failures);
            this.now = hosted(now, failures);
            this.throughBar = throughBar;
        }

        private static HostedStrategies hosted(SimulationPlan plan, List<Failure> failures) {
            var hosted = new HostedStrategies(plan, new FeatureStore(plan.data()), 0,
                    plan.strategies().size(), failures);
            hosted.computeFeatures(1);
            return hosted;
        }

        AnswersCompared all() {
            for (int k = 0; k < now.size(); k++) {
                if (now.readsSleeve(k)) {
                    unasked.add(k);
                } else {
                    compare(k);
                }
            }
            return new AnswersCompared(compared, differing, standing, firstBar, firstStrategy,
                    unasked, now.needsEveryBar());
        }

        private void compare(int k) {
            var one = new Standing(before, k);
            var other = new Standing(now, k);
            boolean differs = false;
            for (int bar = 0; bar <= throughBar; bar++) {
                one.ask(bar);
                other.ask(bar);
                differs = one.differsFrom(other);
                compared++;
                if (differs) {
                    differing++;
                    note(k, bar);
                }
            }
            standing += differs ? 1 : 0;
        }

        private void note(int k, int bar) {
            if (firstBar < 0 || bar < firstBar) {
                firstBar = bar;
                firstStrategy = k;
            }
        }
    }

    /** What a strategy wants, bar by bar. */
    private static final class Standing {
        private final HostedStrategies strategies;
        private final int k;
        private final MarketCursor cursor;
        private TargetPositions wanted = TargetPositions.unchanged();
        private boolean failed;

        Standing(HostedStrategies strategies, int k) {
            this.strategies = strategies;
            this.k = k;
            this.cursor = strategies.cursor();
        }

        void ask(int bar) {
            cursor.moveTo(bar);
            if (!failed) {
                Optional<Failure> failure = strategies.ask(k, cursor, Retired.NO_SLEEVE);
                failed = failure.isPresent();
                wanted = failed || strategies.answer().isUnchanged() ? wanted
                        : strategies.answer();
            }
        }

        boolean differsFrom(Standing other) {
            if (failed != other.failed || wanted.isUnchanged() != other.wanted.isUnchanged()) {
                return true;
            }
            for (int i = 0; !wanted.isUnchanged() && i < wanted.assets(); i++) {
                if (Math.abs(wanted.weight(i) - other.wanted.weight(i)) > TOLERANCE) {
                    return true;
                }
            }
            return false;
        }
    }
}
