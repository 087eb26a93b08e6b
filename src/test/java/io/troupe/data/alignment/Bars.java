package io.troupe.data.alignment;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Bars as rows that can be written by hand and compared. */
final class Bars implements BarSink {
    private final List<Row> rows = new ArrayList<>();

    /** One bar; NaN where there is no value. */
    record Row(String symbol, long time, double open, double high, double low, double close,
            double volume, double adjustedClose) {
        static Row of(String symbol, String time, double... ohlcv) {
            return new Row(symbol, seconds(time), ohlcv[0], ohlcv[1], ohlcv[2], ohlcv[3], ohlcv[4],
                    Double.NaN);
        }

        static Row close(String symbol, String time, double close) {
            double none = Double.NaN;
            return new Row(symbol, seconds(time), none, none, none, close, none, none);
        }
    }

    /** Epoch seconds of a date, or of a date and minute in UTC. */
    static long seconds(String time) {
        return time.length() == 10 ? LocalDate.parse(time).toEpochDay() * 86_400
                : LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
    }

    @Override
    public void take(BarBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            rows.add(new Row(batch.symbols().get(batch.symbol[row]), batch.time[row],
                    batch.value[0][row], batch.value[1][row], batch.value[2][row],
                    batch.value[3][row], batch.value[4][row], batch.value[5][row]));
        }
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> bySymbol() {
        return rows.stream().sorted(Comparator.comparing(Row::symbol).thenComparingLong(Row::time))
                .toList();
    }

    /** Hands rows over in batches of a few, so that bars span batches. */
    static void feed(List<Row> rows, BarSink sink) {
        List<String> symbols = new ArrayList<>();
        var batch = new BarBatch();
        batch.clear(symbols);
        for (Row row : rows) {
            if (!symbols.contains(row.symbol)) {
                symbols.add(row.symbol);
            }
            int at = batch.add(symbols.indexOf(row.symbol), row.time, 0);
            double[] values = {row.open, row.high, row.low, row.close, row.volume,
                    row.adjustedClose};
            for (int value = 0; value < values.length; value++) {
                batch.value[value][at] = values[value];
            }
            if (batch.rows() == 7) {
                sink.take(batch);
                batch.clear(symbols);
            }
        }
        sink.take(batch);
    }
}
