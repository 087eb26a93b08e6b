package io.troupe.cli.data;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.Terminal;
import io.troupe.data.Stores;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.LookAlikes;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.Schemas;
import io.troupe.data.schema.Symbols;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.parquet.Partition;
import io.troupe.data.transfer.BarImport;
import io.troupe.data.transfer.CompanyFiles;
import io.troupe.data.transfer.ImportOutcome;
import io.troupe.data.transfer.ImportSources;
import io.troupe.data.transfer.OpenStore;
import io.troupe.data.transfer.TransferRefused;
import io.troupe.model.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe data import}. */
@Command(name = "import", sortOptions = false,
        header = "Bring price data into a store: text files, Parquet, DuckDB, another store.",
        description = {"Bars of a symbol and time that are there already are replaced, all others"
                + " stay; --replace empties the store first. The whole import takes effect, or"
                + " nothing does: all offences against the schema are reported, each with file and"
                + " line, and the store is left as it was.",
                "Sources of one import have the same columns and interval."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data import AAPL.csv MSFT.csv --to prices.duckdb",
                "  troupe data import downloads --to prices.parquet --partition year",
                "  troupe data import kurse.csv --to prices.duckdb --separator ';' --decimal-comma"
                        + " --date-format dd.MM.yyyy --columns date=Datum,close=Schluss",
                "  troupe data import raw --to prices.duckdb --rule high-at-least-close=drop",
                "  troupe data import --to prices.duckdb --actions actions.csv",
                "  troupe data import --query \"SELECT * FROM 'bars/*.parquet'\" --to p.duckdb"})
final class DataImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "SOURCE",
            description = "Text files or folders of them, Parquet files or folders, stores.")
    @SuppressWarnings("FieldCanBeFinal") // picocli assigns it
    private List<String> places = new ArrayList<>();

    @Option(names = "--to", required = true, paramLabel = "STORE",
            description = "*.csv, *.csv.gz, *.parquet, *.duckdb or postgresql://….")
    private String target = "";

    @Option(names = "--replace", description = "Replace all that is there.")
    private boolean replace;

    @Mixin
    private TextOptions text;

    @Option(names = "--query", paramLabel = "SQL",
            description = "Import what DuckDB answers, with columns date, symbol, close, ….")
    private @Nullable String query;

    @Option(names = "--symbol", paramLabel = "NAME",
            description = "What the symbol is called, where there is one (default: by the column"
                    + " of symbols, else by the name of the file).")
    private @Nullable String symbol;

    @Mixin
    private CompanyOptions companies;

    @Option(names = "--rule", paramLabel = "ID=POLICY",
            description = "What becomes of rows that break a rule of troupe data schema: reject,"
                    + " drop or warn. May be repeated.")
    private Map<String, Policy> policies = new LinkedHashMap<>();

    @Option(names = "--partition", paramLabel = "BY", description = "How a new Parquet folder is"
            + " divided: symbol or year (default: symbol).")
    private @Nullable Partition partition;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private DataImportCommand() {}

    @Override
    public Integer call() throws CommandRefused, TransferRefused {
        requireSense();
        Terminal terminal = Terminal.of(spec);
        try (OpenStore store = OpenStore.of(target, Layout.AUTO,
                partition == null ? Partition.SYMBOL : partition);
                RowProgress progress = new RowProgress(terminal, "importing")) {
            ImportOutcome outcome = places.isEmpty() && query == null
                    ? companies.files().into(store, replace, List.of())
                    : importBars(store, progress);
            progress.wipe();
            if (json) {
                Json.print(ImportText.facts(outcome), terminal.out());
            } else {
                ImportText.print(outcome, terminal.out());
            }
            Messages.notes(outcome.notes(), terminal);
            Messages.notes(LookAlikes.warnings(outcome.symbols()), terminal);
            return ExitCode.OK;
        }
    }

    private void requireSense() throws CommandRefused {
        List<String> wrong = new ArrayList<>();
        if (places.isEmpty() && query == null && companies.files().isEmpty()) {
            wrong.add("nothing to import: name a SOURCE, or say --query, --actions,"
                    + " --instruments or --lean-factors");
        }
        wrong.addAll(Schemas.unknownRules(policies.keySet()).stream()
                .map(unknown -> "--rule: " + unknown).toList());
        OpenStore.whyNotWritable(target, true).ifPresent(why -> wrong.add("--to " + why));
        if (partition != null && Stores.kindOf(target) != Stores.Kind.PARQUET) {
            wrong.add("--partition is for folders of Parquet files, whose names end in .parquet");
        }
        wrong.addAll(text.problems());
        String noSymbol = symbol == null ? null : Symbols.reason(symbol);
        if (noSymbol != null) {
            wrong.add("--symbol " + Wording.printable(String.valueOf(symbol)) + ": " + noSymbol);
        }
        if (!wrong.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, wrong);
        }
    }

    private ImportOutcome importBars(OpenStore store, RowProgress progress)
            throws CommandRefused, TransferRefused {
        try (ImportSources sources = new ImportSources(text.description(), policies,
                progress::counting)) {
            BarImport bars = new BarImport(sources.parts(places,
                    query == null ? null : new ImportSources.Query("--query", query)));
            bars.requireFitting();
            requireOneSymbol(bars);
            List<String> symbols = symbol == null ? bars.symbols() : List.of(symbol);
            CompanyFiles files = companies.files();
            CompanyFiles.Found found = files.read(symbols);
            progress.restart("writing");
            Feed feed = bars.feed(name -> symbol == null ? name : symbol, progress::counting);
            write(store, feed);
            return files.store(found, store, replace).with(bars, progress.rows(), symbols);
        }
    }

    private void requireOneSymbol(BarImport bars) throws CommandRefused {
        if (symbol != null && bars.symbols().size() > 1) {
            throw new CommandRefused(ExitCode.USER, "--symbol " + symbol + " is for sources of one"
                    + " symbol; these have " + bars.symbols().size());
        }
    }

    private void write(OpenStore store, Feed feed) throws TransferRefused {
        try {
            if (replace) {
                store.storage().replace(feed);
            } else {
                store.storage().upsert(feed);
            }
        } catch (IOException e) {
            throw TransferRefused.of(e);
        }
    }
}
