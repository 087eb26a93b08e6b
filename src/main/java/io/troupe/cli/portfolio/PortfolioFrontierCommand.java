package io.troupe.cli.portfolio;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.SettingsOptions;
import io.troupe.cli.console.Terminal;
import io.troupe.portfolio.construction.Examination;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.EfficientFrontier;
import io.troupe.run.Fund;
import io.troupe.run.RunRefused;
import io.troupe.run.portfolio.Probed;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe portfolio frontier}. */
@Command(name = "frontier",
        header = "Print the efficient frontier of a date as CSV.",
        description = "The portfolios of least risk from that of the least risk to that of the"
                + " largest expected return, in equal steps of return, under the constraints and"
                + " by the estimates and the measure of the fund or of a strategy, holding nothing."
                + " Penalties are left out.",
        footerHeading = "%nExample:%n",
        footer = "  troupe portfolio frontier my.yaml --at 2020-03-16 > frontier.csv")
final class PortfolioFrontierCommand implements Callable<Integer> {
    private static final int MOST_POINTS = 10_000;

    @Spec
    private CommandSpec spec;
    @Mixin
    private SettingsOptions settings;
    @Mixin
    private PortfolioOptions options;

    @Option(names = "--points", paramLabel = "N",
            defaultValue = "" + EfficientFrontier.USUAL_POINTS,
            description = "How many portfolios (default ${DEFAULT-VALUE}).")
    private int points;

    private PortfolioFrontierCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused {
        if (points < 2 || points > MOST_POINTS) {
            throw new CommandRefused(ExitCode.USER, "--points must be from 2 to " + MOST_POINTS
                    + ", was " + points);
        }
        PortfolioOptions.Found found = options.find(Fund.of(settings.load()));
        Terminal terminal = Terminal.of(spec);
        Examination seen = found.probed().examination();
        EfficientFrontier frontier = frontier(found.probed());
        Messages.notes(found.notes(), terminal);
        if (!frontier.reason().isEmpty()) {
            Messages.notes(List.of("points are missing: " + frontier.reason()), terminal);
        }
        print(frontier, seen, terminal.out());
        return ExitCode.OK;
    }

    private EfficientFrontier frontier(Probed probed) throws CommandRefused {
        Examination seen = probed.examination();
        RiskMeasure measure = seen.spec().optimizer().measure();
        if (!measure.isConvex()) {
            throw new CommandRefused(ExitCode.USER, "the measure of " + probed.name() + ", "
                    + measure.label() + ", is not convex, so that it has no frontier that can be"
                    + " found; choose one of " + String.join(", ", RiskMeasure.convexLabels()));
        }
        Optional<EfficientFrontier> found = seen.frontier(points);
        if (found.isEmpty()) {
            throw none(probed, ExitCode.USER, seen.estimated().unknown().isEmpty()
                    ? "an asset must be held that cannot be"
                    : seen.estimated().unknown());
        }
        if (found.get().points().isEmpty()) {
            throw none(probed, ExitCode.DIFFERENCE, seen.clash()
                    .map(clash -> clash.text()).orElse(found.get().reason()));
        }
        return found.get();
    }

    private static CommandRefused none(Probed probed, int exit, String reason) {
        return new CommandRefused(exit, "there is no frontier of " + probed.name() + " at "
                + probed.date() + ": " + reason);
    }

    private static void print(EfficientFrontier frontier, Examination seen, PrintWriter out) {
        double year = seen.assets().barsPerYear();
        boolean grows = seen.toldBy().usesCovariance();
        out.print("return,risk,annualReturn,annualRisk,ratio,");
        out.print(seen.assets().symbols().stream().map(PortfolioFrontierCommand::cell)
                .collect(Collectors.joining(",")) + "\n");
        for (EfficientFrontier.Point point : frontier.points()) {
            double ratio = point.mean() / point.risk() * (grows ? Math.sqrt(year) : 1);
            StringBuilder row = new StringBuilder();
            row.append(point.mean()).append(',').append(point.risk()).append(',')
                    .append(point.mean() * year).append(',')
                    .append(grows ? point.risk() * Math.sqrt(year) : "").append(',')
                    .append(Double.isFinite(ratio) ? ratio : "");
            for (double weight : point.weights()) {
                row.append(',').append(weight);
            }
            out.print(row.append('\n'));
        }
    }

    private static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
