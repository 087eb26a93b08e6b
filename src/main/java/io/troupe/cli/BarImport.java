package io.troupe.cli;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RuleCount;
import io.troupe.data.schema.Schema;
import io.troupe.data.schema.SchemaCheck;
import io.troupe.data.schema.Schemas;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.ScanResult;
import io.troupe.model.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bars of several sources as one feed. Each row is held to the schema on its way; if a rule refuses
 * some, all sources are read to their end, so that everything is reported, and nothing is written.
 */
final class BarImport {
    private final List<ImportSource> sources;
    private final Map<String, Policy> policies;
    private final List<Inventory> inventories = new ArrayList<>();
    private final List<RuleCount> counts = new ArrayList<>();
    private final DataProblems problems = new DataProblems();
    private long read;
    private long written;

    /** An import that has read nothing yet. */
    BarImport(List<ImportSource> sources, Map<String, Policy> policies) {
        this.sources = sources;
        this.policies = policies;
    }

    /**
     * Looks at what the sources have and makes one feed of them.
     *
     * @throws CommandRefused if they cannot be read or do not fit each other
     */
    Feed feed(RowProgress progress) throws CommandRefused {
        List<String> wrong = new ArrayList<>();
        for (ImportSource source : sources) {
            switch (source.inventory()) {
                case ScanResult.Done(Inventory inventory) -> inventories.add(inventory);
                case ScanResult.Refused refused -> wrong.addAll(OpenStore.lines(refused));
            }
        }
        if (wrong.isEmpty()) {
            wrong.addAll(unlike());
            wrong.addAll(overlaps());
        }
        if (!wrong.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, wrong);
        }
        Inventory first = inventories.getFirst();
        return new Feed(first.interval(), first.columns(), sink -> {
            SymbolJoin join = new SymbolJoin(batch -> {
                written += batch.rows();
                sink.take(batch);
            });
            hand(join, progress);
        });
    }

    private void hand(SymbolJoin join, RowProgress progress) throws IOException {
        Schema schema = Schemas.ofBars(inventories.getFirst().columns());
        read = 0;
        written = 0;
        counts.clear();
        for (ImportSource source : sources) {
            join.startSource();
            SchemaCheck check = new SchemaCheck(schema, policies, source.name(), problems,
                    batch -> {
                        if (problems.isEmpty()) {
                            join.take(batch);
                        }
                    });
            ScanResult result = source.scan(progress.counting(batch -> {
                read += batch.rows();
                check.take(batch);
            }));
            counts.addAll(check.counts());
            if (result instanceof ScanResult.Refused refused) {
                refused.first().forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new IOException(String.join("\n", lines()));
        }
    }

    private List<String> lines() {
        return OpenStore.lines(new ScanResult.Refused(problems.first(), problems.total()));
    }

    /** Sources of one import have bars of one interval and the same columns. */
    private List<String> unlike() {
        List<String> wrong = new ArrayList<>();
        Inventory first = inventories.getFirst();
        for (int i = 1; i < sources.size(); i++) {
            Inventory other = inventories.get(i);
            if (other.interval() != first.interval()) {
                wrong.add(sources.get(i).name() + " has bars of a " + other.interval().label() + ", "
                        + sources.getFirst().name() + " of a " + first.interval().label()
                        + "; import them into different stores");
            } else if (!other.columns().equals(first.columns())) {
                wrong.add(sources.get(i).name() + " has " + String.join(", ", other.columns())
                        + ", " + sources.getFirst().name() + " has "
                        + String.join(", ", first.columns())
                        + "; choose columns that all have with --columns, or import them apart");
            }
        }
        return wrong;
    }

    /** Which of two rows should be taken is not to be guessed. */
    private List<String> overlaps() {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> places = new LinkedHashMap<>();
        Map<String, List<Inventory.Symbol>> ranges = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            String name = sources.get(i).name();
            for (Inventory.Symbol symbol : inventories.get(i).symbols()) {
                List<Inventory.Symbol> before = ranges.computeIfAbsent(symbol.name(),
                        _ -> new ArrayList<>());
                List<String> where = places.computeIfAbsent(symbol.name(),
                        _ -> new ArrayList<>());
                for (int j = 0; j < before.size(); j++) {
                    if (symbol.first() <= before.get(j).last()
                            && before.get(j).first() <= symbol.last()) {
                        wrong.add(name + " and " + where.get(j) + " both have " + symbol.name()
                                + " at the same time; import them one after the other, the last"
                                + " one counts");
                    }
                }
                before.add(symbol);
                where.add(name);
            }
        }
        return wrong;
    }

    /** How many rows there were. */
    long read() {
        return read;
    }

    /** How many rows were handed on. */
    long written() {
        return written;
    }

    /** The rules that were broken, though nothing was refused, each with its counts joined. */
    List<RuleCount> counts() {
        Map<String, RuleCount> joined = new LinkedHashMap<>();
        for (RuleCount count : counts) {
            joined.merge(count.rule(), count, (one, other) -> new RuleCount(one.rule(),
                    one.policy(), one.count() + other.count(), one.first()));
        }
        return List.copyOf(joined.values());
    }

    /** The distance between bars. */
    Interval interval() {
        return inventories.getFirst().interval();
    }

    /** The symbols of all sources, in the order in which they come. */
    List<String> symbols() {
        return inventories.stream().flatMap(each -> each.symbols().stream())
                .map(Inventory.Symbol::name).distinct().toList();
    }
}
