package io.troupe.cli;

import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe data generate}. */
@Command(name = "generate", sortOptions = false,
        header = "Generate open, high, low, close and volume of invented assets.",
        description = {"Calm, volatile and trending times follow each other; assets share a market"
                + " and are named SIM0001, SIM0002, …",
                "The same options give the same file, bit for bit."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data generate --out sim.csv.gz --assets 100 --bars 2520",
                "  troupe data generate --out min.csv --interval minute --bars 3900 --gaps 0.01"})
final class DataGenerateCommand implements Callable<Integer> {
    private static final int YEARS_10 = 2520;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "File to write; packed if its name ends in .gz.")
    private Path out = Path.of("");

    @Option(names = "--assets", paramLabel = "N", defaultValue = "20",
            description = "How many assets, 1 to 100000 (default: ${DEFAULT-VALUE}).")
    private int assets = 20;

    @Option(names = "--bars", paramLabel = "N", defaultValue = "" + YEARS_10,
            description = "How many bars (default: ${DEFAULT-VALUE}).")
    private int bars = YEARS_10;

    @Option(names = "--interval", paramLabel = "INTERVAL", defaultValue = "day",
            description = "day or minute (default: ${DEFAULT-VALUE}).")
    private Interval interval = Interval.DAY;

    @Option(names = "--start", paramLabel = "DATE", defaultValue = "2000-01-03",
            description = "First date; a weekend means the Monday after it"
                    + " (default: ${DEFAULT-VALUE}).")
    private LocalDate start = LocalDate.of(2000, 1, 3);

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
            description = "Decides all that is not said here (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(names = "--gaps", paramLabel = "FRACTION", defaultValue = "0",
            description = "How often an asset has no bar, 0 to below 1"
                    + " (default: ${DEFAULT-VALUE}).")
    private double gaps;

    @Option(names = "--force", description = "Overwrite the file if there is one.")
    private boolean force;

    private DataGenerateCommand() {}

    @Override
    public Integer call() throws CommandRefused {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, problems);
        }
        GeneratorSpec wanted = wanted();
        try {
            MarketDataGenerator.writeCsv(wanted, out);
            Terminal.of(spec).out().println(Messages.printable("wrote " + out + ": "
                    + Messages.count(assets, "asset") + ", " + Messages.count(bars, "bar")
                    + ", " + Sizes.text(Files.size(out))));
            return ExitCode.OK;
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            throw new CommandRefused(why.contains("No space") ? ExitCode.DISK : ExitCode.USER,
                    "--out " + out + " cannot be written: " + why
                            + "; see to the folder and its permissions");
        }
    }

    private GeneratorSpec wanted() throws CommandRefused {
        try {
            return new GeneratorSpec(seed, assets, interval, bars, start, gaps);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(ExitCode.USER, String.valueOf(e.getMessage()));
        }
    }

    /** In the words of the options; what only the generator knows is left to it. */
    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (assets < 1 || assets > 100_000) {
            problems.add("--assets " + assets + ": must be 1 to 100000");
        }
        if (bars < 1) {
            problems.add("--bars " + bars + ": must be at least 1");
        }
        if (!(gaps >= 0 && gaps < 1)) {
            problems.add("--gaps " + gaps + ": must be at least 0 and below 1");
        }
        if (Files.isDirectory(out)) {
            problems.add("--out " + out + ": is a folder; name a file in it");
        } else if (Files.exists(out) && !force) {
            problems.add("--out " + out + ": there is such a file; choose another name, or say"
                    + " --force to overwrite it");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            problems.add("--out " + out + ": there is no folder " + folder + "; make it first");
        }
        return problems;
    }
}
