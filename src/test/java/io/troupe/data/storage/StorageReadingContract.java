package io.troupe.data.storage;

import static io.troupe.data.storage.RowsTaken.CLOSES;
import static io.troupe.data.storage.RowsTaken.date;
import static io.troupe.data.storage.RowsTaken.day;
import static io.troupe.data.storage.RowsTaken.inventory;
import static io.troupe.data.storage.RowsTaken.key;
import static io.troupe.data.storage.RowsTaken.read;
import static io.troupe.data.storage.RowsTaken.refusal;
import static io.troupe.data.storage.RowsTaken.row;
import static io.troupe.data.storage.RowsTaken.scanned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of store must do where it is read. */
public abstract class StorageReadingContract {
    /** What a kind of store may be unable to keep. */
    public enum Ability {
        /** The interval itself, where times alone do not tell it. */
        ALL_INTERVALS,
        /** Handing over rows in an order other than that in which they were stored. */
        ROW_ORDER
    }

    private static final int SEEDS = 16;
    private static final List<String> BARS = List.of("open", "high", "low", "close", "volume");
    private static final long DAY = 86_400;

    /**
     * A store of the given name that is there already if it was written before; opening does not
     * make it.
     */
    protected abstract Storage open(String name) throws IOException;

    /** What this kind of store cannot keep. */
    protected Set<Ability> lacks() {
        return EnumSet.noneOf(Ability.class);
    }

    final void needs(Ability ability) {
        assumeTrue(!lacks().contains(ability), () -> "this kind of store lacks " + ability);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    // what was stored comes back

    @ParameterizedTest
    @MethodSource("seeds")
    void loadsWhatWasStoredToTheLastBit(int seed) throws IOException {
        Interval[] intervals = lacks().contains(Ability.ALL_INTERVALS)
                ? new Interval[]{Interval.DAY, Interval.MINUTE}
                : Interval.values();
        RawPanel panel = RandomPanels.of(seed, intervals[seed % intervals.length], true);
        try (Storage store = open("s")) {
            store.store(panel);
            assertThat(read(store, Selection.ALL).sameAs(panel)).isTrue();
        }
        try (Storage again = open("s")) {
            assertThat(read(again, Selection.ALL).sameAs(panel)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void selectsSymbolsInTheOrderAskedForAndDates(int seed) throws IOException {
        RawPanel panel = RandomPanels.of(seed, Interval.DAY, false);
        int middle = panel.bars() / 2;
        LocalDate from = LocalDate.ofEpochDay(Math.floorDiv(panel.times()[0], DAY));
        LocalDate until = LocalDate.ofEpochDay(Math.floorDiv(panel.times()[middle], DAY));
        String first = panel.symbols().getFirst();
        String last = panel.symbols().getLast();
        List<String> asked = first.equals(last) ? List.of(first) : List.of(last, first);
        try (Storage store = open("s")) {
            store.store(panel);
            RawPanel part = read(store, new Selection(asked, from, until));
            assertThat(part.symbols()).isEqualTo(asked);
            for (int asset = 0; asset < asked.size(); asset++) {
                int stored = panel.symbols().indexOf(asked.get(asset));
                for (int bar = 0; bar <= middle; bar++) {
                    assertSameBar(part, asset, panel, bar, stored);
                }
            }
            assertThat(part.times()[part.bars() - 1]).isLessThanOrEqualTo(panel.times()[middle]);
        }
    }

    private static void assertSameBar(RawPanel part, int asset, RawPanel whole, int bar,
            int stored) {
        int at = Arrays.binarySearch(part.times(), whole.times()[bar]);
        double wanted = whole.close()[whole.cell(bar, stored)];
        double found = at < 0 ? Double.NaN : part.close()[part.cell(at, asset)];
        assertThat(Double.doubleToLongBits(found)).isEqualTo(Double.doubleToLongBits(wanted));
        if (at >= 0 && whole.hasVolume()) {
            assertThat(Double.doubleToLongBits(part.volume()[part.cell(at, asset)])).isEqualTo(
                    Double.doubleToLongBits(whole.volume()[whole.cell(bar, stored)]));
        }
    }

    @ParameterizedTest
    @EnumSource(Interval.class)
    void keepsTheInterval(Interval interval) throws IOException {
        if (interval != Interval.DAY && interval != Interval.MINUTE) {
            needs(Ability.ALL_INTERVALS);
        }
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(interval, CLOSES, List.of(row("A", 0, 1))));
            assertThat(read(store, Selection.ALL).interval()).isEqualTo(interval);
            assertThat(inventory(store).interval()).isEqualTo(interval);
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void keepsWhichColumnsThereAre(List<String> columns) throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, columns,
                    List.of(row("A", 0, 2, columns), row("B", 1, 3, columns))));
            RawPanel panel = read(store, Selection.ALL);
            assertThat(inventory(store).columns()).isEqualTo(columns);
            assertThat(panel.hasBars()).isEqualTo(columns.contains("open"));
            assertThat(panel.hasVolume()).isEqualTo(columns.contains("volume"));
            assertThat(panel.hasAdjustedClose()).isEqualTo(columns.contains("adj_close"));
        }
    }

