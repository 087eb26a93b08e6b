package io.troupe.run.vetting;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.store.Obstacle;
import io.troupe.report.analysis.FundSeries;
import io.troupe.report.analysis.Vetter;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.books.Trials;
import io.troupe.report.books.Vetting;
import io.troupe.report.summary.FundStatistics;
import io.troupe.report.summary.RunSummary;
import io.troupe.run.trials.TrialCounting;
import io.troupe.run.trials.Tried;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Says how far a run can be believed that has just come to its end: enters it into the register of
 * trials, counts, and looks which of its strategies were searched for knowledge of the future.
 */
public final class RunVetter implements Vetter {
    private final Path runs;
    private final Tried tried;
    private final Consumer<String> notes;
    private final Optional<TrialCounting> counting;
    private Vetting vetting = Vetting.NOTHING;

    /**
     * Of a run in a folder of runs.
     *
     * @param complete whether the run has come to its last bar
     * @param notes told what a user should know, a sentence each
     */
    public RunVetter(Path runs, Tried tried, boolean complete, Consumer<String> notes) {
        this.runs = runs;
        this.tried = tried;
        this.notes = notes;
        counting = tried.settings().trials().enabled()
                ? Optional.of(new TrialCounting(runs, tried, complete, notes))
                : Optional.empty();
    }

    @Override
    public BookingVisitor following(FundStatistics statistics, int bars) {
        return counting.map(each -> each.following(statistics, bars))
                .orElseGet(() -> Vetter.super.following(statistics, bars));
    }

    @Override
    public Vetting vet(RunSummary summary, FundSeries series) {
        vetting = new Vetting(counting.map(TrialCounting::trials)
                .orElseGet(() -> new Trials.Unknown(Trials.Why.DISABLED)), lookahead());
        return vetting;
    }

    /** What was said last. */
    public Vetting vetting() {
        return vetting;
    }

    private Map<String, Boolean> lookahead() {
        Map<String, Boolean> checked = new TreeMap<>();
        Map<String, Boolean> passed = passed();
        for (StrategyIdentity strategy : tried.strategies()) {
            boolean isOwn = !tried.codes().containsKey(strategy.type());
            checked.put(strategy.type(), isOwn || passed.getOrDefault(strategy.type(), false));
        }
        return checked;
    }

    private Map<String, Boolean> passed() {
        if (tried.codes().isEmpty()) {
            return Map.of();
        }
        try {
            return new LookaheadMemory(runs).passed(tried.codes());
        } catch (IOException unreadable) {
            notes.accept(runs.resolve(LookaheadMemory.FILE) + ": cannot be read, so no strategy of"
                    + " yours counts as searched for knowledge of the future: "
                    + Obstacle.reason(unreadable));
            return Map.of();
        }
    }
}
