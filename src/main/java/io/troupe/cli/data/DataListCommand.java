package io.troupe.cli.data;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.transfer.OpenStore;
import io.troupe.data.transfer.StoreFolder;
import io.troupe.data.transfer.TransferRefused;
import io.troupe.model.SettingNames;
import io.troupe.model.Wording;
import io.troupe.run.program.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe data list}. */
@Command(name = "list",
        header = "List price data: symbols, dates, bars and columns of each store.",
        description = "In a folder, stores are text files (*.csv, *.csv.gz), Parquet files and"
                + " folders (*.parquet) and DuckDB files (*.duckdb).",
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data list                the data that comes with Troupe",
                "  troupe data list my-data        the stores in a folder",
                "  troupe data list prices.duckdb --json"})
final class DataListCommand implements Callable<Integer> {
    private static final int SHOWN_SYMBOLS = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR|STORE",
            description = "A folder of stores, or a store (default: the bundled data).")
    private @Nullable String where;

    @Option(names = "--json", description = "Print JSON, with all symbols.")
    private boolean json;

    private DataListCommand() {}

    private record Found(String name, String path, Inventory inventory, int actions) {
        String layout() {
            return inventory.columns().contains("open") ? "bars" : "closes";
        }

        /** The most bars a symbol has. */
        long bars() {
            return inventory.symbols().stream().mapToLong(Inventory.Symbol::bars).max().orElse(0);
        }

        String first() {
            return inventory.symbols().stream().mapToLong(Inventory.Symbol::first).min().stream()
                    .mapToObj(inventory.interval()::format).findFirst().orElse("");
        }

        String last() {
            return inventory.symbols().stream().mapToLong(Inventory.Symbol::last).max().stream()
                    .mapToObj(inventory.interval()::format).findFirst().orElse("");
        }

        List<String> symbols() {
            return inventory.symbols().stream().map(Inventory.Symbol::name).toList();
        }
    }

    @Override
    public Integer call() throws CommandRefused, TransferRefused {
        String place = where == null ? Installation.data().toString() : where;
        List<Found> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> stores = StoreFolder.stores(place);
        for (String store : stores) {
            look(store, found, problems);
        }
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(found.stream().map(DataListCommand::facts).toList(), terminal.out());
        } else if (!found.isEmpty() || problems.isEmpty()) {
            table(found).print(terminal.out(), terminal.outAnsi());
            terminal.out().println();
            if (Files.isDirectory(Path.of(place))) {
                terminal.out().println(stores.equals(List.of(place))
                        ? Wording.printable(place) + " is a store itself, a folder of Parquet"
                                + " files; " + SettingNames.DATA_PATH + " takes it as it is"
                        : "in " + Wording.printable(place));
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, problems);
        }
        return ExitCode.OK;
    }

    private static void look(String place, List<Found> found, List<String> problems) {
        try (OpenStore store = OpenStore.of(place)) {
            switch (store.storage().inventory()) {
                case ScanResult.Refused refused -> problems.addAll(OpenStore.lines(refused));
                case ScanResult.Done(Inventory inventory) -> found.add(new Found(
                        StoreFolder.shortName(store.name()), store.name(), inventory,
                        store.actions().size()));
            }
        } catch (TransferRefused refused) {
            problems.addAll(refused.lines());
        }
    }

    private static TextTable table(List<Found> all) {
        TextTable table = new TextTable(TextTable.Column.text("STORE"),
                TextTable.Column.text("LAYOUT"), TextTable.Column.text("INTERVAL"),
                TextTable.Column.number("BARS"), TextTable.Column.text("FIRST"),
                TextTable.Column.text("LAST"), TextTable.Column.number("ACTIONS"),
                TextTable.Column.number("ASSETS"), TextTable.Column.text("SYMBOLS"));
        for (Found one : all) {
            table.row(one.name(), one.layout(), one.inventory().interval().label(),
                    Long.toString(one.bars()), one.first(), one.last(),
                    Integer.toString(one.actions()), Integer.toString(one.symbols().size()),
                    some(one.symbols()));
        }
        return table;
    }

    private static String some(List<String> symbols) {
        return symbols.size() <= SHOWN_SYMBOLS ? String.join(" ", symbols)
                : String.join(" ", symbols.subList(0, SHOWN_SYMBOLS)) + " …";
    }

    private static Map<String, Object> facts(Found one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", one.name());
        facts.put("path", one.path());
        facts.put("layout", one.layout());
        facts.put("interval", one.inventory().interval().label());
        facts.put("columns", one.inventory().columns());
        facts.put("volume", one.inventory().columns().contains("volume"));
        facts.put("bars", one.bars());
        facts.put("rows", one.inventory().bars());
        facts.put("first", one.first());
        facts.put("last", one.last());
        facts.put("actions", one.actions());
        facts.put("symbols", one.symbols());
        List<Object> ranges = new ArrayList<>();
        for (Inventory.Symbol symbol : one.inventory().symbols()) {
            Map<String, Object> range = new LinkedHashMap<>();
            range.put("symbol", symbol.name());
            range.put("bars", symbol.bars());
            range.put("first", one.inventory().interval().format(symbol.first()));
            range.put("last", one.inventory().interval().format(symbol.last()));
            ranges.add(range);
        }
        facts.put("ranges", ranges);
        return facts;
    }
}
