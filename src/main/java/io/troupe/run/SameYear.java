package io.troupe.run;

import io.troupe.data.MarketData;
import io.troupe.data.calendars.YearByTimes;
import io.troupe.model.BarsPerYear;
import io.troupe.model.BarsPerYear.Origin;
import io.troupe.model.SettingNames;

/**
 * Whether a run goes on with the bars per year that it was begun with. Where they are counted in
 * the data, data that grows may tell another number, and what the strategies decided before would
 * not be what they decide with it.
 */
final class SameYear {
    private SameYear() {}

    static void require(OpenRun run, Fund fund) throws RunRefused {
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
}
