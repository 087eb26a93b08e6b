package io.troupe.strategies;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureColumn;
import io.troupe.features.FeatureComparison;
import io.troupe.features.FeatureReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The market as it is known at the close of one bar. Every accessor looks back from that bar;
 * there is none that looks forward, and a negative lag is refused. Only its {@link MarketCursor},
 * which strategies never get, moves it.
 *
 * <p>Where the data is adjusted for corporate actions, prices are shown as seen from the current
 * bar: its own is the one that trades, and earlier ones are adjusted for what happened since.
 *
 * <p>One view serves all strategies of an actor and moves from bar to bar: a strategy must not
 * keep it.
 */
public final class MarketView {
    private final MarketData data;
    /** The prices shown, each to be multiplied by the current bar's scale. */
    private final MarketData seen;
    private final FeatureReader features;
    private final boolean scaled;
    private final BarDay day;
    /** Which assets can be traded at the current bar, 64 to a word. */
    private final long[] tradable;
    private int bar = -1;
    /** The bar at which {@link #living} was counted. */
    private int livingAt = -1;
    private int living;
    private @Nullable SleeveView sleeve;

    MarketView(MarketData data, FeatureReader features) {
        this.data = data;
        this.seen = data.seen();
        this.features = features;
        this.scaled = seen != data;
        this.day = new BarDay(data);
        this.tradable = new long[(data.assets() + Long.SIZE - 1) / Long.SIZE];
    }

    private double scaled(double price, int asset) {
        return scaled ? price * data.seenScale(bar, asset) : price;
    }

    void moveTo(int bar) {
        if (bar < 0 || bar >= data.bars()) {
            throw new IndexOutOfBoundsException("bar " + bar + " of " + data.bars());
        }
        this.bar = bar;
        for (int word = 0; word < tradable.length; word++) {
            tradable[word] = data.tradable(bar, word);
        }
    }

    /** What is lent already is not written again: that would cost more than the question. */
    @SuppressWarnings("ReferenceEquality") // whether it is the same object is the question
    void lend(@Nullable SleeveView lent) {
        if (lent != sleeve) {
            sleeve = lent;
        }
    }

    /** Index of the current bar, counted from 0. */
    public int bar() {
        return bar;
    }

    /** When the current bar began, in epoch seconds UTC. */
    public long epochSeconds() {
        return data.epochSeconds(bar);
    }

    /** When an earlier bar began. */
    public long epochSeconds(int lagBars) {
        return data.epochSeconds(back(lagBars));
    }

    /**
     * The date of the current bar: below a day that of its session by {@code data.calendar}, or of
     * {@code data.zone}'s clocks; else the first it holds.
     */
    public LocalDate date() {
        return day.date(bar);
    }

    /** The date of the bar {@code lagBars} ≥ 0 bars ago. */
    public LocalDate date(int lagBars) {
        return day.date(back(lagBars));
    }

    /** Whether the bar is the first of its date's week, from Monday on; never the data's first. */
    public boolean isFirstOfWeek() {
        return day.beginsWeek(bar);
    }

    /** Whether the bar is the first of its date's month; never the data's first. */
    public boolean isFirstOfMonth() {
        return day.beginsMonth(bar);
    }

    /** How many bars of its session came before the bar; 0 for bars of a day or more. */
    public int barOfSession() {
        return day.number(bar);
    }

    /**
     * How many more bars begin before the session of the bar ends, by {@code data.calendar}, or by
     * the date's end where there is none; 0 for its last, and for bars of a day or more. What is to
     * trade by the end is to be decided at 1.
     */
    public int barsToSessionEnd() {
        return day.barsToEnd(bar);
    }

    /**
     * The last date that is over at the close {@code lagBars} ≥ 0 bars ago: what was written on
     * that date, or before, is known then.
     */
    public LocalDate closedThrough(int lagBars) {
        return day.closedThrough(back(lagBars));
    }

    /** How many assets there are. */
    public int assets() {
        return data.assets();
    }

    /**
     * Whether an asset can be traded now, as far as is known: it has had its first price, has not
     * been delisted, and has had a price within {@code data.staleBars}. What is only filled in is
     * no price. An order for one that cannot be traded waits until it trades again; nothing is held
     * of one that was delisted, whatever weight it is given.
     */
    public boolean canTrade(int asset) {
        return data.canTrade(bar, asset);
    }

    /**
     * Which of 64 assets {@linkplain #canTrade can be traded}: bit {@code i % 64} is set for asset
     * i. One call instead of 64.
     *
     * @param word which assets: {@code 64·word…64·word + 63}, as far as there are any
     */
    public long tradable(int word) {
        return tradable[word];
    }

