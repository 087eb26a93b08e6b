package io.troupe.journal.diff;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.Hash;
import io.troupe.journal.HouseAccount;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** Finds the first place where two runs booked something different. */
public final class BookingsDiff {
    private BookingsDiff() {}

    /**
     * The first difference.
     *
     * @param bar index of the bar
     * @param strategy index of the strategy, or the number of an {@linkplain HouseAccount account}
     * @param field what differs, such as {@code fill.quantity}
     * @param expected its value on the left, {@code nothing} where there is no such entry
     * @param actual its value on the right, {@code nothing} where there is no such entry
     */
    public record Difference(int bar, int strategy, String field, String expected,
            String actual) {
        @Override
        public String toString() {
            return "bar " + bar + ", " + HouseAccount.nameOf(strategy) + ": " + field
                    + " is " + actual + ", expected " + expected;
        }
    }

    /** Compares two runs, the shorter one's end included; empty if they are equal. */
    public static Optional<Difference> first(Bookings expected, Bookings actual) {
        int last = Math.min(expected.lastBar(), actual.lastBar());
        Optional<Difference> found = first(expected, actual, 0, last);
        if (found.isEmpty() && expected.lastBar() != actual.lastBar()) {
            return Optional.of(new Difference(last + 1, BookingVisitor.HOUSE, "last bar",
                    Integer.toString(expected.lastBar()), Integer.toString(actual.lastBar())));
        }
        return found;
    }

