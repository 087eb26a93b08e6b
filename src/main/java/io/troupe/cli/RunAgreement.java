package io.troupe.cli;

import io.troupe.data.DataHistory;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.JournalProblem;
import io.troupe.journal.Manifest;
import java.util.Objects;

/**
 * What the manifest of a run says twice: what follows from its settings and its data, and what it
 * shares with the record of the data, must be what it says. A seal shows that as well; runs that
 * were made before there were seals have nothing else.
 */
final class RunAgreement {
    private final OpenRun run;
    private final Manifest manifest;

    private RunAgreement(OpenRun run) {
        this.run = run;
        this.manifest = run.manifest();
    }

    /** The layout of the journal that a fund's settings and data come to. */
    static Manifest.Layout layout(Fund fund) {
        JournalPlan plan = fund.journalPlan();
        return new Manifest.Layout(
                fund.plan().strategies().stream().map(strategy -> strategy.id()).toList(),
                plan.layout().strategiesPerBook(),
                fund.data().instruments().stream().map(i -> i.symbol()).toList(),
                plan.barsPerEvent(), plan.initialCashMicros());
    }

    /**
     * Refuses a run whose manifest does not say what follows from it.
     *
     * @param fund what its settings and its data come to
     */
    static void require(OpenRun run, Fund fund) throws CommandRefused {
        RunAgreement agreement = new RunAgreement(run);
        Manifest.Layout said = run.manifest().layout();
        Manifest.Layout due = layout(fund);
        agreement.same("settingsHash", run.manifest().settingsHash(), fund.resultHash());
        agreement.same("origin.seed", run.manifest().origin().seed(), fund.plan().seed());
        agreement.same("layout.strategies", said.strategies(), due.strategies());
        agreement.same("layout.strategiesPerBook", said.strategiesPerBook(),
                due.strategiesPerBook());
        agreement.same("layout.assets", said.assets(), due.assets());
        agreement.same("layout.barsPerEvent", said.barsPerEvent(), due.barsPerEvent());
        agreement.same("layout.initialCashMicros", said.initialCashMicros(),
                due.initialCashMicros());
        agreement.requireHistory();
    }

    private void same(String key, Object said, Object due) throws CommandRefused {
        if (!Objects.equals(said, due)) {
            throw altered(key + " is " + said + ", but " + due
                    + " follows from its settings; one of them was changed, or another version of"
                    + " Troupe wrote it");
        }
    }

    /** Where files were being replaced when a process was killed, only one may be the new one. */
    private void requireHistory() throws CommandRefused {
        DataHistory history = run.history();
        boolean isSame = history.bars() == manifest.data().bars()
                && history.head().equals(manifest.data().head());
        if (!isSame && run.files().isSealed() && run.files().isSettled()) {
            throw altered("data says " + manifest.data().bars() + " bars with the fingerprint "
                    + manifest.data().head() + ", but " + run.folder().history().getFileName()
                    + " has " + history.bars() + " with " + history.head());
        }
    }

    private CommandRefused altered(String detail) {
        return OpenRun.refused(
                new JournalProblem.Altered(run.folder().manifest(), detail));
    }
}
