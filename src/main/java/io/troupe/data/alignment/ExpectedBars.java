package io.troupe.data.alignment;

import io.troupe.data.alignment.Gaps.Missing;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which bars an asset should have, and which of them it lacks. */
final class ExpectedBars {
    private final RawPanel panel;
    private final @Nullable SessionBars sessions;
    /** Without a calendar: whether most living assets have a price in a bar. */
    private final boolean[] byMost;

    ExpectedBars(RawPanel panel, @Nullable ExchangeCalendar calendar) {
        this.panel = panel;
        this.sessions = calendar == null ? null : new SessionBars(calendar, panel.interval());
        this.byMost = calendar == null ? most(panel) : new boolean[0];
    }

    private static boolean[] most(RawPanel panel) {
        int[] living = new int[panel.bars() + 1];
        for (int asset = 0; asset < panel.assets(); asset++) {
            int last = Presence.last(panel, asset);
            if (last >= 0) {
                living[Presence.first(panel, asset)]++;
                living[last + 1]--;
            }
        }
        boolean[] most = new boolean[panel.bars()];
        int now = 0;
        for (int bar = 0; bar < most.length; bar++) {
            now += living[bar];
            most[bar] = 2 * Presence.priced(panel, bar) > now;
        }
        return most;
    }

    List<Missing> missing(int asset) {
        return sessions == null ? missingOfMost(asset) : missingSessions(sessions, asset);
    }

    private List<Missing> missingOfMost(int asset) {
        List<Missing> found = new ArrayList<>();
        var run = new Run(panel.symbols().get(asset), found);
        int last = Presence.last(panel, asset);
        for (int bar = Presence.first(panel, asset); bar <= last; bar++) {
            if (byMost[bar]) {
                run.next(panel.times()[bar], !Presence.isPriced(panel, bar, asset));
            }
        }
        return found;
    }

    private List<Missing> missingSessions(SessionBars calendar, int asset) {
        long[] priced = IntStream.range(0, panel.bars())
                .filter(bar -> Presence.isPriced(panel, bar, asset))
                .mapToLong(bar -> panel.times()[bar]).toArray();
        List<Missing> found = new ArrayList<>();
        var run = new Run(panel.symbols().get(asset), found);
        calendar.eachExpected(priced, run::next);
        return found;
    }

    /** Gathers missing bars that follow each other among the expected ones. */
    private static final class Run {
        private final String symbol;
        private final List<Missing> found;
        private boolean isOpen;

        Run(String symbol, List<Missing> found) {
            this.symbol = symbol;
            this.found = found;
        }

        void next(long time, boolean isMissing) {
            if (isMissing && isOpen) {
                Missing before = found.removeLast();
                found.add(new Missing(symbol, before.first(), time, before.bars() + 1));
            } else if (isMissing) {
                found.add(new Missing(symbol, time, time, 1));
            }
            isOpen = isMissing;
        }
    }
}
