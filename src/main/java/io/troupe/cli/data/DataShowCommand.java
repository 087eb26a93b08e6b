package io.troupe.cli.data;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Screen;
import io.troupe.cli.console.Terminal;
import io.troupe.data.health.SymbolProfile;
import io.troupe.data.health.TimeAxis;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.Selection;
import io.troupe.data.transfer.OpenStore;
import io.troupe.data.transfer.TransferRefused;
import io.troupe.model.Instrument;
import io.troupe.model.NearestName;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe data show}. */
@Command(name = "show", sortOptions = false,
        header = "Show one symbol: its range, gaps, prices, corporate actions.",
        description = {"A gap is a time at which another symbol of the store has a bar and this one"
                + " has none.",
                "The chart shows closes as they are stored, with braille patterns on a terminal of"
                        + " UTF-8, else with plain characters."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data show data/sp500-20.csv.gz KO",
                "  troupe data show data/sp500-20.csv.gz KO --log --rows 20",
                "  troupe data show prices.duckdb KO --bars 0 --json"})
final class DataShowCommand implements Callable<Integer> {
    private static final int MOST_ROWS = 100;
    private static final int MOST_BARS = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STORE", description = "File, folder or address.")
    private String where;

    @Parameters(index = "1", paramLabel = "SYMBOL", description = "One of its symbols.")
    private String symbol;

    @Option(names = "--log", description = "Equal distances are equal ratios.")
    private boolean logarithmic;

    @Option(names = "--ascii", description = "Draw with plain characters.")
    private boolean ascii;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "12",
            description = "How many lines the chart has, 2 to 100 (default: ${DEFAULT-VALUE}).")
    private int rows = 12;

    @Option(names = "--width", paramLabel = "N",
            description = "How wide the chart is (default: as the terminal).")
    private @Nullable Integer width;

    @Option(names = "--bars", paramLabel = "N", defaultValue = "5",
            description = "How many of the last bars to show (default: ${DEFAULT-VALUE}).")
    private int bars = 5;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private DataShowCommand() {}

    @Override
    public Integer call() throws CommandRefused, TransferRefused {
        require("--rows", rows, 2, MOST_ROWS);
        require("--bars", bars, 0, MOST_BARS);
        require("--width", width == null ? Screen.USUAL_COLUMNS : width, Screen.NARROWEST,
                Screen.WIDEST);
        Terminal terminal = Terminal.of(spec);
        try (OpenStore store = OpenStore.of(where);
                RowProgress progress = new RowProgress(terminal, "reading")) {
            Inventory inventory = store.inventory();
            Inventory.Symbol found = found(inventory, store.name());
            long[] axis = axis(store, inventory, progress);
            Screen screen = Screen.of(terminal);
            PriceChart chart = new PriceChart(width == null ? screen.columns() : width, rows,
                    logarithmic, ascii || !screen.unicode());
            SymbolProfile profile = new SymbolProfile(axis, found.bars(), chart.stretches(), bars);
            store.scan(new Selection(List.of(symbol), null, null), RowOrder.ANY,
                    progress.counting(profile));
            progress.wipe();
            SymbolView view = new SymbolView(store.name(), inventory, found, profile,
                    store.actions().stream().filter(each -> each.symbol().equals(symbol)).toList(),
                    instrument(store));
            if (json) {
                Json.print(view.facts(), terminal.out());
            } else {
                view.print(chart, terminal);
            }
            return ExitCode.OK;
        }
    }

    private static void require(String option, int value, int least, int most)
            throws CommandRefused {
        if (value < least || value > most) {
            throw new CommandRefused(ExitCode.USER,
                    option + " " + value + ": must be " + least + " to " + most);
        }
    }

    private Inventory.Symbol found(Inventory inventory, String store) throws CommandRefused {
        List<String> names = inventory.symbols().stream().map(Inventory.Symbol::name).toList();
        int index = names.indexOf(symbol);
        if (index < 0) {
            throw new CommandRefused(ExitCode.USER, store + " has no symbol " + symbol
                    + NearestName.of(symbol, names).map(near -> "; did you mean " + near + "?")
                            .orElse("; troupe data list " + store + " --json names them"));
        }
        return inventory.symbols().get(index);
    }

    /** One symbol alone has no gaps that could be told from holidays. */
    private static long[] axis(OpenStore store, Inventory inventory, RowProgress progress)
            throws TransferRefused {
        if (inventory.symbols().size() == 1) {
            return new long[0];
        }
        TimeAxis axis = new TimeAxis();
        store.scan(Selection.ALL, RowOrder.ANY, progress.counting(axis));
        return axis.times();
    }

    private Instrument instrument(OpenStore store) throws TransferRefused {
        return store.instruments().stream().filter(each -> each.symbol().equals(symbol))
                .findFirst().orElseGet(() -> Instrument.share(symbol));
    }
}
