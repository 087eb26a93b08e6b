package io.troupe.journal.folder;

import io.troupe.journal.Durable;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks before a run's journal is opened to go on with it. A database may make a new, empty
 * journal where the files of an old one are missing, so they must come first. What only the content
 * shows is checked while the portfolios recover.
 */
public final class Preflight {
    private Preflight() {}

    /**
     * Everything that speaks against resuming a run; empty if nothing does.
     *
     * @param settingsHash the hash of the configuration now
     * @param reserveBytes what must be free on the disk
     */
    public static List<JournalProblem> check(RunFolder folder, JournalStore store,
            Manifest manifest, String settingsHash, long reserveBytes) {
        List<JournalProblem> problems = new ArrayList<>();
        if (!manifest.settingsHash().equals(settingsHash)) {
            problems.add(new JournalProblem.SettingsChanged(folder.manifest(),
                    manifest.settingsHash(), settingsHash));
        }
        switch (store.watermark()) {
            case Checked.Failed<Durable>(JournalProblem problem) -> problems.add(problem);
            case Checked.Passed<Durable>(Durable durable) -> problems.addAll(store
                    .preflight(Math.max(durable.bar(), manifest.durable().bar())));
        }
        store.space(reserveBytes).ifPresent(problems::add);
        return problems;
    }

    /** How far the house's journal must reach, as the manifest or the newer watermark says. */
    public static Checked<Durable> expected(JournalStore store, Manifest manifest) {
        return switch (store.watermark()) {
            case Checked.Failed<Durable> failed -> failed;
            case Checked.Passed<Durable>(Durable mark) -> new Checked.Passed<>(
                    mark.sequence() >= manifest.durable().sequence() ? mark : manifest.durable());
        };
    }
}
