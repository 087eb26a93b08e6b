package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.output.SettingsChanges;
import io.troupe.data.Difference;
import io.troupe.data.MarketData;
import io.troupe.data.calendars.YearByTimes;
import io.troupe.journal.Durable;
import io.troupe.journal.folder.Preflight;
import io.troupe.journal.store.JournalProblem;
import io.troupe.model.BarsPerYear;
import io.troupe.model.BarsPerYear.Origin;
import io.troupe.model.SettingNames;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What must hold before a run goes on or is read: its files, its settings, its data. */
final class RunChecks {
    private RunChecks() {}

    /** Refuses a run that was not computed by the rules of this program. */
    static void requireSameRules(OpenRun run) throws RunRefused {
        Optional<Refusal> other = RecordedRules.refusal(run.id(), run.folder(), run.manifest());
        if (other.isPresent()) {
            throw new RunRefused(other.get());
        }
    }

    /** Refuses settings on which results depend, unless they are those it was begun with. */
    static void requireSameSettings(OpenRun run, LoadedSettings wanted)
            throws RunRefused {
        if (RecordedSettings.of(run.manifest(),
                List.of()) instanceof LoadedSettings.Valid(Settings begun, Provenance _)
                && wanted instanceof LoadedSettings.Valid(Settings now, Provenance _)) {
            List<String> changes = SettingsChanges.between(begun, now);
            if (!changes.isEmpty()) {
                throw new RunRefused(new Refusal.SettingsChanged(List.of("run " + run.runId()
                        + " was begun with other settings: " + String.join("; ", changes)
                        + "; leave them as they were, or start a new run")));
            }
        }
    }

    /**
     * Refuses data that is not what the run has simulated.
     *
     * @param durableBar the last bar that counts
     */
    static void requireSameHistory(OpenRun run, Fund fund, int durableBar)
            throws RunRefused, IOException {
        Optional<Difference> difference = run.history()
                .firstDifference(run.fingerprint(fund.data()), durableBar);
        if (difference.isPresent() && !run.hasAccepted(fund.data(), durableBar)) {
            Difference found = difference.get();
            throw new RunRefused(new Refusal.DataChanged(fund.settings().data().path() + ": "
                    + found.message() + " since run " + run.runId()
                    + " simulated it; resume with the data it was"
                    + " begun with, or start a new run; if the vendor has restated its prices, as"
                    + " after a dividend, go on with: troupe resume " + run.id()
                    + " --restated"));
        }
    }

    /**
     * Refuses data that makes another number of bars a year than the run was begun with, where they
     * are counted in the data: what the strategies decided before would not be what they decide
     * with it.
     */
    static void requireSameYear(OpenRun run, Fund fund) throws RunRefused {
        MarketData data = fund.data();
        BarsPerYear now = data.barsPerYear();
        if (now.origin() != Origin.TIMES && now.origin() != Origin.ASSUMED) {
            return;
        }
        long[] times = new long[Math.min(data.bars(), run.manifest().data().bars())];
        for (int bar = 0; bar < times.length; bar++) {
            times[bar] = data.epochSeconds(bar);
        }
        BarsPerYear begun = YearByTimes.of(data.interval(), times, times.length);
        if (begun.number() != now.number()) {
            throw new RunRefused(new Refusal.DataChanged("run " + run.runId()
                    + " was begun with " + begun.sentence() + ", but the data now makes it "
                    + now.sentence() + "; resume with the data it was begun with, or start a new"
                    + " run with " + SettingNames.DATA_BARS_PER_YEAR
                    + " set, which growing data does not change"));
        }
    }

    /** What is wrong with its files before its journal is opened. */
    static List<JournalProblem> preflight(OpenRun run, long reserveBytes) {
        return Preflight.check(run.folder(), run.store(), run.manifest(),
                run.manifest().settingsHash(), reserveBytes);
    }

    /** How far the house's journal must reach. */
    static Durable expected(OpenRun run) throws RunRefused {
        return OpenRun.passed(Preflight.expected(run.store(), run.manifest()));
    }

    /** Refuses what has problems. */
    static void refuse(List<JournalProblem> problems) throws RunRefused {
        if (!problems.isEmpty()) {
            throw new RunRefused(Refusal.of(problems));
        }
    }
}
