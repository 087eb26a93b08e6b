package io.troupe.data.alignment;

import io.troupe.data.adjustment.ActionDates;
import io.troupe.data.adjustment.FormerNames;
import io.troupe.data.adjustment.MadeBars;
import io.troupe.data.calendars.TradingDays;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What corporate actions do to bars that are made of finer ones. An action acts before the first
 * coarse bar that is wholly priced after it: the one that holds its share's first row at or after
 * the ex-date. If that bar has rows from before the ex-date too, their prices are multiplied, and
 * their volumes divided, by the action's factor before they are put together with the others: its
 * open, high and low are then what they would have been had the action been before the bar. The
 * close, by which positions are valued, is never touched.
 *
 * <p>The factor of a split is {@code old/new}, of a stock dividend {@code held/(held + given)}, of
 * a cash dividend {@code 1 − D/P} after the last close {@code P} before it (the convention of
 * CRSP); volumes follow the first two. Look-ahead: an action is known on its ex-date, which is in
 * the bar.
 *
 * <p>One thread at a time; one instance for all stores that are read side by side.
 */
public final class RowActions implements MadeBars {
    /** No actions at all. */
    static final RowActions NONE = new RowActions(List.of(), FormerNames.NONE, TradingDays.UTC);

    private final FormerNames names;
    private final TradingDays days;
    private final Map<String, List<CorporateAction>> byShare = new HashMap<>();
    private final Map<CorporateAction, Long> buckets = new HashMap<>();
    private final Set<String> made = new HashSet<>();

    /** No actions. */
    public static RowActions ofNone() {
        return NONE;
    }

    /**
     * The actions of any shares.
     *
     * @param names which share a symbol names
     * @param days when an ex-date begins for rows below a day
     */
    public RowActions(List<CorporateAction> actions, FormerNames names, TradingDays days) {
        this.names = names;
        this.days = days;
        actions.stream().sorted(ActionDates.ORDER).forEach(action -> byShare
                .computeIfAbsent(names.latest(action.symbol()), _ -> new ArrayList<>())
                .add(action));
    }

    @Override
    public boolean isMade(String share) {
        return made.contains(share);
    }

    @Override
    public OptionalLong firstAtOrAfter(CorporateAction action) {
        Long bucket = buckets.get(action);
        return bucket == null ? OptionalLong.empty() : OptionalLong.of(bucket);
    }

    /** The actions of a symbol's share, for rows of an interval. */
    OfSymbol of(String symbol, Interval from) {
        String share = names.latest(symbol);
        if (this != NONE) {
            made.add(share);
        }
        List<CorporateAction> actions = byShare.getOrDefault(share, List.of());
        long[] starts = actions.stream().map(CorporateAction::exDate)
                .mapToLong(date -> start(date, from)).toArray();
        return new OfSymbol(this, actions, starts);
    }

    private long start(LocalDate date, Interval from) {
        return from.isIntraday() ? days.start(date)
                : date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** Follows the rows of one symbol. */
    static final class OfSymbol {
        private final RowActions all;
        private final List<CorporateAction> actions;
        private final long[] starts;
        private int next;

        private OfSymbol(RowActions all, List<CorporateAction> actions, long[] starts) {
            this.all = all;
            this.actions = actions;
            this.starts = starts;
        }

        /** Brings a bar onto the side of its next row. */
        void act(OpenBar bar, long time, long bucket) {
            double price = bar.lastClose();
            while (next < starts.length && starts[next] <= time) {
                CorporateAction action = actions.get(next++);
                all.buckets.merge(action, bucket, Math::min);
                double units = units(action);
                double factor = units * ofDividend(action, price);
                price *= factor;
                if (bar.hasRows() && factor != 1) {
                    bar.adjust(factor, units);
                }
            }
        }

        /** A dividend that is not below the price is told by those who adjust for it. */
        private static double ofDividend(CorporateAction action, double price) {
            return action instanceof CorporateAction.CashDividend dividend
                    && dividend.amount() < price ? 1 - dividend.amount() / price : 1;
        }

        private static double units(CorporateAction action) {
            return switch (action) {
                case CorporateAction.Split(var _, var _, long shares, long old) ->
                    (double) old / shares;
                case CorporateAction.StockDividend(var _, var _, long given, long held) ->
                    (double) held / (held + given);
                default -> 1;
            };
        }
    }
}
