package io.troupe.run;

import io.troupe.journal.folder.Manifest;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import io.troupe.report.analysis.Vetter;
import io.troupe.report.books.Trials;
import io.troupe.report.books.Vetting;
import io.troupe.run.trials.Tried;
import io.troupe.run.vetting.RunVetter;
import io.troupe.run.vetting.VettingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who says how far runs can be believed. */
final class Vetters {
    private Vetters() {}

    /**
     * Of a run that has just been executed.
     *
     * @param runs the folder of all runs
     * @param complete whether it has come to its last bar
     */
    static RunVetter live(Path runs, String runId, Fund fund, boolean complete,
            Consumer<String> notes) {
        return new RunVetter(runs, new Tried(runId, fund.settings(), fund.strategies(),
                fund.known().codes(fund.settings()), fund.data(),
                fund.measured().measures().riskFree()), complete, notes);
    }

    /** Of a run that has ended before: what was known then, whatever is known now. */
    static Vetter recorded(OpenRun run, Consumer<String> notes) {
        Vetting vetting = vetting(run, notes);
        return (summary, series) -> vetting;
    }

    private static Vetting vetting(OpenRun run, Consumer<String> notes) {
        Path file = run.folder().vetting();
        Optional<JournalProblem> changed = run.files().change(file);
        if (changed.isPresent()) {
            notes.accept(changed.get().text() + "; how much was tried counts as unknown");
            return unknown(Trials.Why.UNREADABLE);
        }
        if (!Files.exists(file)) {
            return run.manifest().status() == Manifest.Status.FINISHED
                    ? unknown(Trials.Why.BEFORE_REGISTER)
                    : Vetting.NOTHING;
        }
        try {
            return VettingFile.read(file);
        } catch (IOException unreadable) {
            notes.accept(file + ": cannot be read, so how much was tried counts as unknown: "
                    + Obstacle.reason(unreadable));
            return unknown(Trials.Why.UNREADABLE);
        }
    }

    private static Vetting unknown(Trials.Why why) {
        return new Vetting(new Trials.Unknown(why), Map.of());
    }
}
