package io.troupe.data.alignment;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.RowOrder;
import io.troupe.model.Interval;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes coarser bars of finer ones as they stream by: minutes become 5, 15 or 30 minutes, hours,
 * days, weeks, months. Keeps one open bar per symbol, whatever the length of the history.
 *
 * <p>A coarse bar has the first open, the highest high, the lowest low, the last close and its
 * adjusted close, and the sum of the volumes; values that no fine bar has stay NaN, so closes alone
 * become closes alone. Fine bars without a close are left out. Where some fine bars of a coarse one
 * have only a close, it counts for their open, high and low too.
 *
 * <p>A coarse bar bears the time of its beginning: below a day the start of its bucket, which is
 * counted from midnight of a zone, or with a calendar from the open of the session; a day midnight
 * UTC of its date (in that zone, or of the session); a week that of its Monday, a month that of its
 * first, with or without a session then. Weeks are made to months by the month in which they end,
 * so that no month holds a price from after its end. With a calendar, bars below a day that overlap
 * no session (before the open, after the close) are left out and counted; those of a day and more
 * are not looked at, as their date is the session's already.
 *
 * <p>Where a corporate action falls between the fine bars of a coarse one, those before it are
 * brought onto the side after it first, so that the coarse bar is priced after it as a whole
 * ({@link RowActions}). Bars beyond a {@link Horizon} are made of less than their period has: they
 * are left out and counted.
 *
 * <p>Look-ahead: a coarse bar is known at its end, that is when the next one begins, as every bar
 * is. Volumes are added in order of time; sums up to 2^53 units are exact. One thread at a time.
 */
public final class Resampler implements BarSink {
    private static final int FIRST_SYMBOLS = 64;

    private final Interval from;
    private final RowOrder order;
    private final Buckets buckets;
    private final BarSink out;
    private final BarBatch made = new BarBatch();

    private Horizon horizon = Horizon.NONE;
    private RowActions actions = RowActions.NONE;
    private OpenBar[] bars = new OpenBar[FIRST_SYMBOLS];
    /** All symbols met so far; the batches that are handed on have a view of it. */
    private final List<String> symbols = new ArrayList<>();
    private final List<String> view = Collections.unmodifiableList(symbols);
    private int known;
    private int lastSymbol;
    private long lastBucket = OpenBar.NONE;
    private long rowsIn;
    private long rowsOut;
    private long outside;
    private long disordered;
    private long unfinished;

    private Resampler(Interval from, Buckets buckets, RowOrder order, BarSink out) {
        this.from = from;
        this.order = order;
        this.buckets = buckets;
        this.out = out;
        made.clear(view);
    }

    /**
     * What went through.
     *
     * @param rowsIn fine bars taken, of whatever kind
     * @param rowsOut coarse bars made
     * @param outside fine bars that overlap no session, left out
     * @param disordered fine bars that came after their coarse bar was closed, left out
     * @param unfinished coarse bars of some symbol beyond the horizon, left out
     */
    public record Counts(long rowsIn, long rowsOut, long outside, long disordered,
            long unfinished) {}

    /**
     * A resampler by the sessions of an exchange, or by days.
     *
     * @param calendar whose sessions count, or null
     * @param zone whose days count without a calendar
     * @param order in which the bars come; the coarse ones go on in the same order
     * @throws IllegalArgumentException if {@link #refusal} has a reason
     */
    public static Resampler of(Interval from, Interval to, @Nullable ExchangeCalendar calendar,
            ZoneId zone, RowOrder order, BarSink out) {
        refusal(from, to).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return new Resampler(from, new Buckets(from, to, calendar, zone), order, out);
    }

    /**
     * A resampler by days of UTC.
     *
     * @param order in which the bars come; the coarse ones go on in the same order
     * @throws IllegalArgumentException if {@link #refusal} has a reason
     */
    public static Resampler byUtc(Interval from, Interval to, RowOrder order, BarSink out) {
        return of(from, to, null, ZoneOffset.UTC, order, out);
    }