    /**
     * How many assets have not been {@linkplain #isDelisted delisted}, listed or not yet.
     */
    public int living() {
        if (livingAt != bar) {
            living = 0;
            for (int asset = 0; asset < data.assets(); asset++) {
                living += data.isDelisted(bar, asset) ? 0 : 1;
            }
            livingAt = bar;
        }
        return living;
    }

    /**
     * Whether an asset has had its first price and has not been delisted; while trading in it is
     * suspended it is listed and cannot be traded.
     */
    public boolean isListed(int asset) {
        return data.isListed(bar, asset);
    }

    /** Whether an asset was delisted in this bar or an earlier one: it will never trade again. */
    public boolean isDelisted(int asset) {
        return data.isDelisted(bar, asset);
    }

    /** The close of the current bar, NaN where the asset did not trade. */
    public double close(int asset) {
        return scaled(seen.close(bar, asset), asset);
    }

    /** The close {@code lagBars} ≥ 0 bars ago. */
    public double close(int asset, int lagBars) {
        return scaled(seen.close(back(lagBars), asset), asset);
    }

    /** The open {@code lagBars} ≥ 0 bars ago, NaN in close-only data. */
    public double open(int asset, int lagBars) {
        return scaled(seen.open(back(lagBars), asset), asset);
    }

    /** The high {@code lagBars} ≥ 0 bars ago, NaN in close-only data. */
    public double high(int asset, int lagBars) {
        return scaled(seen.high(back(lagBars), asset), asset);
    }

    /** The low {@code lagBars} ≥ 0 bars ago, NaN in close-only data. */
    public double low(int asset, int lagBars) {
        return scaled(seen.low(back(lagBars), asset), asset);
    }

    /** The volume {@code lagBars} ≥ 0 bars ago, NaN where the data has none. */
    public double volume(int asset, int lagBars) {
        return seen.volume(back(lagBars), asset);
    }

    /**
     * What was traded of an asset {@code lagBars} ≥ 0 bars ago, in the fund's currency at that
     * bar's close: 0 if it is listed and did not trade, NaN where nobody knows.
     */
    public double moneyVolume(int asset, int lagBars) {
        int at = back(lagBars);
        if (!data.hasVolume() || !data.isListed(at, asset)) {
            return Double.NaN;
        }
        return data.isPresent(at, asset)
                ? data.volume(at, asset) * data.stepValue(at, asset) / quantityStep(asset)
                : 0;
    }

    /**
     * What a quantity step of an asset is worth at the close, in the fund's currency; 0 before its
     * first price and from its delisting on.
     */
    public double stepValue(int asset) {
        return data.stepValue(bar, asset);
    }

    /** What the smallest order of an asset is worth at the close. */
    public double lotValue(int asset) {
        return stepValue(asset) * data.instruments().get(asset).terms().lotSteps();
    }

    /** What a unit of an asset is worth: a share, a bitcoin. */
    public double unitValue(int asset) {
        return data.stepValue(bar, asset) / quantityStep(asset);
    }

    private double quantityStep(int asset) {
        return data.instruments().get(asset).quantityStep();
    }

    /** A declared feature at the current bar. */
    public double value(FeatureColumn feature, int asset) {
        return features.at(feature, bar, asset);
    }

    /**
     * Which of 64 assets have more of one feature than of another at the current bar: bit {@code
     * i % 64} is set if {@code value(left, i) > value(right, i) × factor}. Undefined values compare
     * as false. One call instead of 128, and for a strategy that is asked at every bar less than
     * one: several bars are compared at a time.
     *
     * @param word which assets: {@code 64·word…64·word + 63}, as far as there are any
     */
    public long above(FeatureComparison comparison, int word) {
        return features.above(comparison, bar, word);
    }

    /** A declared feature {@code lagBars} ≥ 0 bars ago. */
    public double value(FeatureColumn feature, int asset, int lagBars) {
        return features.at(feature, back(lagBars), asset);
    }

    /**
     * The strategy's own ledger as of the current bar.
     *
     * @throws IllegalStateException if the strategy did not declare {@link
     *         StrategyContext#feedback()}
     */
    public SleeveView sleeve() {
        if (sleeve == null) {
            throw new IllegalStateException(
                    "a strategy that reads its sleeve must declare it: add context.feedback() to"
                            + " initialize");
        }
        return sleeve;
    }

    private int back(int lagBars) {
        if (lagBars < 0) {
            throw new IllegalArgumentException("lagBars must be ≥ 0, was " + lagBars
                    + ": the future is not known; 1 is the bar before");
        }
        if (lagBars > bar) {
            throw new IllegalArgumentException("lagBars must be ≤ " + bar
                    + " at bar " + bar + ", was " + lagBars
                    + ": there are no bars before the first;"
                    + " declare context.warmup(" + lagBars + ")");
        }
        return bar - lagBars;
    }
}