    static Stream<List<String>> columns() {
        return Stream.of(CLOSES, List.of("open", "high", "low", "close"), BARS, BarBatch.VALUES,
                List.of("open", "high", "low", "close", "adj_close"));
    }

    @Test
    void doesNotKeepRowsWithoutClose() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1),
                    row("A", 1, Double.NaN), row("A", 2, 3), row("B", 1, 5))));
            assertThat(inventory(store).symbols()).containsExactly(
                    new Inventory.Symbol("A", 2, day(0), day(2)),
                    new Inventory.Symbol("B", 1, day(1), day(1)));
        }
    }

    @Test
    void keepsTheOrderInWhichSymbolsCameFirst() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("Z", 1, 1),
                    row("A", 0, 2), row("M", 0, 3))));
            assertThat(read(store, Selection.ALL).symbols()).containsExactly("Z", "A", "M");
            store.upsert(RowsTaken.feed(Interval.DAY, CLOSES,
                    List.of(row("C", 0, 4), row("A", 5, 5))));
            assertThat(read(store, Selection.ALL).symbols()).containsExactly("Z", "A", "M", "C");
        }
    }

    // order of rows

    @Test
    void handsOverByTimeOrBySymbol() throws IOException {
        needs(Ability.ROW_ORDER);
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("B", 2, 1),
                    row("A", 1, 2), row("A", 0, 3), row("B", 0, 4), row("B", 1, 5))));
            assertThat(scanned(store, Selection.ALL, RowOrder.BY_SYMBOL).keys())
                    .containsExactly(key("B", 0), key("B", 1), key("B", 2), key("A", 0),
                            key("A", 1));
            assertThat(scanned(store, Selection.ALL, RowOrder.BY_TIME).keys())
                    .containsExactly(key("B", 0), key("A", 0), key("B", 1), key("A", 1),
                            key("B", 2));
            assertThat(scanned(store, new Selection(List.of("A", "B"), null, null),
                    RowOrder.BY_TIME).keys()).startsWith(key("A", 0), key("B", 0), key("A", 1));
            assertThat(scanned(store, Selection.ALL, RowOrder.ANY).keys())
                    .containsSubsequence(key("B", 0), key("B", 1), key("B", 2))
                    .containsSubsequence(key("A", 0), key("A", 1)).hasSize(5);
        }
    }

    @Test
    void keepsTheOrderOfRowsAfterAnUpsert() throws IOException {
        needs(Ability.ROW_ORDER);
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("B", 0, 1),
                    row("B", 3, 2), row("A", 0, 3))));
            store.upsert(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 2, 4),
                    row("B", 1, 5), row("B", 3, 6))));
            for (RowOrder order : List.of(RowOrder.BY_SYMBOL, RowOrder.ANY)) {
                assertThat(scanned(store, Selection.ALL, order).keys()).containsExactly(
                        key("B", 0), key("B", 1), key("B", 3), key("A", 0), key("A", 2));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RowOrder.class)
    void streamsMoreRowsThanABatchHolds(RowOrder order) throws IOException {
        if (order != RowOrder.ANY) {
            needs(Ability.ROW_ORDER);
        }
        List<RowsTaken.Row> rows = RowsTaken.many();
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.MINUTE, CLOSES, rows));
            RowsTaken stored = scanned(store, Selection.ALL, order);
            assertThat(stored.batches()).isGreaterThan(2);
            assertThat(bySymbol(stored.rows())).isEqualTo(bySymbol(rows));
        }
    }

    /** Rows of different orders become comparable in one sort instead of each with each. */
    private static List<RowsTaken.Row> bySymbol(List<RowsTaken.Row> rows) {
        return rows.stream().sorted(Comparator.comparing(RowsTaken.Row::symbol)
                .thenComparingLong(RowsTaken.Row::time)).toList();
    }

    @Test
    void countsWhatWasSelected() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1),
                    row("A", 1, 2), row("A", 2, 3), row("B", 1, 4))));
            var selection = new Selection(List.of("B", "A"), date(1), null);
            assertThat(store.scan(selection, RowOrder.ANY, _ -> {}))
                    .isInstanceOfSatisfying(ScanResult.Done.class,
                            done -> assertThat(done.inventory().symbols()).containsExactly(
                                    new Inventory.Symbol("B", 1, day(1), day(1)),
                                    new Inventory.Symbol("A", 2, day(1), day(2))));
        }
    }

    // what cannot be selected

    @Test
    void keepsASymbolThatHasNoBarsInTheRange() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES,
                    List.of(row("A", 0, 1), row("B", 5, 4))));
            RawPanel panel = read(store, new Selection(List.of("A", "B"), date(1), null));
            assertThat(panel.symbols()).containsExactly("A", "B");
            assertThat(panel.close()).containsExactly(Double.NaN, 4);
        }
    }

    @Test
    void namesTheNearestSymbol() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES,
                    List.of(row("MSFT", 0, 1), row("AAPL", 0, 1))));
            assertThat(refusal(store, new Selection(List.of("MSFY"), null, null)))
                    .contains(store.name()).contains("has no symbol MSFY; did you mean MSFT?");
            assertThat(refusal(store, new Selection(List.of("x' OR '1'='1"), null, null)))
                    .contains("has no symbol x' OR '1'='1; it has MSFT, AAPL");
            assertThat(refusal(store, new Selection(List.of("AAPL", "AAPL"), null, null)))
                    .contains("symbol AAPL is asked for twice");
        }
    }

    @Test
    void saysWhichDatesThereAreWhereNoneWasFound() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES,
                    List.of(row("A", 0, 1), row("B", 4, 1))));
            assertThat(refusal(store, new Selection(List.of(), date(9), null)))
                    .contains("has no bars from 2020-01-10; it has 2020-01-01 to 2020-01-05");
            assertThat(refusal(store, new Selection(List.of("A"), date(2), date(4)))).contains(
                    "has no price of the selected symbols from 2020-01-03 until 2020-01-05;");
        }
    }

    @Test
    void saysThatThereIsNoStore() throws IOException {
        try (Storage store = open("none")) {
            assertThat(refusal(store, Selection.ALL)).contains(store.name())
                    .contains("there is no");
            assertThat(store.inventory()).isInstanceOf(ScanResult.Refused.class);
        }
        try (Storage store = open("none")) {
            assertThat(refusal(store, Selection.ALL)).as("looking does not make it")
                    .contains("there is no");
        }
    }
}
