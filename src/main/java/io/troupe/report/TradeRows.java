package io.troupe.report;

import io.troupe.metrics.trades.ExitReason;
import io.troupe.metrics.trades.RoundTrip;
import io.troupe.report.books.Portfolios;
import io.troupe.report.csv.CsvFile;
import io.troupe.report.trades.TradeGatherer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * {@code trades.csv}: every round trip of house and strategies as it ends, then those that are
 * open.
 */
final class TradeRows implements ResultRows {
    private static final byte[] NONE = {};
    private static final byte[] LONG = ascii("long");
    private static final byte[] SHORT = ascii("short");
    private static final Map<ExitReason, byte[]> EXITS = exits();

    private final Portfolios portfolios;
    private final TradeGatherer trades;
    private final CsvFile file;
    /** As bytes, once asked for: a trip may have been opened at any bar before. */
    private final byte[][] times;

    TradeRows(Path path, Portfolios portfolios, TradeGatherer trades) {
        this.portfolios = portfolios;
        this.trades = trades;
        times = new byte[portfolios.data().bars()][];
        file = new CsvFile(path);
        List.of("opened", "closed", "portfolio", "symbol", "side", "exit", "bars", "quantity",
                "entryPrice", "exitPrice", "cost", "profit", "open", "fee", "slippage", "flows",
                "mae", "mfe", "maeOfCost", "mfeOfCost").forEach(file::text);
        file.endLine();
        trades.tell(this::write);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<ExitReason, byte[]> exits() {
        Map<ExitReason, byte[]> labels = new EnumMap<>(ExitReason.class);
        for (ExitReason reason : ExitReason.values()) {
            labels.put(reason, ascii(reason.label()));
        }
        return labels;
    }

    @Override
    public void finish() {
        trades.open(this::write);
    }

    private void write(RoundTrip trip) {
        RoundTrip.Span span = trip.span();
        file.raw(time(span.openedBar()));
        file.raw(span.isOpen() ? NONE : time(span.lastBar()));
        file.raw(portfolios.name(trip.portfolio()));
        file.raw(portfolios.symbol(trip.asset()));
        file.raw(trip.size().isLong() ? LONG : SHORT);
        file.raw(EXITS.getOrDefault(trip.exit(), NONE));
        file.decimal(span.barsHeld(), 0);
        portfolios.units().write(file, trip.asset(), trip.size().largestSteps());
        number(trip.size().entryPrice());
        number(trip.size().exitPrice());
        money(trip.earnings());
        number(trip.excursion().adverse());
        number(trip.excursion().favourable());
        number(trip.adverseFraction());
        number(trip.favourableFraction());
        file.endLine();
    }

    private void money(RoundTrip.Earnings earnings) {
        file.micros(earnings.entryMicros());
        file.micros(earnings.profitMicros());
        file.micros(earnings.openMicros());
        file.micros(earnings.feeMicros());
        file.micros(earnings.slippageMicros());
        file.micros(earnings.flowMicros());
    }

    private void number(OptionalDouble value) {
        number(value.orElse(Double.NaN));
    }

    private void number(double value) {
        if (Double.isNaN(value)) {
            file.raw(NONE);
        } else {
            file.number(value);
        }
    }

    private byte[] time(int bar) {
        byte[] time = times[bar];
        if (time == null) {
            time = ascii(portfolios.data().time(bar));
            times[bar] = time;
        }
        return time;
    }

    @Override
    public CsvFile file() {
        return file;
    }

    @Override
    public void close() {
        file.close();
    }
}
