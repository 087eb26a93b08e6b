package io.troupe.run;

import io.troupe.config.RunKeys;
import io.troupe.journal.Durable;
import io.troupe.journal.store.JournalStore;
import java.io.IOException;
import java.util.List;

/** The fund that a run was begun with, put together again to read or to repeat the run. */
final class RecordedFund {
    private RecordedFund() {}

    /**
     * Puts it together from the run's own settings.
     *
     * @throws RunRefused if its files are damaged, or its data is not what it has simulated
     */
    static Fund of(OpenRun run, FundSources sources) throws RunRefused, IOException {
        RunChecks.refuse(RunChecks.preflight(run,
                run.isReadOnly() ? 0 : JournalStore.RESERVE_BYTES));
        Durable expected = RunChecks.expected(run);
        RunAgreement.requireHistory(run, expected.bar());
        Fund whole = Fund.of(RecordedSettings.of(run.manifest(), List.of()), sources);
        Fund fund = withoutNewBars(run, whole, sources);
        RunChecks.requireSameHistory(run, fund, expected.bar());
        RunAgreement.require(run, fund);
        return run.seamed(fund);
    }

    /** What came after a run's last date is not even counted in its results. */
    private static Fund withoutNewBars(OpenRun run, Fund fund, FundSources sources)
            throws RunRefused {
        int bars = run.history().bars();
        if (bars == 0 || fund.data().bars() <= bars) {
            return fund;
        }
        String last = run.history().time(bars - 1).substring(0, "yyyy-MM-dd".length());
        Fund asBegun = Fund.of(RecordedSettings.of(run.manifest(),
                List.of(RunKeys.UNTIL.path() + "=" + last)), sources);
        return asBegun.until(Math.min(bars, asBegun.data().bars()));
    }
}