    /** Compares the bars {@code fromBar…toBar}, both included. */
    public static Optional<Difference> first(Bookings expected, Bookings actual, int fromBar,
            int toBar) {
        for (int bar = fromBar; bar <= toBar; bar++) {
            Optional<Difference> found = compare(bar, entries(expected, bar), entries(actual, bar));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Entry> entries(Bookings bookings, int bar) {
        Collector collector = new Collector();
        bookings.visit(bar, bar, collector);
        return collector.entries;
    }

    private static Optional<Difference> compare(int bar, List<Entry> left, List<Entry> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Entry expected = i < left.size() ? left.get(i) : Entry.NOTHING;
            Entry actual = i < right.size() ? right.get(i) : Entry.NOTHING;
            if (!expected.equals(actual)) {
                return Optional.of(difference(bar, expected, actual));
            }
        }
        return Optional.empty();
    }

    private static Difference difference(int bar, Entry expected, Entry actual) {
        if (!expected.isSameAs(actual)) {
            Entry present = expected.equals(Entry.NOTHING) ? actual : expected;
            return new Difference(bar, present.strategy(), "entry", expected.toString(),
                    actual.toString());
        }
        for (String name : expected.fields().keySet()) {
            String left = Objects.toString(expected.fields().get(name));
            String right = Objects.toString(actual.fields().get(name));
            if (!left.equals(right)) {
                return new Difference(bar, expected.strategy(), expected.kind() + "." + name, left,
                        right);
            }
        }
        throw new IllegalStateException("equal fields of " + expected + " and " + actual);
    }

    /** One entry of a bar. */
    private record Entry(String kind, int strategy, SequencedMap<String, Object> fields) {
        static final Entry NOTHING = new Entry("nothing", BookingVisitor.HOUSE,
                new LinkedHashMap<>());

        /** Whether only amounts differ, so that a field is worth naming. */
        boolean isSameAs(Entry other) {
            return kind.equals(other.kind) && strategy == other.strategy
                    && Objects.equals(fields.get("asset"), other.fields.get("asset"));
        }

        @Override
        public String toString() {
            return fields.isEmpty() ? kind
                    : kind + fields + " of " + HouseAccount.nameOf(strategy);
        }
    }

    /** Notes down what is visited. */
    private static final class Collector implements BookingVisitor {
        private final List<Entry> entries = new ArrayList<>();

        private SequencedMap<String, Object> add(String kind, int strategy) {
            SequencedMap<String, Object> fields = new LinkedHashMap<>();
            entries.add(new Entry(kind, strategy, fields));
            return fields;
        }

        @Override
        public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
            SequencedMap<String, Object> fields = add("flow", strategy);
            fields.put("asset", asset);
            fields.put("kind", kind.label());
            fields.put("steps", steps);
            fields.put("cashMicros", cashMicros);
        }

        @Override
        public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
            SequencedMap<String, Object> fields = add("cashFlow", strategy);
            fields.put("kind", kind.label());
            fields.put("cashMicros", cashMicros);
        }

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            SequencedMap<String, Object> fields = add("fill", strategy);
            fields.put("asset", asset);
            fields.put("quantity", quantity);
            fields.put("notionalMicros", notionalMicros);
            fields.put("feeMicros", feeMicros);
            fields.put("slippageMicros", slippageMicros);
        }

        @Override
        public void pointFill(int strategy, PointFill filled) {
            Fill fill = filled.fill();
            fill(strategy, fill.asset(), fill.quantity(), fill.notionalMicros(), fill.feeMicros(),
                    fill.slippageMicros());
            SequencedMap<String, Object> fields = entries.getLast().fields();
            fields.put("order", Objects.toString(filled.order()));
            fields.put("point", filled.point().label());
            fields.put("reference", filled.reference());
        }

        @Override
        public void order(int strategy, OrderEvent event) {
            SequencedMap<String, Object> fields = add("order", strategy);
            fields.put("asset", event.ticket().asset());
            fields.put("id", event.id());
            fields.put("state", event.state().label());
            fields.put("cause", event.cause().label());
            fields.put("filled", event.filled());
            fields.put("stop", event.stop());
            fields.put("ticket", event.ticket());
        }

        @Override
        public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
            SequencedMap<String, Object> fields = add("crossed", CROSSINGS);
            fields.put("asset", asset);
            fields.put("point", point.label());
            fields.put("nettingMicros", nettingMicros);
            fields.put("poolingMicros", poolingMicros);
        }

        @Override
        public void transfer(int strategy, long micros) {
            add("transfer", strategy).put("micros", micros);
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason, String detail) {
            SequencedMap<String, Object> fields = add("quarantine", strategy);
            fields.put("reason", reason.label());
            fields.put("detail", detail);
        }

        @Override
        public void staffed(int strategy, StaffMove move) {
            SequencedMap<String, Object> fields = add("staffed", strategy);
            fields.put("kind", move.kind().label());
            fields.put("overBars", move.overBars());
            fields.put("rule", move.rule());
        }

        @Override
        public void restated(Hash before, Hash after) {
            SequencedMap<String, Object> fields = add("restated", HOUSE);
            fields.put("before", before);
            fields.put("after", after);
        }

        @Override
        public void exposure(double factor) {
            add("exposure", HOUSE).put("factor", factor);
        }

        @Override
        public void constructed(int strategy, ConstructionNote note) {
            SequencedMap<String, Object> fields = add("constructed", strategy);
            fields.put("outcome", note.outcome().label());
            fields.put("dropped", note.dropped());
            fields.put("solver", note.solver());
            fields.put("iterations", note.iterations());
            fields.put("residual", note.residual());
            fields.put("reason", note.reason());
        }

        @Override
        public void halt(boolean halted) {
            add("halt", HOUSE).put("halted", halted);
        }

        @Override
        public void risk(int portfolio, RiskEvent event) {
            SequencedMap<String, Object> fields = add("risk", portfolio);
            fields.put("asset", event.asset().isPresent() ? event.asset().getAsInt() : "none");
            fields.put("kind", event.kind().label());
            fields.put("rule", event.rule());
            fields.put("figure", event.figure());
            fields.put("limit", event.limit());
        }

        @Override
        public void ownCut(int strategy, int asset, long ordered, long approved,
                CutReason reason) {
            reduced("ownCut", strategy, asset, ordered, approved, reason);
        }

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
            reduced("cut", strategy, asset, ordered, approved, reason);
        }

        private void reduced(String kind, int strategy, int asset, long ordered, long approved,
                CutReason reason) {
            SequencedMap<String, Object> fields = add(kind, strategy);
            fields.put("asset", asset);
            fields.put("ordered", ordered);
            fields.put("approved", approved);
            fields.put("reason", reason.label());
        }
    }
}
