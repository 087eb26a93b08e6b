package io.troupe.data.restated;

import io.troupe.data.ActionSchedule;
import io.troupe.data.ActionSchedule.Entry;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.model.CorporateAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Markets of a run whose prices were restated while it was under way. Up to the last seam orders
 * filled and positions were valued at the prices that the run was told then; from there on they are
 * at those of today's data. Strategies see today's data from its first bar. What a restatement did
 * to who held an asset happens before the first bar after its seam in which the asset trades.
 */
public final class SeamedMarket {
    private static final long SECONDS_PER_DAY = 86_400;

    private SeamedMarket() {}

    /**
     * A market with seams.
     *
     * @param booked prices up to and with the last seam, with the axes of today's data
     * @param now today's data
     * @param actions what restatements did, by their seams
     */
    public static MarketData of(PricePanel booked, MarketData now, List<SeamAction> actions) {
        List<Entry> all = new ArrayList<>(now.actions().entries());
        for (SeamAction action : actions) {
            place(now, action).ifPresent(bar -> add(now, action, bar, all));
        }
        return market(booked, now, new MarketData.Extras(now, new double[0],
                ActionSchedule.of(all), now.rates()));
    }

    /**
     * The market as a run knew it before a restatement.
     *
     * @param told the prices it was told
     * @param now today's data, of which it has everything but the prices
     */
    public static MarketData before(PricePanel told, MarketData now) {
        MarketData cut = now.prefix(told.bars());
        return market(told, cut, new MarketData.Extras(null, new double[0], cut.actions(),
                cut.rates()));
    }

    private static MarketData market(PricePanel first, MarketData now, MarketData.Extras extras) {
        long[] times = new long[now.bars()];
        for (int bar = 0; bar < times.length; bar++) {
            times[bar] = now.epochSeconds(bar);
        }
        return new MarketData(now.interval(), now.instruments(), times,
                new MarketData.Columns(joined(first, now, Field.OPEN),
                        joined(first, now, Field.HIGH), joined(first, now, Field.LOW),
                        joined(first, now, Field.CLOSE), joined(first, now, Field.VOLUME)),
                extras).with(now.barsPerYear()).with(now.days()).tradedAs(now, 0);
    }

    /** A column by bars: the first of one panel, then those of another. */
    private static double[] joined(PricePanel first, MarketData now, Field field) {
        if (!now.has(field)) {
            return new double[0];
        }
        double[] column = first.column(field);
        double[] all = now.byBar(field);
        int assets = now.assets();
        int bars = Math.min(first.bars(), now.bars());
        for (int asset = 0; asset < assets; asset++) {
            for (int bar = 0; bar < bars; bar++) {
                all[bar * assets + asset] = column[asset * first.bars() + bar];
            }
        }
        return all;
    }

    /** The first bar after its seam in which the asset trades; none while there is none. */
    private static OptionalInt place(MarketData now, SeamAction action) {
        for (int bar = action.bar() + 1; bar < now.bars(); bar++) {
            if (now.isPresent(bar, action.asset())) {
                return OptionalInt.of(bar);
            }
        }
        return OptionalInt.empty();
    }

    private static void add(MarketData now, SeamAction action, int bar, List<Entry> into) {
        String symbol = now.symbol(action.asset());
        LocalDate date = LocalDate
                .ofEpochDay(Math.floorDiv(now.epochSeconds(bar), SECONDS_PER_DAY));
        if (action.dividend() > 0) {
            into.add(new Entry(bar, action.asset(),
                    new CorporateAction.CashDividend(symbol, date, action.dividend())));
        }
        if (action.numerator() != action.denominator()) {
            into.add(new Entry(bar, action.asset(), new CorporateAction.Split(symbol, date,
                    action.numerator(), action.denominator())));
        }
    }
}
