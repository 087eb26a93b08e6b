package io.troupe.run;

import io.troupe.data.DataHistory;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.folder.Manifest;
import io.troupe.journal.store.JournalProblem;
import java.util.Objects;

/**
 * What the manifest of a run says twice: what follows from its settings and its data, and what it
 * shares with the record of the data, must be what it says. A seal shows that as well; runs that
 * were made before there were seals have nothing else.
 */
final class RunAgreement {
    private RunAgreement() {}

    /** The layout of the journal that a fund's settings and data come to. */
    static Manifest.Layout layout(Fund fund) {
        JournalPlan plan = fund.journalPlan();
        return new Manifest.Layout(
                fund.plan().strategies().stream().map(strategy -> strategy.id()).toList(),
                plan.layout().strategiesPerBook(),
                fund.data().instruments().stream().map(i -> i.symbol()).toList(),
                plan.barsPerEvent(), plan.initialCashMicros(), plan.reserveMicros());
    }

    /**
     * Refuses a run whose manifest does not say what follows from it.
     *
     * @param fund what its settings and its data come to
     */
    static void require(OpenRun run, Fund fund) throws RunRefused {
        Manifest.Layout said = run.manifest().layout();
        Manifest.Layout due = layout(fund);
        same(run, "settingsHash", run.manifest().settingsHash(), fund.resultHash());
        same(run, "origin.seed", run.manifest().origin().seed(), fund.plan().seed());
        same(run, "layout.strategies", said.strategies(), due.strategies());
        same(run, "layout.strategiesPerBook", said.strategiesPerBook(),
                due.strategiesPerBook());
        same(run, "layout.assets", said.assets(), due.assets());
        same(run, "layout.barsPerEvent", said.barsPerEvent(), due.barsPerEvent());
        same(run, "layout.initialCashMicros", said.initialCashMicros(),
                due.initialCashMicros());
        same(run, "layout.initialReserveMicros", said.initialReserveMicros(),
                due.initialReserveMicros());
    }

    private static void same(OpenRun run, String key, Object said, Object due)
            throws RunRefused {
        if (!Objects.equals(said, due)) {
            throw altered(run, key + " is " + said + ", but " + due
                    + " follows from its settings; one of them was changed, or another version of"
                    + " Troupe wrote it");
        }
    }

    /**
     * Refuses a run whose record of its data is not that of its manifest. Where files were being
     * replaced when a process was killed, only one of the two may be the new one.
     *
     * @param durableBar the last durable bar, which the record must reach
     */
    static void requireHistory(OpenRun run, int durableBar) throws RunRefused {
        DataHistory history = run.history();
        if (history.bars() <= durableBar) {
            throw OpenRun.refused(new JournalProblem.Altered(run.folder().history(), "it has "
                    + history.bars() + " bars, though the run is durable up to bar "
                    + durableBar));
        }
        Manifest manifest = run.manifest();
        boolean isSame = history.bars() == manifest.data().bars()
                && history.head().equals(manifest.data().head());
        if (!isSame && run.files().isSealed() && run.files().isSettled()) {
            throw altered(run, "data says " + manifest.data().bars() + " bars with the fingerprint "
                    + manifest.data().head() + ", but " + run.folder().history().getFileName()
                    + " has " + history.bars() + " with " + history.head());
        }
    }

    private static RunRefused altered(OpenRun run, String detail) {
        return OpenRun.refused(
                new JournalProblem.Altered(run.folder().manifest(), detail));
    }
}