    /**
     * A resampler by the sessions of an exchange.
     *
     * @param order in which the bars come; the coarse ones go on in the same order
     * @throws IllegalArgumentException if {@link #refusal} has a reason
     */
    public static Resampler bySessions(Interval from, Interval to, ExchangeCalendar calendar,
            RowOrder order, BarSink out) {
        return of(from, to, calendar, calendar.zone(), order, out);
    }

    /** The same, without bars that are not finished. */
    public Resampler within(Horizon finished) {
        horizon = finished;
        return this;
    }

    /** The same, with each bar's prices brought onto one side of the actions within it. */
    public Resampler with(RowActions theActions) {
        actions = theActions;
        return this;
    }

    /**
     * Why bars cannot be made of others, for a person: finer ones need data that is not there.
     * Bars of the same interval go through as they are.
     */
    public static Optional<String> refusal(Interval from, Interval to) {
        if (to.compareTo(from) >= 0) {
            return Optional.empty();
        }
        List<String> possible = Stream.of(Interval.values())
                .filter(interval -> interval.compareTo(from) >= 0).map(Interval::label).toList();
        return Optional.of("interval " + to.label() + " cannot be made of interval "
                + from.label() + "; choose " + String.join(", ", possible)
                + ", or import finer data");
    }

    @Override
    public void take(BarBatch batch) {
        List<String> named = batch.symbols();
        while (symbols.size() < named.size()) {
            symbols.add(named.get(symbols.size()));
        }
        rowsIn += batch.rows();
        for (int row = 0; row < batch.rows(); row++) {
            if (!Double.isNaN(batch.value[BarBatch.CLOSE][row])) {
                take(batch, row);
            }
        }
    }

    private void take(BarBatch batch, int row) {
        int symbol = batch.symbol[row];
        long bucket = buckets.start(batch.time[row]);
        if (bucket == Buckets.NOWHERE) {
            outside++;
            return;
        }
        closeBefore(symbol, bucket);
        OpenBar bar = bar(symbol);
        if (bar.bucket != bucket) {
            if (bar.newest >= bucket) {
                disordered++;
                return;
            }
            emit(symbol);
            bar.begin(bucket, batch.line[row]);
        }
        bar.actions.act(bar, batch.time[row], bucket);
        bar.add(batch, row);
    }

    /** Closes bars that get nothing more in this order of rows. */
    private void closeBefore(int symbol, long bucket) {
        if (order == RowOrder.BY_TIME && bucket > lastBucket) {
            emitAll();
        } else if (order == RowOrder.BY_SYMBOL && symbol != lastSymbol) {
            emit(lastSymbol);
        }
        lastBucket = Math.max(lastBucket, bucket);
        lastSymbol = symbol;
    }

    /**
     * Hands on the bars that are still open and says what went through. Called once, after the
     * last batch.
     */
    public Counts finish() {
        emitAll();
        if (made.rows() > 0) {
            out.take(made);
            made.clear(view);
        }
        return new Counts(rowsIn, rowsOut, outside, disordered, unfinished);
    }

    private OpenBar bar(int symbol) {
        while (known <= symbol) {
            if (known == bars.length) {
                bars = Arrays.copyOf(bars, known * 2);
            }
            bars[known] = new OpenBar(actions.of(symbols.get(known), from));
            known++;
        }
        return bars[symbol];
    }

    private void emitAll() {
        for (int symbol = 0; symbol < known; symbol++) {
            emit(symbol);
        }
    }

    private void emit(int symbol) {
        OpenBar bar = bar(symbol);
        if (bar.bucket == OpenBar.NONE) {
            return;
        }
        if (!horizon.includes(bar.bucket)) {
            bar.bucket = OpenBar.NONE;
            unfinished++;
            return;
        }
        bar.write(made, symbol);
        rowsOut++;
        if (made.isFull()) {
            out.take(made);
            made.clear(view);
        }
    }
}
