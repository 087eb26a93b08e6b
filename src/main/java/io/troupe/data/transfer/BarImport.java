package io.troupe.data.transfer;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.RuleCount;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Several parts as one import: whether they fit each other, their rows, what became of them. */
public record BarImport(List<ImportPart> parts) {
    /** Checks the components. */
    public BarImport {
        parts = List.copyOf(parts);
    }

    private record Range(String part, Inventory.Symbol symbol) {
        boolean overlaps(Inventory.Symbol other) {
            return symbol.first() <= other.last() && other.first() <= symbol.last();
        }
    }

    /**
     * Refuses parts of different kinds, and those of which one row of two would have to be chosen.
     */
    public void requireFitting() throws TransferRefused {
        List<String> wrong = new ArrayList<>(unlike());
        wrong.addAll(overlaps());
        if (!wrong.isEmpty()) {
            throw new TransferRefused(wrong);
        }
    }

    private List<String> unlike() {
        List<String> wrong = new ArrayList<>();
        ImportPart first = parts.getFirst();
        Inventory one = first.inventory();
        for (ImportPart part : parts.subList(1, parts.size())) {
            Inventory other = part.inventory();
            if (other.interval() != one.interval()) {
                wrong.add(part.name() + " has bars of a " + other.interval().label() + ", "
                        + first.name() + " of a " + one.interval().label()
                        + "; import them into different stores");
            } else if (!other.columns().equals(one.columns())) {
                wrong.add(part.name() + " has " + String.join(", ", other.columns()) + ", "
                        + first.name() + " has " + String.join(", ", one.columns())
                        + "; import them into different stores");
            }
        }
        return wrong;
    }

    private List<String> overlaps() {
        List<String> wrong = new ArrayList<>();
        Map<String, List<Range>> ranges = new LinkedHashMap<>();
        for (ImportPart part : parts) {
            for (Inventory.Symbol symbol : part.inventory().symbols()) {
                List<Range> before = ranges.computeIfAbsent(symbol.name(),
                        _ -> new ArrayList<>());
                before.stream().filter(range -> range.overlaps(symbol)).forEach(range -> wrong.add(
                        range.part() + " and " + part.name() + " both have " + symbol.name()
                                + " at the same time; import one after the other, then the last"
                                + " one counts"));
                before.add(new Range(part.name(), symbol));
            }
        }
        return wrong;
    }

    /** The rows of all parts, one part after the other, with symbols renamed. */
    public Feed feed(UnaryOperator<String> rename, UnaryOperator<BarSink> onTheWay) {
        Inventory first = parts.getFirst().inventory();
        return new Feed(first.interval(), first.columns(), sink -> hand(
                new SymbolJoin(rename, onTheWay.apply(sink))));
    }

    private void hand(SymbolJoin join) throws IOException {
        for (ImportPart part : parts) {
            join.startPart();
            part.feed().rows().handTo(join);
        }
    }

    /** How many rows there are. */
    long read() {
        return parts.stream().mapToLong(part -> part.inventory().bars()).sum();
    }

    /** The rules that were broken, though nothing was refused, with the counts of all parts. */
    List<RuleCount> counts() {
        Map<String, RuleCount> joined = new LinkedHashMap<>();
        for (ImportPart part : parts) {
            for (RuleCount count : part.counts()) {
                joined.merge(count.rule(), count, (one, other) -> new RuleCount(one.rule(),
                        one.policy(), one.count() + other.count(), one.first()));
            }
        }
        return List.copyOf(joined.values());
    }

    /** What was told from the files of all parts, in words. */
    List<String> notes() {
        return parts.stream().flatMap(part -> part.notes().stream()).toList();
    }

    /** The symbols of all parts, in the order in which they come. */
    public List<String> symbols() {
        return parts.stream().flatMap(part -> part.inventory().symbols().stream())
                .map(Inventory.Symbol::name).distinct().toList();
    }
}
