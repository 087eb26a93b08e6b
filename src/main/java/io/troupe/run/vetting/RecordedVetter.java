package io.troupe.run.vetting;

import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.SealedFolder;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import io.troupe.report.analysis.FundSeries;
import io.troupe.report.analysis.Vetter;
import io.troupe.report.books.Trials;
import io.troupe.report.books.Vetting;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says of a run that has ended before what was known then, whatever is known now.
 *
 * @param vetting what was known
 */
public record RecordedVetter(Vetting vetting) implements Vetter {
    /**
     * Of a run.
     *
     * @param files its files and their seal
     * @param finished whether it has come to its last bar
     * @param notes told what a user should know
     */
    public static RecordedVetter of(RunFolder folder, SealedFolder files, boolean finished,
            Consumer<String> notes) {
        return new RecordedVetter(recorded(folder.vetting(), files, finished, notes));
    }

    private static Vetting recorded(Path file, SealedFolder files, boolean finished,
            Consumer<String> notes) {
        Optional<JournalProblem> changed = files.change(file);
        if (changed.isPresent()) {
            notes.accept(changed.get().text() + "; how much was tried counts as unknown");
            return unknown(Trials.Why.UNREADABLE);
        }
        if (!Files.exists(file)) {
            return finished ? unknown(Trials.Why.BEFORE_REGISTER) : Vetting.NOTHING;
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

    @Override
    public Vetting vet(RunSummary summary, FundSeries series) {
        return vetting;
    }
}
