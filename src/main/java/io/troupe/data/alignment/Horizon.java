package io.troupe.data.alignment;

import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.TradingDays;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Inventory;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Up to where bars that are made of finer ones are finished. A coarse bar is finished when its
 * period is over: the next fine bar that there can be falls into a later one. A calendar tells so
 * where it has no later session in the period; without it only a later row does, or a last one that
 * reaches the end of the period.
 *
 * <ul>
 * <li>The period must be over for the data as a whole: some asset goes on after it.</li>
 * <li>It must be over for each asset that has rows in it. One whose data stop within a period ends
 * all of them there, since the rest may come; unless the others go on for a week after the period,
 * or it was delisted: then it has ended, and what there is of its last bar is all of it.</li>
 * <li>A last date that is asked for ends the data as if there were no later rows; those show only
 * that no asset ended before it.</li>
 * </ul>
 *
 * <p>Bars that a store has as they are were finished by whoever made them. Looks at the first and
 * last times of symbols alone, so that it is known before rows are read. Immutable.
 */
public final class Horizon {
    /** Everything is finished. */
    public static final Horizon NONE = new Horizon(Long.MAX_VALUE, "");

    /** For so long others must go on before an asset that stops within a bar has ended. */
    private static final long ENDED_SECONDS = 7 * 86_400L;

    private final long limit;
    private final String why;

    private Horizon(long limit, String why) {
        this.limit = limit;
        this.why = why;
    }

    /**
     * The bars of one store.
     *
     * @param interval of its rows
     * @param symbols those of it that are wanted
     */
    public record Store(Interval interval, List<Inventory.Symbol> symbols) {
        /** Checks the components. */
        public Store {
            symbols = List.copyOf(symbols);
        }
    }

    /**
     * What is known of time.
     *
     * @param to the bars that are made
     * @param calendar by whose sessions, or null
     * @param days of rows below a day
     * @param until the last date wanted, or null
     */
    public record Time(Interval to, @Nullable ExchangeCalendar calendar, TradingDays days,
            @Nullable LocalDate until) {}

    /**
     * The horizon of stores that are read side by side.
     *
     * @param latest the name that a share bears after all changes of a symbol
     * @param ended the latest names of shares of which nothing more can come
     */
    public static Horizon of(List<Store> stores, Time time, UnaryOperator<String> latest,
            List<String> ended) {
        if (stores.stream().allMatch(store -> store.interval() == time.to())) {
            return NONE;
        }
        return new Search(stores, time, latest, ended).horizon();
    }

    /** The start of the first bar that is not finished. */
    public long limit() {
        return limit;
    }

    /** Whether a bar is finished. */
    public boolean includes(long start) {
        return start < limit;
    }

    /** The bars of a panel that are finished. */
    public static RawPanel cut(RawPanel panel, Horizon horizon) {
        boolean[] kept = new boolean[panel.bars()];
        for (int bar = 0; bar < kept.length; bar++) {
            kept[bar] = horizon.includes(panel.times()[bar]);
        }
        return PanelRows.keep(panel, kept);
    }

    /** Why bars from the limit on are not finished, as a clause. */
    public String why() {
        return why;
    }

    /** Where one share's data end. */
    private record End(String symbol, Interval from, long last, long open, long after,
            boolean isOpen) {}

    private static final class Search {
        private final List<Store> stores;
        private final Time time;
        private final List<End> ends = new ArrayList<>();
        private final List<String> ended;
        private long limit = Long.MAX_VALUE;
        private String why = "";

        Search(List<Store> stores, Time time, UnaryOperator<String> latest,
                List<String> ended) {
            this.stores = stores;
            this.time = time;
            this.ended = ended;
            Map<String, End> byShare = new LinkedHashMap<>();
            for (Store store : stores) {
                Buckets buckets = buckets(store);
                for (Inventory.Symbol symbol : store.symbols()) {
                    if (symbol.bars() > 0) {
                        String name = latest.apply(symbol.name());
                        byShare.merge(name, end(name, symbol.last(), store.interval(), buckets),
                                (one, other) -> one.last() >= other.last() ? one : other);
                    }
                }
            }
            ends.addAll(byShare.values());
        }

        private Buckets buckets(Store store) {
            return new Buckets(store.interval(), time.to(), time.calendar(), time.days().zone());
        }

        private End end(String symbol, long last, Interval from, Buckets buckets) {
            if (from == time.to()) {
                long next = buckets.next(last);
                return new End(symbol, from, last, next, next, false);
            }
            long open = buckets.nextPossible(last + from.seconds());
            boolean isOpen = open == buckets.startAtOrBefore(last);
            return new End(symbol, from, last, open, isOpen ? buckets.next(open) : open, isOpen);
        }

        Horizon horizon() {
            long furthest = Long.MIN_VALUE;
            for (End end : ends) {
                if (end.open() > furthest) {
                    furthest = end.open();
                    lower(end.open(), "the data end at " + end.from().format(end.last()));
                }
            }
            limit = furthest == Long.MIN_VALUE ? limit : furthest;
            cutByDate();
            long reached = furthest;
            for (End end : ends) {
                if (end.isOpen() && end.open() < limit && !ended.contains(end.symbol())
                        && reached - end.after() < ENDED_SECONDS) {
                    lower(end.open(), "the data of " + end.symbol() + " end at "
                            + end.from().format(end.last()));
                }
            }
            return new Horizon(limit, why);
        }

        private void lower(long to, String reason) {
            limit = to;
            why = reason;
        }

        private void cutByDate() {
            LocalDate until = time.until();
            if (until == null) {
                return;
            }
            for (Store store : stores) {
                if (store.interval() != time.to()) {
                    LocalDate next = until.plusDays(1);
                    long cut = buckets(store).nextPossible(store.interval().isIntraday()
                            ? time.days().start(next)
                            : next.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
                    if (cut < limit) {
                        lower(cut, "the last date asked for is " + until);
                    }
                }
            }
        }
    }
}
