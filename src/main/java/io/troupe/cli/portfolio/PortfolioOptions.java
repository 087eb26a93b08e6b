package io.troupe.cli.portfolio;

import io.troupe.cli.console.BarTime;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.config.ConstructKeys;
import io.troupe.config.FundKeys;
import io.troupe.data.MarketData;
import io.troupe.run.Fund;
import io.troupe.run.RunRefused;
import io.troupe.run.portfolio.PortfolioProbe;
import io.troupe.run.portfolio.Probed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose portfolio, and when. */
final class PortfolioOptions {
    @Option(names = "--at", paramLabel = "DATE",
            description = "At the close of which bar, yyyy-MM-dd or yyyy-MM-ddTHH:mm (default: the"
                    + " last). Without a bar at that date, the last before it.")
    private @Nullable BarTime at;

    @Option(names = "--strategy", paramLabel = "ID",
            description = "The portfolio of this strategy.")
    private @Nullable String strategy;

    @Option(names = "--fund", description = "The portfolio of the fund. If neither is said, that of"
            + " the fund if it constructs one, else that of the only strategy that does.")
    private boolean fund;

    private PortfolioOptions() {}

    /**
     * What was asked for.
     *
     * @param probed what is constructed
     * @param notes what must be said of it
     */
    record Found(Probed probed, List<String> notes) {
        Found {
            notes = List.copyOf(notes);
        }
    }

    /** Finds it. */
    Found find(Fund loaded) throws CommandRefused, RunRefused {
        List<String> notes = new ArrayList<>();
        int bar = bar(loaded.data(), notes);
        Probed probed = PortfolioProbe.at(loaded, who(loaded), bar);
        List<String> left = probed.examination().leftOut();
        if (!left.isEmpty()) {
            notes.add("without a weight, as they cannot be traded, were not asked for or lack"
                    + " returns: " + String.join(", ", left));
        }
        if (probed.scale() != 1) {
            notes.add("the fund holds these weights times " + FundKeys.SCALE.path() + ", "
                    + probed.scale());
        }
        return new Found(probed, notes);
    }

    private int bar(MarketData data, List<String> notes) throws CommandRefused {
        BarTime asked = at;
        if (asked == null) {
            return data.bars() - 1;
        }
        int bar = data.lastBarAt(asked.lastSecond());
        if (bar < 0) {
            throw new CommandRefused(ExitCode.USER, "--at " + asked + " is before the first bar, "
                    + data.time(0) + "; choose a date from there on to "
                    + data.time(data.bars() - 1));
        }
        if (data.epochSeconds(bar) < asked.firstSecond()) {
            notes.add("there is no bar at " + asked + "; the last before it is "
                    + data.time(bar));
        }
        return bar;
    }

    private Optional<String> who(Fund loaded) throws CommandRefused {
        String id = strategy;
        if (id != null && fund) {
            throw new CommandRefused(ExitCode.USER,
                    "--strategy and --fund exclude each other; leave one out");
        }
        if (id != null) {
            return Optional.of(id);
        }
        if (fund || PortfolioProbe.constructsItself(loaded)) {
            return Optional.empty();
        }
        List<String> ids = PortfolioProbe.constructing(loaded);
        if (ids.size() == 1) {
            return Optional.of(ids.getFirst());
        }
        throw new CommandRefused(ExitCode.USER, ids.isEmpty()
                ? "nothing is constructed in this configuration; set "
                        + ConstructKeys.OPTIMIZER.path() + ", or construct.optimizer of a strategy"
                : "several strategies construct a portfolio; choose one with --strategy: "
                        + String.join(", ", ids));
    }
}
