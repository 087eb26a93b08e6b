package io.troupe.cli.risk;

import io.troupe.cli.console.BarTime;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.data.MarketData;
import io.troupe.report.holdings.RunHoldings;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The bar at whose close a run is looked at. */
final class ClosingBar {
    private ClosingBar() {}

    /**
     * The last bar at or before a time, the last of all without one.
     *
     * @param notes receives what must be said of it
     */
    static int of(RunHoldings holdings, @Nullable BarTime at, List<String> notes)
            throws CommandRefused {
        MarketData data = holdings.context().data();
        if (at == null) {
            return holdings.bars() - 1;
        }
        OptionalInt bar = holdings.barAt(at.lastSecond());
        if (bar.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, "--at " + at + " is before the first bar, "
                    + data.time(0) + "; choose a date from there on to "
                    + data.time(holdings.bars() - 1));
        }
        if (data.epochSeconds(bar.getAsInt()) < at.firstSecond()) {
            notes.add("there is no bar at " + at + "; the last before it is "
                    + data.time(bar.getAsInt()));
        }
        return bar.getAsInt();
    }
}
