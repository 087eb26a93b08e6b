package io.troupe.cli.risk;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.report.risk.RiskGrouping;
import io.troupe.report.risk.RiskQuestion;
import io.troupe.report.risk.RiskSource;
import io.troupe.risk.models.HorizonScaling;
import io.troupe.risk.models.RiskModel;
import io.troupe.risk.models.RiskModels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what risk is told. */
final class RiskOptions {
    private static final String ALL = "all";
    private static final String USUAL_MODEL = "filtered-historical";
    private static final double USUAL_LEVEL = 0.99;
    private static final int USUAL_WINDOW = 500;
    private static final int MOST_BARS = 100_000;

    @Option(names = "--model", paramLabel = "NAME",
            description = "By which model: historical, historical-order, filtered-historical,"
                    + " normal, t, cornish-fisher, ewma, garch, monte-carlo, monte-carlo-t, evt,"
                    + " or all of them (default: " + USUAL_MODEL + "). Parts are told by it; of all,"
                    + " by the default.")
    private @Nullable String model;

    @Option(names = "--level", paramLabel = "L",
            description = "The probability that a loss is not above the value at risk, between 0.5"
                    + " and 1 (default: " + USUAL_LEVEL + ").")
    private @Nullable Double level;

    @Option(names = "--horizon", paramLabel = "BARS", defaultValue = "1",
            description = "In how many bars the loss is made (default: ${DEFAULT-VALUE}).")
    private int horizon;

    @Option(names = "--scaling", paramLabel = "HOW", defaultValue = "sqrt",
            description = "How the loss of several bars is told: sqrt or simulated (default:"
                    + " ${DEFAULT-VALUE}).")
    private String scaling = "";

    @Option(names = "--window", paramLabel = "BARS",
            description = "To how many past bars models look back (default: " + USUAL_WINDOW
                    + ").")
    private @Nullable Integer window;

    @Option(names = "--of", paramLabel = "WHAT", defaultValue = "holdings",
            description = "Past returns of what: holdings, what is held at the close at the returns"
                    + " of its assets, or record, the fund's own (default: ${DEFAULT-VALUE}).")
    private String of = "";

    @Option(names = "--by", paramLabel = "PARTS", defaultValue = "strategy",
            description = "Of what parts the loss is told: strategy, asset or group (default:"
                    + " ${DEFAULT-VALUE}).")
    private String by = "";

    private RiskOptions() {}

    /** What is asked; what is wrong with it is refused before a journal is read. */
    RiskQuestion question() throws CommandRefused {
        return new RiskQuestion(models(), level(), horizon(),
                Choice.of("--scaling", scaling, List.of(HorizonScaling.values())), window(),
                Choice.of("--of", of, List.of(RiskSource.values())),
                Choice.of("--by", by, List.of(RiskGrouping.values())));
    }

    /** The default first of all. */
    private List<RiskModel> models() throws CommandRefused {
        String wanted = model == null ? USUAL_MODEL : model;
        if (wanted.equals(ALL)) {
            List<String> names = new ArrayList<>(RiskModels.names());
            names.remove(USUAL_MODEL);
            names.addFirst(USUAL_MODEL);
            return names.stream().map(RiskModels::of).toList();
        }
        if (!RiskModels.names().contains(wanted)) {
            throw Choice.none("--model", wanted,
                    Stream.concat(RiskModels.names().stream(), Stream.of(ALL)).toList());
        }
        return List.of(RiskModels.of(wanted));
    }

    private double level() throws CommandRefused {
        double wanted = level == null ? USUAL_LEVEL : level;
        if (!(wanted > 0.5 && wanted < 1)) {
            throw new CommandRefused(ExitCode.USER, "--level " + wanted
                    + ": must be between 0.5 and 1, as 0.99");
        }
        return wanted;
    }

    private int horizon() throws CommandRefused {
        return within("--horizon", horizon, 1);
    }

    private int window() throws CommandRefused {
        return within("--window", window == null ? USUAL_WINDOW : window,
                RiskModel.LEAST_RETURNS);
    }

    private static int within(String option, int bars, int least) throws CommandRefused {
        if (bars < least || bars > MOST_BARS) {
            throw new CommandRefused(ExitCode.USER, option + " " + bars + ": must be from " + least
                    + " to " + MOST_BARS + " bars");
        }
        return bars;
    }
}
