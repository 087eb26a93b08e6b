package io.troupe.data.adjustment;

import io.troupe.data.calendars.TradingDays;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * Finds the bar at which an action takes effect. A split or dividend does so at the first bar that
 * trades at or after its ex-date and in which its share trades: until then the last price, and so
 * the value of a position, is that without the action. A week or month whose trading is over before
 * the ex-date (a Saturday) is before it. A delisting or another name does so at the first bar of
 * any share; a delisting within a week or month after the last price in it. What happens before a
 * share's first bar or after its last concerns nobody and is left out.
 *
 * <p>Actions of one share at one bar stand in the order of their ex-dates; of one date, cash
 * dividends come first, because they are counted per share held the day before.
 */
public final class ActionDates {
    /** By ex-date; of one date, what is counted per share held the day before comes first. */
    public static final Comparator<CorporateAction> ORDER = Comparator
            .comparing(CorporateAction::exDate).thenComparingInt(ActionDates::rank);

    private final RawPanel panel;
    private final BarDates dates;
    private final MadeBars made;
    private final List<DatedAction> dated = new ArrayList<>();

    private ActionDates(RawPanel panel, BarDates dates, MadeBars made) {
        this.panel = panel;
        this.dates = dates;
        this.made = made;
    }

    /** The actions of the panel's assets, of bars as they were stored. */
    public static List<DatedAction> of(RawPanel panel, List<CorporateAction> actions,
            FormerNames names, ZoneId zone, String source, DataProblems problems) {
        return of(panel, actions, names,
                new BarDates(panel.interval(), TradingDays.of(zone), null), MadeBars.NONE, source,
                problems);
    }

    /**
     * The actions of the panel's assets, by asset, then bar. Those of others are left out.
     *
     * @param panel before gaps are filled
     * @param names which asset a symbol names, former names too
     * @param barDates on which dates bars trade
     * @param made where actions fall among the rows of bars that were made of finer ones
     * @param source the name of the data in messages
     * @param problems receives prices after a delisting
     */
    public static List<DatedAction> of(RawPanel panel, List<CorporateAction> actions,
            FormerNames names, BarDates barDates, MadeBars made, String source,
            DataProblems problems) {
        Map<String, Integer> assets = new HashMap<>();
        for (int asset = 0; asset < panel.assets(); asset++) {
            assets.put(panel.symbols().get(asset), asset);
        }
        var dates = new ActionDates(panel, barDates, made);
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
        OptionalLong row = made.firstAtOrAfter(action);
        int any = firstBarAtOrAfter(action.exDate());
        switch (action) {
            case CorporateAction.Delisting _ -> {
                boolean lastTraded = row.isEmpty() && any < panel.bars()
                        && ownBarFrom(any, asset) == any
                        && dates.tradesBefore(action.exDate(), panel.times()[any]);
                int bar = lastTraded ? any + 1 : any;
                checkGone(asset, action, ownBar(asset, row, bar), source, problems);
                addIfTraded(bar, asset, action);
            }
            case CorporateAction.SymbolChange _ -> addIfTraded(any, asset, action);
            default -> addIfTraded(ownBar(asset, row, any), asset, action);
        }
    }

    /** The first bar of a share that is priced after an action. */
    private int ownBar(int asset, OptionalLong row, int any) {
        if (row.isPresent()) {
            return ownBarFrom(barAtOrAfter(row.getAsLong()), asset);
        }
        return made.isMade(panel.symbols().get(asset)) ? panel.bars() : ownBarFrom(any, asset);
    }

    private void checkGone(int asset, CorporateAction action, int own, String source,
            DataProblems problems) {
        if (own < panel.bars() && lastOwnBefore(own, asset) >= 0) {
            problems.add(DataProblem.ofFile(source, action.symbol() + " was delisted on "
                    + action.exDate() + " but has a price on "
                    + panel.interval().format(panel.times()[own])
                    + "; correct the action or leave out the prices"));
        }
    }

    /** What happens before a share's first bar concerns nobody. */
    private void addIfTraded(int bar, int asset, CorporateAction action) {
        if (bar < panel.bars() && lastOwnBefore(bar, asset) >= 0) {
            dated.add(new DatedAction(bar, asset, action));
        }
    }

    private int firstBarAtOrAfter(LocalDate date) {
        return firstBar(start -> dates.tradesFrom(date, start));
    }

    private int barAtOrAfter(long time) {
        return firstBar(start -> start >= time);
    }

    /** The first bar that fulfils what all later ones do. */
    private int firstBar(LongPredicate isAfter) {
        int bar = 0;
        int end = panel.bars();
        while (bar < end) {
            int middle = (bar + end) >>> 1;
            if (isAfter.test(panel.times()[middle])) {
                end = middle;
            } else {
                bar = middle + 1;
            }
        }
        return bar;
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
