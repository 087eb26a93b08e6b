package io.troupe.data;

import io.troupe.data.calendars.TradingDays;
import io.troupe.data.calendars.YearByTimes;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Bar;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices of all instruments on one time axis. Inside, each column is asset-major: the values of
 * one instrument lie together, bar after bar, as stores write and indicators read them. Immutable;
 * NaN marks a bar in which an instrument did not trade, and nothing else is marked beside it:
 * {@link #isPresent} is one load and one comparison.
 *
 * <p>Beside them there is one time-major cross-section of what is looked up for all instruments of
 * a bar together: marks, rates, and what a step is worth.
 *
 * <p>Close-only data has no open, high, low and volume; {@link #hasBars()} says so. Between an
 * instrument's bars {@link #mark} carries its last close forward; before its first, and from its
 * delisting on, it is 0, where nothing can be held. {@link #canTrade} and {@link #isListed} say
 * what can be traded, which having had a price does not.
 *
 * <p>The prices here are those at which orders fill and positions are valued. Strategies and
 * features see {@link #seen()}: the same, or prices adjusted for what {@link #actions()} do to
 * positions.
 */
public final class MarketData {
    private final Spacing spacing;
    private final List<Instrument> instruments;
    private final long[] times;
    private final AssetColumns columns;
    private final int bars;
    private final @Nullable MarketData seen;
    private final ActionSchedule actions;
    private final CrossSection section;
    private final Tradability tradability;

    /** How bars lie in time. */
    private record Spacing(Interval interval, BarsPerYear year, TradingDays days) {
        Spacing(Interval interval, BarsPerYear year) {
            this(interval, year, TradingDays.UTC);
        }
    }

    /**
     * The five columns of a panel as tables have them, each {@code bars × assets} long and
     * time-major, or empty where the data has none (close never is).
     *
     * @param open opening prices, or empty
     * @param high highest prices, or empty
     * @param low lowest prices, or empty
     * @param close closing prices
     * @param volume units traded, or empty
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
    public record Columns(double[] open, double[] high, double[] low, double[] close,
            double[] volume) {
        /** Columns of close-only data. */
        public static Columns closeOnly(double[] close) {
            double[] none = {};
            return new Columns(none, none, none, close, none);
        }
    }

    /**
     * What a panel has beyond the prices that orders fill at.
     *
     * @param seen prices as strategies see them, on the same axes; null if they see these
     * @param seenScale by what a seen price is multiplied at the bar from which one looks back, so
     *        that the price of that bar is the one that trades; time-major, or empty for 1
     * @param actions what companies do to positions
     * @param rates the value of one unit of each instrument's currency in the fund's, time-major,
     *        or empty for 1
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
    public record Extras(@Nullable MarketData seen, double[] seenScale, ActionSchedule actions,
            double[] rates) {
        /** A panel of prices and nothing else. */
        public static final Extras NONE = new Extras(null, new double[0], ActionSchedule.NONE,
                new double[0]);
    }

    /**
     * A panel of what columns hold now: they are copied into another order.
     *
     * @param times start of each bar in epoch seconds UTC, strictly increasing
     * @throws IllegalArgumentException if lengths disagree or times do not increase
     */
    public MarketData(Interval interval, List<Instrument> instruments, long[] times,
            Columns columns) {
        this(interval, instruments, times, columns, Extras.NONE);
    }

    /**
     * A panel with more than prices; all columns are copied. How many bars a year has is counted in
     * the times, and a price can be traded at for a {@link Staleness#WEEK week}.
     *
     * @throws IllegalArgumentException if lengths disagree or times do not increase
     */
    public MarketData(Interval interval, List<Instrument> instruments, long[] times,
            Columns columns, Extras extras) {
        this(new Spacing(interval, YearByTimes.of(interval, times, times.length)), instruments,
                times, columns, new KnownMarket.Before(new double[instruments.size()], extras));
    }

    private MarketData(Spacing spacing, List<Instrument> instruments, long[] times,
            Columns columns, KnownMarket.Before before) {
        this(spacing, instruments, times.clone(),
                AssetColumns.of(columns, times.length, instruments.size()),
                columns.close().clone(), before);
    }

    private MarketData(Spacing spacing, List<Instrument> instruments, long[] times,
            AssetColumns columns, double[] closesByBar, KnownMarket.Before before) {
        this(spacing, List.copyOf(instruments), times, columns, times.length,
                KnownMarket.of(columns, closesByBar, instruments, times, before));
        for (int t = 1; t < times.length; t++) {
            if (times[t] <= times[t - 1]) {
                throw new IllegalArgumentException("times must increase: bar " + t + " is at "
                        + times[t] + " after " + times[t - 1]);
            }
        }
    }

    /**
     * A panel of what stores gave, whose columns are taken over as they lie; else the same.
     *
     * @throws IllegalArgumentException if lengths disagree or times do not increase
     */
    static MarketData of(RawPanel panel, List<Instrument> instruments, Extras extras) {
        AssetColumns columns = AssetColumns.of(panel);
        return new MarketData(
                new Spacing(panel.interval(),
                        YearByTimes.of(panel.interval(), panel.times(), panel.bars())),
                instruments, panel.times(), columns,
                columns.byBar(Field.CLOSE, panel.bars(), panel.assets()),
                new KnownMarket.Before(new double[panel.assets()], extras));
    }

    /**
     * A panel of prices that follows another: an asset without a price in its first bars has the
     * mark it had before.
     *
     * @param marksBefore one per asset, 0 where there was none
     * @param year how many bars a year of the whole has
     */
    static MarketData following(double[] marksBefore, Interval interval,
            List<Instrument> instruments, long[] times, Columns columns, BarsPerYear year) {
        return new MarketData(new Spacing(interval, year), instruments, times, columns,
                new KnownMarket.Before(marksBefore, Extras.NONE));
    }

    private MarketData(Spacing spacing, List<Instrument> instruments, long[] times,
            AssetColumns columns, int bars, KnownMarket known) {
        this.spacing = spacing;
        this.instruments = instruments;
        this.times = times;
        this.columns = columns;
        this.bars = bars;
        this.seen = known.seen();
        this.actions = known.actions();
        this.section = known.section();
        this.tradability = known.tradability();
    }

    MarketData with(Tradability other) {
        return new MarketData(spacing, instruments, times, columns, bars,
                new KnownMarket(seen, actions, section, tradability).of(other));
    }

    /**
     * The same, where some of the prices are none but stand for an older one.
     *
     * @param close of what traded, asset-major, NaN where prices were filled in
     * @param staleness how long a price can be traded at
     */
    MarketData traded(double[] close, Staleness staleness) {
        return with(Tradability.of(close, assets(), times, actions, staleness));
    }

    /**
     * The same, in which can be traded what could be in another panel at the same time.
     *
     * @param whole a panel of the same assets
     * @param firstBar the bar of it with which this one begins
     */
    public MarketData tradedAs(MarketData whole, int firstBar) {
        return with(whole.tradability.from(firstBar, this));
    }

    /** The same panel, of whose bars a year has another number. */
    public MarketData with(BarsPerYear another) {
        return with(new Spacing(interval(), another, days()));
    }

    /** The same panel, whose bars belong to other days. */
    public MarketData with(TradingDays another) {
        return with(new Spacing(interval(), barsPerYear(), another));
    }

    private MarketData with(Spacing another) {
        return new MarketData(another, instruments, times, columns, bars, new KnownMarket(
                seen == null ? null : seen.with(another), actions, section, tradability));
    }

    /** The same panel in which so many times, &gt; 0, as much is traded. */
    public MarketData withVolumes(double factor) {
        return new MarketData(spacing, instruments, times, columns.withVolumes(factor), bars,
                new KnownMarket(seen == null ? null : seen.withVolumes(factor), actions, section,
                        tradability));
    }

    /** The same data without any bar from index {@code bars} on; shares the columns. */
    public MarketData prefix(int bars) {
        if (bars < 0 || bars > this.bars) {
            throw new IllegalArgumentException("bars must be in 0…" + this.bars + ", was " + bars);
        }
        return new MarketData(spacing, instruments, times, columns, bars,
                new KnownMarket(seen == null ? null : seen.prefix(bars), actions.prefix(bars),
                        section, tradability));
    }

    /**
     * Some of the assets, in the order given, as strategies see them: without what companies do to
     * those who hold them.
     */
    public MarketData select(int... assets) {
        return new MarketData(spacing,
                Arrays.stream(assets).mapToObj(instruments::get).toList(), times,
                columns.select(assets), bars,
                new KnownMarket(seen == null ? null : seen.select(assets), ActionSchedule.NONE,
                        section.select(bars, assets), tradability.select(bars, assets)));
    }

    /** The prices that strategies and features see: these, or adjusted ones. */
    public MarketData seen() {
        return seen == null ? this : seen;
    }

    /**
     * By what a {@linkplain #seen() seen} price of an asset is multiplied when one looks back from
     * a bar: 1, or what makes that bar's price the one that trades.
     */
    public double seenScale(int bar, int asset) {
        return section.seenScale(checkBar(bar), checkAsset(asset));
    }

    /** What companies do to those who hold their shares. */
    public ActionSchedule actions() {
        return actions;
    }

    /** The value of one unit of an asset's currency in the fund's, as last known at a bar. */
    public double rate(int bar, int asset) {
        return section.rate(checkBar(bar), checkAsset(asset));
    }

    /** The {@linkplain #rate rates} as a new time-major table, or empty if all are 1. */
    public double[] rates() {
        return section.rates(bars);
    }

    /** Whether an asset traded in a bar. */
    public boolean isPresent(int bar, int asset) {
        return !Double.isNaN(columns.close()[cell(bar, asset)]);
    }

    /**
     * Whether an asset can be traded after the close of a bar, as known then: it has had a price,
     * has not been delisted, and its last price is not stale. Prices that were filled in are none.
     */
    public boolean canTrade(int bar, int asset) {
        return tradability.canTrade(checkBar(bar), checkAsset(asset));
    }

    /** {@link #canTrade} of assets {@code 64·word…64·word + 63}, one bit each. */
    public long tradable(int bar, int word) {
        return tradability.word(checkBar(bar), word);
    }

    /** Whether an asset has had its first price by a bar and has not been delisted. */
    public boolean isListed(int bar, int asset) {
        return tradability.isListed(checkBar(bar), checkAsset(asset));
    }

    /** Whether an asset was delisted at or before a bar. */
    public boolean isDelisted(int bar, int asset) {
        return checkBar(bar) >= tradability.end(checkAsset(asset));
    }

    /** The bar from which on an asset is delisted, {@link #bars()} if it is not. */
    public int end(int asset) {
        return Math.min(bars, tradability.end(checkAsset(asset)));
    }

    /** The distance between bars. */
    public Interval interval() {
        return spacing.interval();
    }

    /** How many bars a year has: by it everything is annualized. */
    public BarsPerYear barsPerYear() {
        return spacing.year();
    }

    /** Which days and sessions bars below a day belong to; those of UTC unless said. */
    public TradingDays days() {
        return spacing.days();
    }

    /** The instruments, in the order of their index. */
    public List<Instrument> instruments() {
        return instruments;
    }

    /** The symbol of an asset. */
    public String symbol(int asset) {
        return instruments.get(asset).symbol();
    }

    /** The index of a symbol, or −1. */
    public int indexOf(String symbol) {
        return instruments.stream().map(Instrument::symbol).toList().indexOf(symbol);
    }

    /** How many bars there are. */
    public int bars() {
        return bars;
    }

    /** How many instruments there are. */
    public int assets() {
        return instruments.size();
    }

    /** Whether open, high and low exist, not closes alone. */
    public boolean hasBars() {
        return has(Field.OPEN) && has(Field.HIGH) && has(Field.LOW);
    }

    /** Whether traded volumes exist. */
    public boolean hasVolume() {
        return columns.volume().length > 0;
    }

    /** When bar {@code bar} begins, in epoch seconds UTC. */
    public long epochSeconds(int bar) {
        return times[checkBar(bar)];
    }

    /** The bar's time as its files write it. */
    public String time(int bar) {
        return interval().format(epochSeconds(bar));
    }

    /** The index of the last bar that begins at or before a time, or −1. */
    public int lastBarAt(long epochSeconds) {
        int found = Arrays.binarySearch(times, 0, bars, epochSeconds);
        return found >= 0 ? found : -found - 2;
    }

    /** The closing price, NaN where the asset did not trade. */
    public double close(int bar, int asset) {
        return columns.close()[cell(bar, asset)];
    }

    /** The last known close at a bar, 0 before the first. */
    public double mark(int bar, int asset) {
        return section.mark(checkBar(bar), checkAsset(asset));
    }

    /**
     * Copies the {@linkplain #mark marks} of all assets at a bar, for bulk computations.
     *
     * @param into receives one mark per asset from index 0 on
     */
    public void marks(int bar, double[] into) {
        section.marks(checkBar(bar), into);
    }

    /**
     * The value of one quantity step of an asset at its {@linkplain #mark mark}, in the fund's
     * currency; 0 while price or rate are not known, and from the asset's delisting on.
     */
    public double stepValue(int bar, int asset) {
        return section.stepValue(checkBar(bar), checkAsset(asset));
    }

    /**
     * The {@linkplain #stepValue values of a step} of all assets at a bar, for bulk computations.
     *
     * @param into receives one value per asset from index 0 on
     */
    public void stepValues(int bar, double[] into) {
        section.stepValues(checkBar(bar), into);
    }

    /** The opening price, NaN where the asset did not trade or the data has none. */
    public double open(int bar, int asset) {
        return at(columns.open(), bar, asset);
    }

    /** The highest price, NaN where the asset did not trade or the data has none. */
    public double high(int bar, int asset) {
        return at(columns.high(), bar, asset);
    }

    /** The lowest price, NaN where the asset did not trade or the data has none. */
    public double low(int bar, int asset) {
        return at(columns.low(), bar, asset);
    }

    /** The traded volume, NaN where the asset did not trade or the data has none. */
    public double volume(int bar, int asset) {
        return at(columns.volume(), bar, asset);
    }

    /** Whether a column exists. */
    public boolean has(Field field) {
        return columns.of(field).length > 0;
    }

    /**
     * Copies a column of one asset, for bulk computations.
     *
     * @param into receives one value per bar from index 0 on; NaN where the asset did not trade
     * @throws IllegalArgumentException if the data does not have the column
     */
    public void copy(Field field, int asset, double[] into) {
        requireColumn(field);
        System.arraycopy(columns.of(field), columns.cell(0, checkAsset(asset)), into, 0, bars);
    }

    /**
     * A column of all assets as a new time-major table ({@code bar·assets + asset}), for what goes
     * through the assets of a bar together.
     *
     * @throws IllegalArgumentException if the data does not have the column
     */
    public double[] byBar(Field field) {
        requireColumn(field);
        return columns.byBar(field, bars, assets());
    }

    private void requireColumn(Field field) {
        if (!has(field)) {
            throw new IllegalArgumentException("the data has no " + field);
        }
    }

    /** One asset's values in one bar. */
    public Bar bar(int bar, int asset) {
        return new Bar(epochSeconds(bar), open(bar, asset), high(bar, asset), low(bar, asset),
                close(bar, asset), volume(bar, asset));
    }

    /** The columns themselves, for what reads all of them; they may go on after the last bar. */
    AssetColumns columns() {
        return columns;
    }

    /** Whether seen prices are these as they are, and all in the fund's currency. */
    boolean isPlain() {
        return section.isPlain();
    }

    /** The times themselves; may go on after the last bar. */
    long[] times() {
        return times;
    }

    private double at(double[] column, int bar, int asset) {
        int cell = cell(bar, asset);
        return column.length == 0 ? Double.NaN : column[cell];
    }

    private int cell(int bar, int asset) {
        return columns.cell(checkBar(bar), checkAsset(asset));
    }

    private int checkBar(int bar) {
        if (bar < 0 || bar >= bars) {
            throw new IndexOutOfBoundsException("bar " + bar + " of " + bars);
        }
        return bar;
    }

    private int checkAsset(int asset) {
        if (asset < 0 || asset >= instruments.size()) {
            throw new IndexOutOfBoundsException("asset " + asset + " of " + instruments.size());
        }
        return asset;
    }
}
