package io.troupe.cli.data;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.data.storage.Feed;
import io.troupe.data.transfer.OpenStore;
import io.troupe.data.transfer.Sizes;
import io.troupe.data.transfer.TransferRefused;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
import io.troupe.model.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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
                "The same options give the same data, bit for bit."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data generate --out sim.csv.gz --assets 100 --bars 2520",
                "  troupe data generate --out min.csv --interval minute --bars 3900 --gaps 0.01",
                "  troupe data generate --out sim.duckdb --actions --seed 7"})
final class DataGenerateCommand implements Callable<Integer> {
    private static final int DEFAULT_BARS = 2520;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "STORE",
            description = "File, folder or address to write to: a text file (packed if its name"
                    + " ends in .gz), *.parquet, *.duckdb or postgresql://….")
    private String out = "";

    @Option(names = "--assets", paramLabel = "N", defaultValue = "20",
            description = "How many assets, 1 to 100000 (default: ${DEFAULT-VALUE}).")
    private int assets = 20;

    @Option(names = "--bars", paramLabel = "N", defaultValue = "" + DEFAULT_BARS,
            description = "How many bars (default: ${DEFAULT-VALUE}).")
    private int bars = DEFAULT_BARS;

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

    @Option(names = "--actions", description = "With splits, dividends and delistings: prices"
            + " are those that trade, and the actions are stored with them.")
    private boolean actions;

    @Option(names = "--force", description = "Replace what is there.")
    private boolean force;

    private DataGenerateCommand() {}

    @Override
    public Integer call() throws CommandRefused, TransferRefused {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, problems);
        }
        GeneratorSpec wanted = wanted();
        Terminal terminal = Terminal.of(spec);
        try (OpenStore store = OpenStore.of(out);
                RowProgress progress = new RowProgress(terminal, "generating")) {
            store.requireFree("--out", force);
            List<CorporateAction> told = new ArrayList<>();
            write(wanted, store, progress, told);
            progress.wipe();
            terminal.out().println("wrote " + store.name() + ": "
                    + Wording.count(assets, "asset") + ", " + Wording.count(bars, "bar")
                    + (actions ? ", " + Wording.count(told.size(), "corporate action") : "")
                    + size(store));
            return ExitCode.OK;
        }
    }

    /** How much room it takes, to be appended to what was written. */
    private static String size(OpenStore store) {
        OptionalLong bytes = store.sizeBytes();
        return bytes.isPresent() ? ", " + Sizes.text(bytes.getAsLong()) : "";
    }

    private void write(GeneratorSpec wanted, OpenStore store, RowProgress progress,
            List<CorporateAction> told) throws TransferRefused {
        Feed feed = actions ? MarketDataGenerator.feed(wanted, told::add)
                : MarketDataGenerator.feed(wanted);
        try {
            Feed counted = new Feed(feed.interval(), feed.columns(),
                    sink -> feed.rows().handTo(progress.counting(sink)));
            store.replaceAll(counted, () -> told, List.of());
        } catch (IOException e) {
            TransferRefused why = TransferRefused.of(e);
            throw why.saying(List.of("--out " + store.name()
                    + " cannot be written: " + String.join("; ", why.lines())
                    + "; see to the folder and its permissions"));
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
        OpenStore.whyNotWritable(out, force).ifPresent(why -> problems.add("--out " + why));
        return problems;
    }
}
