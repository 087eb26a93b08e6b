package io.troupe.metrics.trades;

import io.troupe.model.Money;
import java.util.ArrayList;
import java.util.List;

/** A book of one portfolio and one asset, of which a test tells in whole units of currency. */
final class Tape implements StepPrices {
    private final List<RoundTrip> ended = new ArrayList<>();
    private final TripBook book;
    private final double[] lows;
    private final double[] highs;
    private final double[] closes;

    private Tape(TripMatching matching, boolean fillsAtOpen, double[]... lowHighClose) {
        lows = lowHighClose[0];
        highs = lowHighClose[1];
        closes = lowHighClose[2];
        book = new TripBook(1, 1, matching, fillsAtOpen, this, ended::add);
    }

    /** Closes alone; fills at the close. */
    static Tape ofCloses(TripMatching matching, double... closes) {
        return new Tape(matching, false, closes, closes, closes);
    }

    /** Low, high and close of each bar. */
    static Tape ofBars(boolean fillsAtOpen, double... lowHighClose) {
        double[][] columns = new double[3][lowHighClose.length / 3];
        for (int i = 0; i < lowHighClose.length; i++) {
            columns[i % 3][i / 3] = lowHighClose[i];
        }
        return new Tape(TripMatching.FLAT_TO_FLAT, fillsAtOpen, columns);
    }

    Tape bar(int bar) {
        book.bar(bar);
        return this;
    }

    /** A fill at a price, with a fee and slippage. */
    Tape fill(long quantity, double price, double fee, double slippage) {
        book.fill(0, quantity, Money.micros(quantity * price), Money.micros(fee),
                Money.micros(slippage), ExitReason.SIGNAL);
        return this;
    }

    Tape fill(long quantity, double price) {
        return fill(quantity, price, 0, 0);
    }

    Tape flow(long steps, double cash) {
        book.flow(0, steps, Money.micros(cash), ExitReason.DELISTING);
        return this;
    }

    List<RoundTrip> ended() {
        return ended;
    }

    /** The only trip that has ended. */
    RoundTrip trip() {
        if (ended.size() != 1) {
            throw new AssertionError(ended);
        }
        return ended.getFirst();
    }

    List<RoundTrip> open() {
        List<RoundTrip> open = new ArrayList<>();
        book.open(open::add);
        return open;
    }

    double loose() {
        return Money.amount(book.loose(0));
    }

    static double profit(RoundTrip trip) {
        return Money.amount(trip.earnings().profitMicros());
    }

    @Override
    public double pointValue(int bar, int asset) {
        return 1;
    }

    @Override
    public double close(int bar, int asset) {
        return closes[bar];
    }

    @Override
    public double lowest(int asset, int firstBar, int lastBar) {
        double least = lows[firstBar];
        for (int bar = firstBar; bar <= lastBar; bar++) {
            least = Math.min(least, lows[bar]);
        }
        return least;
    }

    @Override
    public double highest(int asset, int firstBar, int lastBar) {
        double most = highs[firstBar];
        for (int bar = firstBar; bar <= lastBar; bar++) {
            most = Math.max(most, highs[bar]);
        }
        return most;
    }
}
