package io.troupe.run.trials;

import io.troupe.data.Fingerprint;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.store.Obstacle;
import io.troupe.model.Wording;
import io.troupe.report.books.Trials;
import io.troupe.report.summary.FundStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Enters a run into the register of trials once its bookings have been read, and counts what was
 * tried on its data: with what was entered before and with nothing that is entered later.
 */
public final class TrialCounting {
    private final Path runs;
    private final Tried tried;
    private final boolean complete;
    private final Consumer<String> notes;
    private @Nullable TriedReturns returns;

    /**
     * Of a run in a folder of runs.
     *
     * @param complete whether the run has come to its last bar, and is to be entered
     * @param notes told what a user should know of the register
     */
    public TrialCounting(Path runs, Tried tried, boolean complete, Consumer<String> notes) {
        this.runs = runs;
        this.tried = tried;
        this.complete = complete;
        this.notes = notes;
    }

    /**
     * Who is led through the bookings.
     *
     * @param bars how many there will be at most
     */
    public BookingVisitor following(FundStatistics statistics, int bars) {
        TriedReturns following = new TriedReturns(statistics, tried.strategies().size(), bars,
                tried.riskFree(), tried.data().barsPerYear());
        returns = following;
        return following;
    }

    /** Enters and counts; asked once, after the last booking. */
    public Trials trials() {
        TriedReturns own = returns;
        if (own == null || own.bars() == 0) {
            return new Trials.Unknown(Trials.Why.NOT_ENDED);
        }
        Fingerprint fingerprint = Fingerprint.of(tried.data());
        TrialData data = TrialData.of(tried.data(), fingerprint, own.bars());
        List<Trial> entered = entries(own, data);
        TrialRegister register = new TrialRegister(runs);
        try {
            TrialRegister.Contents contents = contents(register, entered, data.start());
            if (contents.unreadable() > 0) {
                notes.accept(register.path() + ": " + Wording.count(contents.unreadable(), "line")
                        + " cannot be read and " + (contents.unreadable() == 1 ? "is" : "are")
                        + " not counted among the trials");
            }
            TrialCount count = new TrialCount(runs, fingerprint, data);
            return count.of(entered, keptReturns(entered, own), contents.trials());
        } catch (IOException unreadable) {
            notes.accept(register.path() + ": the register of trials cannot be read, so it is not"
                    + " known how many there were: " + Obstacle.reason(unreadable));
            return new Trials.Unknown(Trials.Why.UNREADABLE);
        }
    }

    private TrialRegister.Contents contents(TrialRegister register, List<Trial> entered,
            String start) throws IOException {
        if (complete) {
            try {
                return register.enter(entered, start);
            } catch (IOException full) {
                notes.accept(register.path() + ": the strategies of this run could not be entered"
                        + " into the register of trials, and later runs will not count them: "
                        + Obstacle.reason(full) + Obstacle.of(full)
                                .map(obstacle -> "; " + obstacle.remedy()).orElse(""));
            }
        }
        return register.read(start);
    }

    private List<Trial> entries(TriedReturns own, TrialData data) {
        SettingsDigest digest = SettingsDigest.in(tried.settings());
        List<Trial> entries = new ArrayList<>();
        for (int k = 0; k < tried.strategies().size(); k++) {
            ReturnShape shape = own.shape(k);
            entries.add(new Trial(
                    digest.of(tried.settings().strategies().get(k), tried.strategies().get(k),
                            tried.code(k)),
                    tried.runId(), tried.strategies().get(k).id(),
                    tried.strategies().get(k).type(), data, shape.count(),
                    tried.data().barsPerYear().number(), shape.estimate()));
        }
        return entries;
    }

    /** By settings, of each the first. */
    private static Map<String, double[]> keptReturns(List<Trial> entered, TriedReturns own) {
        Map<String, double[]> kept = new LinkedHashMap<>();
        int[] strategies = own.kept();
        for (int place = 0; place < strategies.length; place++) {
            kept.putIfAbsent(entered.get(strategies[place]).settings(), own.returns(place));
        }
        return kept;
    }
}
