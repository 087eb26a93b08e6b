package io.troupe.data.adjustment;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the bar at which an action takes effect. A split or dividend does so at the first bar at or
 * after its ex-date in which its share trades: until then the last price, and so the value of a
 * position, is that without the action. A delisting or another name does so at the first bar of any
 * share. What happens before a share's first bar or after its last concerns nobody and is left out.
 *
 * <p>Actions of one share at one bar stand in the order of their ex-dates; of one date, cash
 * dividends come first, because they are counted per share held the day before.
 */
public final class ActionDates {
    private static final Comparator<CorporateAction> ORDER = Comparator
            .comparing(CorporateAction::exDate).thenComparingInt(ActionDates::rank);

    private final RawPanel panel;
    private final ZoneId zone;
    private final List<DatedAction> dated = new ArrayList<>();

    private ActionDates(RawPanel panel, ZoneId zone) {
        this.panel = panel;
        this.zone = zone;
    }

    /**
     * The actions of the panel's assets, by asset, then bar. Those of others are left out.
     *
     * @param panel before gaps are filled
     * @param names which asset a symbol names, former names too
     * @param zone of the exchange, which says when an ex-date begins for bars below a day
     * @param source the name of the data in messages
     * @param problems receives prices after a delisting
     */
    public static List<DatedAction> of(RawPanel panel, List<CorporateAction> actions,
            FormerNames names, ZoneId zone, String source, DataProblems problems) {
        Map<String, Integer> assets = new HashMap<>();
        for (int asset = 0; asset < panel.assets(); asset++) {
            assets.put(panel.symbols().get(asset), asset);
        }
        var dates = new ActionDates(panel, zone);
        actions.stream().sorted(ORDER).forEach(action -> {
            Integer asset = assets.get(names.latest(action.symbol()));
            if (asset != null) {
                dates.add(asset, action, source, problems);
            }
        });
        dates.dated.sort(Comparator.comparingInt(DatedAction::asset)
                .thenComparingInt(DatedAction::bar));
        return List.copyOf(dates.dated);
    }

    /**
     * Per asset the bar from which on it is delisted, the number of bars if it is not.
     *
     * @param actions as {@link #of} finds them
     */
    public static List<Integer> ends(RawPanel panel, List<DatedAction> actions) {
        Integer[] ends = new Integer[panel.assets()];
        Arrays.fill(ends, panel.bars());
        for (DatedAction one : actions) {
            if (one.action() instanceof CorporateAction.Delisting) {
                ends[one.asset()] = Math.min(ends[one.asset()], one.bar());
            }
        }
        return List.of(ends);
    }

    private static int rank(CorporateAction action) {
        return switch (action) {
            case CorporateAction.CashDividend _ -> 0;
            case CorporateAction.StockDividend _ -> 1;
            case CorporateAction.Split _ -> 2;
            case CorporateAction.SymbolChange _ -> 3;
            case CorporateAction.Delisting _ -> 4;
        };
    }

    private void add(int asset, CorporateAction action, String source, DataProblems problems) {
        int first = firstBarAtOrAfter(action.exDate());
        int own = ownBarFrom(first, asset);
        if (lastOwnBefore(first, asset) < 0) {
            return;
        }
        switch (action) {
            case CorporateAction.Delisting _ -> {
                if (own < panel.bars()) {
                    problems.add(DataProblem.ofFile(source, action.symbol()
                            + " was delisted on " + action.exDate() + " but has a price on "
                            + panel.interval().format(panel.times()[own])
                            + "; correct the action or leave out the prices"));
                }
                addAt(first, asset, action);
            }
            case CorporateAction.SymbolChange _ -> addAt(first, asset, action);
            default -> addAt(own, asset, action);
        }
    }

    private void addAt(int bar, int asset, CorporateAction action) {
        if (bar < panel.bars()) {
            dated.add(new DatedAction(bar, asset, action));
        }
    }

    /**
     * The first bar whose trading is over only after a date has begun: for days and less that at or
     * after it, for weeks and months that which holds it.
     */
    private int firstBarAtOrAfter(LocalDate date) {
        ZoneId midnight = panel.interval().isIntraday() ? zone : ZoneOffset.UTC;
        long start = date.atStartOfDay(midnight).toEpochSecond();
        int bar = 0;
        int end = panel.bars();
        while (bar < end) {
            int middle = (bar + end) >>> 1;
            if (lastStart(panel.times()[middle]) < start) {
                bar = middle + 1;
            } else {
                end = middle;
            }
        }
        return bar;
    }

    /** The latest start of a date within a bar that begins at a time. */
    private long lastStart(long time) {
        if (panel.interval() == Interval.WEEK) {
            return time + 6 * Interval.DAY.seconds();
        }
        if (panel.interval() == Interval.MONTH) {
            return LocalDate.ofInstant(Instant.ofEpochSecond(time), ZoneOffset.UTC).plusMonths(1)
                    .minusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        }
        return time;
    }

    private int ownBarFrom(int first, int asset) {
        int bar = first;
        while (bar < panel.bars() && Double.isNaN(panel.close()[panel.cell(bar, asset)])) {
            bar++;
        }
        return bar;
    }

    private int lastOwnBefore(int end, int asset) {
        int bar = end - 1;
        while (bar >= 0 && Double.isNaN(panel.close()[panel.cell(bar, asset)])) {
            bar--;
        }
        return bar;
    }
}
