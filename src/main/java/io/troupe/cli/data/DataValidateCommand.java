package io.troupe.cli.data;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Terminal;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.health.Check;
import io.troupe.data.health.HealthCheck;
import io.troupe.data.health.HealthReport;
import io.troupe.data.health.HealthRules;
import io.troupe.data.health.TimeAxis;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.Schema;
import io.troupe.data.schema.SchemaCheck;
import io.troupe.data.schema.Schemas;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.transfer.OpenStore;
import io.troupe.data.transfer.TransferRefused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe data validate}. */
@Command(name = "validate", sortOptions = false,
        header = "Report everything that is wrong or odd about price data.",
        description = {"Counts each rule of the schema that is broken, and looks for sessions"
                + " without bars, gaps, prices that stand still or leap, and volumes of 0.",
                "Exit code 1 if something is found. Reads the data in a stream, however large it"
                        + " is, and changes nothing."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data validate prices.csv",
                "  troupe data validate prices.duckdb --calendar NYSE --ignore volume,stale",
                "  troupe data validate data/indices.csv.gz --jump 0.1 --json"})
final class DataValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STORE", description = "File, folder or address.")
    private String where;

    @Option(names = "--calendar", paramLabel = "NAME",
            description = "Compare with the sessions of an exchange, as NYSE.")
    private @Nullable String calendar;

    @Option(names = "--ignore", paramLabel = "CHECK", split = ",",
            description = "Leave these out: ${COMPLETION-CANDIDATES}.")
    private List<Check> ignored = new ArrayList<>();

    @Option(names = "--stale", paramLabel = "N",
            description = "So many equal closes on end are odd (default: 10, below a day 120).")
    private @Nullable Integer staleBars;

    @Option(names = "--jump", paramLabel = "FRACTION",
            description = "A close so much further than the one before is odd"
                    + " (default: 0.4, below a day 0.2).")
    private @Nullable Double jump;

    @Option(names = "--gap", paramLabel = "N",
            description = "So many bars missing on end are odd (default: 1, below a day 30).")
    private @Nullable Integer gapBars;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private DataValidateCommand() {}

    @Override
    public Integer call() throws CommandRefused, TransferRefused {
        Optional<ExchangeCalendar> sessions = CalendarChoice.of(calendar);
        Terminal terminal = Terminal.of(spec);
        try (OpenStore store = OpenStore.of(where);
                RowProgress progress = new RowProgress(terminal, "checking")) {
            store.requireThere();
            StoreDiagnosis diagnosis = examine(store, sessions, progress);
            progress.wipe();
            if (json) {
                Json.print(diagnosis.facts(), terminal.out());
            } else {
                diagnosis.print(terminal);
            }
            return diagnosis.findings() == 0 ? ExitCode.OK : ExitCode.DIFFERENCE;
        }
    }

    private StoreDiagnosis examine(OpenStore store, Optional<ExchangeCalendar> sessions,
            RowProgress progress) throws CommandRefused, TransferRefused {
        return switch (store.storage().inventory()) {
            case ScanResult.Refused refused -> StoreDiagnosis.unreadable(store.name(), refused);
            case ScanResult.Done(Inventory inventory) ->
                examine(store, inventory, sessions, progress);
        };
    }

    private StoreDiagnosis examine(OpenStore store, Inventory inventory,
            Optional<ExchangeCalendar> sessions, RowProgress progress)
            throws CommandRefused, TransferRefused {
        HealthCheck health = new HealthCheck(inventory.interval(), rules(inventory), sessions,
                axis(store, inventory, progress), store.actions());
        Schema schema = Schemas.ofBars(inventory.columns());
        SchemaCheck check = new SchemaCheck(schema, allWarnings(schema), store.name(),
                new DataProblems(), health);
        BarSink sink = progress.counting(check);
        return switch (store.storage().scan(Selection.ALL, RowOrder.ANY, sink)) {
            case ScanResult.Refused refused -> StoreDiagnosis.unreadable(store.name(), refused);
            case ScanResult.Done _ -> {
                Set<Check> left = new LinkedHashSet<>(List.of(Check.values()));
                left.removeAll(ignored);
                HealthReport report = health.report().only(left::contains);
                yield new StoreDiagnosis(store.name(), Optional.of(inventory), check.counts(),
                        new ScanResult.Refused(List.of(), 0), report);
            }
        };
    }

    private HealthRules rules(Inventory inventory) throws CommandRefused {
        HealthRules usual = HealthRules.of(inventory.interval());
        try {
            return new HealthRules(staleBars == null ? usual.staleBars() : staleBars,
                    jump == null ? usual.jump() : jump,
                    gapBars == null ? usual.gapBars() : gapBars);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(ExitCode.USER, String.valueOf(e.getMessage())
                    .replace("staleBars", "--stale").replace("gapBars", "--gap")
                    .replace("jump", "--jump"));
        }
    }

    /** A second reading, where gaps can be told and are asked for. */
    private long[] axis(OpenStore store, Inventory inventory, RowProgress progress)
            throws TransferRefused {
        if (inventory.symbols().size() == 1 || ignored.contains(Check.GAP)) {
            return new long[0];
        }
        TimeAxis axis = new TimeAxis();
        store.scan(Selection.ALL, RowOrder.ANY, progress.counting(axis));
        return axis.times();
    }

    /** Rows that break a rule are counted and looked at further. */
    private static Map<String, Policy> allWarnings(Schema schema) {
        Map<String, Policy> policies = new TreeMap<>();
        schema.ruleIds().forEach(id -> policies.put(id, Policy.WARN));
        return policies;
    }
}
