package io.troupe.data.restated;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to the holdings of a run whose prices were restated after its last booked bar.
 * Vendors multiply all earlier prices of an asset by one factor: by {@code 1 − d/p} for a dividend
 * {@code d} at the close {@code p} before its ex-date, by {@code n/k} for a split of {@code k} new
 * shares for {@code n} old ones. The factor is read from the asset's last {@value #BARS} closes up
 * to that bar, as far as rounding lets it be told ({@link FactorRange}), and is taken to be
 *
 * <ul><li>a <b>correction</b> of older prices, if it may be 1, or if the last close is what it was:
 * what an ex-date after it did to prices it did to all before;
 * <li>a <b>split</b>, if it can be {@code n/k} for one pair of whole numbers up to
 * {@value #MOST_SHARES}, the smaller up to {@value #MOST_OF_SMALLER}, with {@code |k/n − 1| ≥}
 * {@value #LEAST_SPLIT}, and is either known to {@value #SHARP} of itself or no dividend could be
 * so large;
 * <li>a <b>dividend</b>, if it is below 1 and above {@value #LARGEST_DIVIDEND}, and no split;
 * <li>nothing that can be told otherwise, nor if there is no one factor, unless it is said.</ul>
 */
public final class Recognition {
    /** How many closes of an asset are compared. */
    static final int BARS = 20;
    /** The largest number of shares in a split that is recognised. */
    static final int MOST_SHARES = 20;
    /** Nobody splits 20 for 17. */
    static final int MOST_OF_SMALLER = 10;
    /** A split changes the count of shares at least by this part of it. */
    static final double LEAST_SPLIT = 0.1;
    /** No dividend takes an asset's price below this part of it, unless it is said to. */
    static final double LARGEST_DIVIDEND = 0.8;
    /** To this part of itself a factor must be known where it may be a split or a dividend. */
    static final double SHARP = 0.002;

    private final PricePanel before;
    private final MarketData valued;
    private final MarketData now;
    private final int bar;
    private final Map<String, Said> said;
    private final List<Restatement> found = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();

    private Recognition(PricePanel before, MarketData valued, MarketData now, int bar,
            Map<String, Said> said) {
        this.before = before;
        this.valued = valued;
        this.now = now;
        this.bar = bar;
        this.said = said;
    }

    /**
     * What was found.
     *
     * @param restated the assets of which a price up to the bar is another, in their order
     * @param unclear what cannot be told, one line for each asset; then nothing may be booked
     */
    public record Found(List<Restatement> restated, List<String> unclear) {
        /** Copies the lists. */
        public Found {
            restated = List.copyOf(restated);
            unclear = List.copyOf(unclear);
        }
    }

    /**
     * Compares prices with those that a run was told.
     *
     * @param before what it was told, with the axes of today's data up to the bar
     * @param valued the market by which its positions were valued up to the bar: the same prices,
     *        but after an earlier restatement
     * @param now today's data
     * @param bar the last bar that is booked, ≥ 0
     * @param said what the user says of some symbols
     */
    public static Found of(PricePanel before, MarketData valued, MarketData now, int bar,
            Map<String, Said> said) {
        var recognition = new Recognition(before, valued, now, bar, said);
        for (int asset = 0; asset < now.assets(); asset++) {
            recognition.look(asset);
        }
        for (String symbol : said.keySet()) {
            if (recognition.found.stream().noneMatch(one -> one.symbol().equals(symbol))
                    && now.indexOf(symbol) < 0) {
                recognition.unclear.add(symbol + ": the run has no such asset");
            }
        }
        return new Found(recognition.found, recognition.unclear);
    }

    private void look(int asset) {
        int first = firstChange(asset);
        if (first < 0) {
            return;
        }
        int last = before.lastTraded(bar, asset);
        int presence = firstOtherPresence(asset);
        if (presence >= 0) {
            unclear.add(now.symbol(asset) + ": " + (now.isPresent(presence, asset)
                    ? "it has a price on " + now.time(presence) + ", where it had none"
                    : "it has no price on " + now.time(presence) + ", where it had one"));
        } else if (last >= 0 && before.close(last, asset) == valued.mark(bar, asset)) {
            judge(asset, last);
        } else if (last >= 0) {
            unclear.add(now.symbol(asset) + ": it was restated before, has not traded since "
                    + now.time(last) + ", and is restated again");
        }
    }

    private int firstChange(int asset) {
        for (Field field : Field.values()) {
            double[] then = before.column(field);
            if (then.length > 0) {
                double[] today = new double[now.bars()];
                now.copy(field, asset, today);
                for (int at = 0; at <= bar; at++) {
                    if (Double.doubleToLongBits(then[asset * before.bars() + at]) != Double
                            .doubleToLongBits(today[at])) {
                        return at;
                    }
                }
            }
        }
        return -1;
    }

    private int firstOtherPresence(int asset) {
        for (int at = 0; at <= bar; at++) {
            if (Double.isNaN(before.close(at, asset)) == now.isPresent(at, asset)) {
                return at;
            }
        }
        return -1;
    }

    private void judge(int asset, int last) {
        String symbol = now.symbol(asset);
        double then = before.close(last, asset);
        double today = now.close(last, asset);
        FactorRange range = FactorRange.of(before, now, asset, bar, BARS);
        Said word = said.get(symbol);
        Optional<Restatement> taken = word == null ? taken(asset, then, today, range)
                : asSaid(asset, then, today, word, range);
        if (taken.isPresent()) {
            found.add(taken.get());
        } else {
            unclear.add(unclear(symbol, last, then, today,
                    word == null ? why(range)
                            : "which is no " + word.kind().label()
                                    + (word.kind() == Said.Kind.SPLIT
                                            ? " of " + word.numerator() + " for "
                                                    + word.denominator()
                                            : "")));
        }
    }

    private Optional<Restatement> taken(int asset, double then, double today, FactorRange range) {
        String symbol = now.symbol(asset);
        if (today == then || range.contains(1)) {
            return Optional.of(Restatement.correction(symbol, then, today));
        }
        if (range.isEmpty()) {
            return Optional.empty();
        }
        List<Said> splits = splits(range);
        boolean isSharp = range.width() <= SHARP;
        boolean noDividend = range.high() <= LARGEST_DIVIDEND || range.low() > 1;
        if (splits.size() == 1 && (isSharp || noDividend)) {
            return Optional.of(Restatement.split(symbol, then, today, splits.getFirst(),
                    false));
        }
        return splits.isEmpty() && range.high() < 1 && range.low() > LARGEST_DIVIDEND
                && today < then ? Optional.of(Restatement.dividend(symbol, then, today))
                        : Optional.empty();
    }

    private static List<Said> splits(FactorRange range) {
        List<Said> splits = new ArrayList<>();
        for (int k = 1; k <= MOST_SHARES; k++) {
            for (int n = 1; n <= MOST_SHARES; n++) {
                boolean isUsual = Math.min(k, n) <= MOST_OF_SMALLER
                        && Math.abs((double) k / n - 1) >= LEAST_SPLIT;
                if (isUsual && hasNoCommonDivisor(k, n) && range.contains((double) n / k)) {
                    splits.add(new Said(Said.Kind.SPLIT, k, n));
                }
            }
        }
        return splits;
    }

    private static boolean hasNoCommonDivisor(int k, int n) {
        int a = k;
        int b = n;
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a == 1;
    }

    /** What it was said to be, if prices allow it. */
    private Optional<Restatement> asSaid(int asset, double then, double today, Said word,
            FactorRange range) {
        String symbol = now.symbol(asset);
        double ratio = (double) word.numerator() / word.denominator();
        double left = today / then * ratio;
        return switch (word.kind()) {
            case CORRECTION ->
                Optional.of(Restatement.correction(symbol, then, today));
            case DIVIDEND -> today < then
                    ? Optional.of(Restatement.dividend(symbol, then, today))
                    : Optional.empty();
            case SPLIT -> left > LARGEST_DIVIDEND && left < 1 + SHARP
                    ? Optional.of(Restatement.split(symbol, then, today, word,
                            range.isEmpty() ? left < 1 - SHARP : range.high() * ratio < 1))
                    : Optional.empty();
        };
    }

    private static String why(FactorRange range) {
        if (range.isEmpty()) {
            return "and its closes before were not multiplied by the same";
        }
        if (range.low() > 1) {
            return "which no dividend does, and no split of up to " + MOST_SHARES + " shares";
        }
        return range.high() <= LARGEST_DIVIDEND
                ? "which is much for a dividend, and no split of up to " + MOST_SHARES + " shares"
                : "which may be a dividend or a split, as its prices are rounded";
    }

    private String unclear(String symbol, int last, double then, double today, String why) {
        return String.format(Locale.ROOT,
                "%s: its close on %s was %s and is %s, %s times as much, %s", symbol,
                now.time(last), Restatement.shown(then), Restatement.shown(today),
                rounded(today / then), why);
    }

    private static String rounded(double factor) {
        return String.format(Locale.ROOT, "%.6f", factor);
    }
}
