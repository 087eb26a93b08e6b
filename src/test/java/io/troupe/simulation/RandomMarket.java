package io.troupe.simulation;

import io.troupe.data.ActionSchedule;
import io.troupe.data.ActionSchedule.Entry;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Prices drawn from a seed, with gaps, weekends, corporate actions that the prices do not follow,
 * rates of exchange, terms of every kind, and other prices to see than to trade at.
 */
public final class RandomMarket {
    private static final long DAY = 86_400L;
    private static final long[][] RATIOS = {{2, 1}, {1, 2}, {3, 2}, {2, 3}, {7, 1}, {1, 7}};

    private final Random random;
    private final int assets;
    private final int bars;
    private final double gaps;
    /** Source of highs and lows; null where they are the opens. */
    private final @Nullable Random ranges;

    RandomMarket(Random random, int assets, int bars) {
        this(random, assets, bars, null);
    }

    /** Prices with highs and lows that are drawn from a source of their own. */
    public RandomMarket(Random random, int assets, int bars, @Nullable Random ranges) {
        this.random = random;
        this.assets = assets;
        this.bars = bars;
        this.gaps = random.nextInt(3) == 0 ? 0.05 : 0;
        this.ranges = ranges;
    }

    public MarketData data() {
        double[] close = new double[bars * assets];
        double[] open = new double[bars * assets];
        double[] volume = new double[bars * assets];
        for (int i = 0; i < assets; i++) {
            double price = 1 + random.nextInt(200);
            for (int t = 0; t < bars; t++) {
                price = Math.max(0.01, price * (1 + 0.04 * random.nextGaussian()));
                boolean gap = random.nextDouble() < gaps;
                close[t * assets + i] = gap ? Double.NaN : Math.rint(price * 100) / 100;
                open[t * assets + i] = gap ? Double.NaN : Math.rint(price * 101) / 100;
                volume[t * assets + i] = gap ? Double.NaN : random.nextInt(20_000);
            }
        }
        long[] times = times();
        boolean plain = random.nextInt(3) == 0;
        List<Instrument> instruments = new ArrayList<>();
        for (int i = 0; i < assets; i++) {
            instruments.add(new Instrument("A" + i, "USD", random.nextInt(4) == 0 ? 0.01 : 1,
                    plain ? Terms.STANDARD : terms()));
        }
        Columns columns = ranges == null
                ? new Columns(open, open.clone(), open.clone(), close, volume)
                : ranged(open, close, volume, ranges);
        return new MarketData(Interval.DAY, instruments, times, columns,
                plain ? Extras.NONE : extras(instruments, times, columns));
    }

    /** Extremes beyond open and close, sometimes at one of them; of some markets closes alone. */
    private static Columns ranged(double[] opens, double[] closes, double[] volumes,
            Random ranges) {
        if (ranges.nextInt(8) == 0) {
            double[] none = {};
            return new Columns(none, none, none, closes, volumes);
        }
        double[] highs = opens.clone();
        double[] lows = opens.clone();
        for (int cell = 0; cell < opens.length; cell++) {
            double up = ranges.nextInt(4) == 0 ? 0 : 0.03 * ranges.nextDouble();
            double down = ranges.nextInt(4) == 0 ? 0 : 0.03 * ranges.nextDouble();
            double open = opens[cell];
            double close = closes[cell];
            highs[cell] = Math.max(Math.max(open, close), Math.rint(open * (100 + 100 * up)) / 100);
            lows[cell] = Math.min(Math.min(open, close),
                    Math.max(0.01, Math.rint(open * (100 - 100 * down)) / 100));
        }
        return new Columns(opens, highs, lows, closes, volumes);
    }

    private long[] times() {
        boolean weekends = random.nextBoolean();
        long[] times = new long[bars];
        for (int t = 0; t < bars; t++) {
            long days = weekends && t % 5 == 0 ? 3 : 1;
            times[t] = t == 0 ? 946_857_600L : times[t - 1] + days * DAY;
        }
        return times;
    }

    private Terms terms() {
        long lot = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(20);
        double tick = random.nextInt(3) > 0 ? 0 : 0.05;
        return new Terms(lot, tick, random.nextInt(4) > 0 ? 1 : 10, random.nextInt(3) > 0,
                random.nextInt(3) > 0 ? 0 : 0.2, "");
    }

    private Extras extras(List<Instrument> instruments, long[] times, Columns columns) {
        double[] rates = new double[random.nextBoolean() ? bars * assets : 0];
        for (int cell = 0; cell < rates.length; cell++) {
            rates[cell] = cell < assets ? 0.5 + random.nextDouble()
                    : rates[cell - assets] * (1 + 0.01 * random.nextGaussian());
        }
        ActionSchedule actions = random.nextInt(4) > 0 ? actions(times, columns.close())
                : ActionSchedule.NONE;
        if (random.nextBoolean()) {
            return new Extras(null, new double[0], actions, rates);
        }
        double[] scale = new double[bars * assets];
        double[] seen = columns.close().clone();
        for (int cell = 0; cell < scale.length; cell++) {
            double factor = 0.5 + random.nextDouble();
            scale[cell] = factor;
            seen[cell] /= factor;
        }
        return new Extras(new MarketData(Interval.DAY, instruments, times,
                new Columns(columns.open(), columns.high(), columns.low(), seen,
                        columns.volume())),
                scale, actions, rates);
    }

    private ActionSchedule actions(long[] times, double[] close) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < assets; i++) {
            for (int t = 0; t < bars; t++) {
                while (random.nextInt(25) == 0) {
                    LocalDate date = LocalDate.ofEpochDay(times[t] / DAY - random.nextInt(2));
                    entries.add(new Entry(t, i, action("A" + i, date, close[t * assets + i])));
                }
            }
        }
        return ActionSchedule.of(entries);
    }

    private CorporateAction action(String symbol, LocalDate date, double price) {
        double amount = (Double.isNaN(price) ? 1 : price)
                * (random.nextInt(9) == 0 ? 2 : 0.1 * (0.1 + random.nextDouble()));
        long[] ratio = RATIOS[random.nextInt(RATIOS.length)];
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new CorporateAction.Split(symbol, date, ratio[0], ratio[1]);
            case 3 -> new CorporateAction.StockDividend(symbol, date, 1 + random.nextInt(9), 100);
            case 4 -> new CorporateAction.SymbolChange(symbol, date, symbol + "N");
            case 5 -> random.nextInt(2) > 0
                    ? new CorporateAction.SymbolChange(symbol, date, symbol + "N")
                    : new CorporateAction.Delisting(symbol, date, random.nextBoolean()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(amount));
            default -> new CorporateAction.CashDividend(symbol, date, amount);
        };
    }
}
