package io.troupe.cli;

import io.troupe.data.DataRequest;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.data.MarketDataLoader;
import io.troupe.model.Instrument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe data list}. */
@Command(name = "list",
        header = "List price data: symbols, dates, bars and layout of each file.",
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data list           the data that comes with Troupe",
                "  troupe data list my-data   the price files of a folder"})
final class DataListCommand implements Callable<Integer> {
    private static final int SHOWN_SYMBOLS = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR",
            description = "Folder of *.csv and *.csv.gz (default: the bundled data).")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print JSON, with all symbols.")
    private boolean json;

    private DataListCommand() {}

    private record Loaded(String name, Path file, MarketData data) {
        String layout() {
            return data.hasBars() ? "bars" : "closes";
        }

        String first() {
            return data.time(0);
        }

        String last() {
            return data.time(data.bars() - 1);
        }

        List<String> symbols() {
            return data.instruments().stream().map(Instrument::symbol).toList();
        }
    }

    @Override
    public Integer call() throws CommandRefused {
        Path where = folder == null ? Installation.data() : folder;
        List<Loaded> loaded = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : priceFiles(where)) {
            switch (MarketDataLoader.load(DataRequest.all(file))) {
                case LoadResult.Loaded(MarketData data, var _, var _) -> loaded.add(
                        new Loaded(String.valueOf(file.getFileName()), file, data));
                case LoadResult.Rejected rejected -> problems.addAll(rejected.messages());
            }
        }
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(loaded.stream().map(DataListCommand::facts).toList(), terminal.out());
        } else {
            table(loaded).print(terminal.out(), terminal.outAnsi());
            terminal.out().println();
            terminal.out().println("in " + Messages.printable(where.toString()));
        }
        if (!problems.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, problems);
        }
        return ExitCode.OK;
    }

    private static List<Path> priceFiles(Path folder) throws CommandRefused {
        if (!Files.isDirectory(folder)) {
            throw new CommandRefused(ExitCode.USER,
                    "there is no folder " + folder + "; name one that holds price files");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")
                    || file.toString().endsWith(".csv.gz")).sorted().toList();
        } catch (IOException e) {
            throw new CommandRefused(ExitCode.USER,
                    folder + " cannot be read: " + e.getMessage());
        }
    }

    private static TextTable table(List<Loaded> all) {
        TextTable table = new TextTable(TextTable.Column.text("FILE"),
                TextTable.Column.text("LAYOUT"), TextTable.Column.text("INTERVAL"),
                TextTable.Column.number("BARS"), TextTable.Column.text("FIRST"),
                TextTable.Column.text("LAST"), TextTable.Column.number("ASSETS"),
                TextTable.Column.text("SYMBOLS"));
        for (Loaded one : all) {
            MarketData data = one.data();
            table.row(one.name(), one.layout(), data.interval().label(),
                    Integer.toString(data.bars()), one.first(), one.last(),
                    Integer.toString(data.assets()), some(one.symbols()));
        }
        return table;
    }

    private static String some(List<String> symbols) {
        return symbols.size() <= SHOWN_SYMBOLS ? String.join(" ", symbols)
                : String.join(" ", symbols.subList(0, SHOWN_SYMBOLS)) + " …";
    }

    private static Map<String, Object> facts(Loaded one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", one.name());
        facts.put("path", one.file().toString());
        facts.put("layout", one.layout());
        facts.put("interval", one.data().interval().label());
        facts.put("volume", one.data().hasVolume());
        facts.put("bars", one.data().bars());
        facts.put("first", one.first());
        facts.put("last", one.last());
        facts.put("symbols", one.symbols());
        return facts;
    }
}
