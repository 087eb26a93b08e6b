package io.troupe.data.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Keeps every row it is handed, for tests to look at; and the short forms of such tests. */
public final class RowsTaken implements BarSink {
    /** One row; values in the order of {@link BarBatch#VALUES}. */
    public record Row(String symbol, long time, List<Double> values) {
        public double close() {
            return values.get(BarBatch.CLOSE);
        }
    }

    /** The columns of closes alone. */
    public static final List<String> CLOSES = List.of("close");

    private static final long DAY = 86_400;
    private static final long START = LocalDate.of(2020, 1, 1).toEpochDay() * DAY;

    private final List<Row> rows = new ArrayList<>();
    private int batches;

    @Override
    public void take(BarBatch batch) {
        batches++;
        for (int row = 0; row < batch.rows(); row++) {
            List<Double> values = new ArrayList<>();
            for (double[] column : batch.value) {
                values.add(column[row]);
            }
            rows.add(new Row(batch.symbols().get(batch.symbol[row]), batch.time[row], values));
        }
    }

    public List<Row> rows() {
        return rows;
    }

    public int batches() {
        return batches;
    }

    public List<String> keys() {
        return rows.stream().map(row -> row.symbol() + "@" + row.time()).toList();
    }

    /** A feed that hands over rows, as many a batch as are asked for. */
    public static Feed feed(Interval interval, List<String> columns, List<Row> rows) {
        return new Feed(interval, columns, sink -> hand(rows, sink));
    }

    public static void hand(List<Row> rows, BarSink sink) {
        BarBatch batch = new BarBatch();
        List<String> symbols = rows.stream().map(Row::symbol).distinct().toList();
        batch.clear(symbols);
        for (Row each : rows) {
            int row = batch.add(symbols.indexOf(each.symbol()), each.time(), 0);
            for (int value = 0; value < batch.value.length; value++) {
                batch.value[value][row] = each.values().get(value);
            }
            if (batch.isFull()) {
                sink.take(batch);
                batch.clear(symbols);
            }
        }
        if (batch.rows() > 0) {
            sink.take(batch);
        }
    }

    /** A close of a day counted from 2020-01-01. */
    public static Row row(String symbol, int day, double close) {
        return row(symbol, day, close, CLOSES);
    }

    /** One value in all columns. */
    public static Row row(String symbol, int day, double value, List<String> columns) {
        return new Row(symbol, day(day), values(value, columns));
    }

    public static List<Double> values(double value, List<String> columns) {
        return BarBatch.VALUES.stream()
                .map(name -> columns.contains(name) ? value : Double.NaN).toList();
    }

    public static long day(int number) {
        return START + number * DAY;
    }

    public static LocalDate date(int number) {
        return LocalDate.ofEpochDay(day(number) / DAY);
    }

    public static String key(String symbol, int day) {
        return symbol + "@" + day(day);
    }

    public static RawPanel read(Storage store, Selection selection) {
        return switch (store.load(selection)) {
            case ReadResult.Read(RawPanel panel, var _) -> panel;
            case ReadResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    /** The first offence, which a scan and a load must both name. */
    public static String refusal(Storage store, Selection selection) {
        ScanResult scanned = store.scan(selection, RowOrder.ANY, _ -> {});
        assertThat(scanned).isInstanceOf(ScanResult.Refused.class);
        return switch (store.load(selection)) {
            case ReadResult.Read(RawPanel panel, var _) ->
                throw new AssertionError(panel.symbols());
            case ReadResult.Refused refused -> {
                assertThat(((ScanResult.Refused) scanned).first()).isEqualTo(refused.first());
                yield refused.first().getFirst().message();
            }
        };
    }

    public static Inventory inventory(Storage store) {
        return switch (store.inventory()) {
            case ScanResult.Done(Inventory inventory) -> inventory;
            case ScanResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    public static RowsTaken scanned(Storage store, Selection selection, RowOrder order) {
        RowsTaken rows = new RowsTaken();
        assertThat(store.scan(selection, order, rows)).isInstanceOf(ScanResult.Done.class);
        return rows;
    }

    /** Rows of two symbols, each more than a batch holds. */
    public static List<Row> many() {
        List<Row> rows = new ArrayList<>();
        for (String symbol : List.of("B", "A")) {
            for (int minute = 0; minute < BarBatch.ROWS + 100; minute++) {
                rows.add(new Row(symbol, day(0) + minute * 60L,
                        values(1 + minute / 7.0, CLOSES)));
            }
        }
        return rows;
    }
}
