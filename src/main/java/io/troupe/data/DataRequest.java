package io.troupe.data;

import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.alignment.Horizon;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.TradingDays;
import io.troupe.data.calendars.YearBySessions;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.Policy;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.csv.TextHints;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which market data to load, and what to make of it.
 *
 * @param places where it is, at least one: a file, a folder or an address; the assets of all of
 *        them are joined on one time axis
 * @param store which kind of store these are
 * @param text what is known of text files
 * @param selection which symbols (former names of shares too, in the wanted order) and dates
 * @param treatment what is made of the rows
 * @param beside what is known beside prices
 */
public record DataRequest(List<String> places, Stores.Kind store, TextHints text,
        Selection selection,
        Treatment treatment, Beside beside) {
    /** The rule that bars lie inside of sessions, where {@link AlignPolicy#SESSIONS} are wanted. */
    public static final String IN_SESSION = "in-session";

    /** Checks the components. */
    public DataRequest {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("places must not be empty");
        }
    }

    /**
     * What is made of the rows.
     *
     * @param rules the policy of rules whose own is not wanted, by the rule's id
     * @param interval the bars to make, or null for those of the store
     * @param calendar whose sessions count, or null
     * @param zone whose days count for bars below a day where there is no calendar
     * @param align which times become bars; {@link AlignPolicy#SESSIONS} needs a calendar
     * @param missing what to do about an asset without a price in a bar
     * @param staleness how long after its last price an asset can be traded
     */
    public record Treatment(Map<String, Policy> rules, @Nullable Interval interval,
            @Nullable ExchangeCalendar calendar, ZoneId zone, AlignPolicy align,
            MissingPolicy missing, Staleness staleness) {
        /** Rows become bars as they are, and gaps are held. */
        public static final Treatment PLAIN = new Treatment(Map.of(), null, null, ZoneOffset.UTC,
                AlignPolicy.UNION, MissingPolicy.HOLD, Staleness.WEEK);

        /** Checks the components. */
        public Treatment {
            rules = Collections.unmodifiableMap(new TreeMap<>(rules));
            if (align == AlignPolicy.SESSIONS && calendar == null) {
                throw new IllegalArgumentException("sessions need a calendar");
            }
        }

        /** The days that bars below a day belong to. */
        public TradingDays days() {
            return TradingDays.of(zone, calendar);
        }

        /** By which time longer bars are made; only where an interval is wanted. */
        Horizon.Time time(@Nullable LocalDate until) {
            return new Horizon.Time(Objects.requireNonNull(interval, "interval"), calendar,
                    days(), until);
        }

        /** The same with another policy for gaps. */
        public Treatment missing(MissingPolicy policy) {
            return new Treatment(rules, interval, calendar, zone, align, policy, staleness);
        }

        /** The same with other prices that are too old to trade at. */
        public Treatment staleness(Staleness wanted) {
            return new Treatment(rules, interval, calendar, zone, align, missing, wanted);
        }

        /** The same made into bars of an interval. */
        public Treatment interval(Interval wanted) {
            return new Treatment(rules, wanted, calendar, zone, align, missing, staleness);
        }

        /** The same with policies of rules. */
        public Treatment rules(Map<String, Policy> policies) {
            return new Treatment(policies, interval, calendar, zone, align, missing, staleness);
        }

        /** The same by the sessions of an exchange, and its zone. */
        public Treatment sessions(ExchangeCalendar sessions, AlignPolicy policy) {
            return new Treatment(rules, interval, sessions, sessions.zone(), policy, missing,
                    staleness);
        }
    }

    /**
     * What is known beside prices.
     *
     * @param adjust for what prices are adjusted
     * @param basis from where
     * @param actions a file of corporate actions in place of those of the stores, or null
     * @param instruments a file of instruments in place of those of the stores, or null
     * @param rates where the closes of pairs like EURUSD are, or null
     * @param currency of the fund
     * @param barsPerYear how many bars a year has, &gt; 0, or null to find out
     */
    public record Beside(AdjustMode adjust, AdjustBasis basis, @Nullable Path actions,
            @Nullable Path instruments, @Nullable String rates, String currency,
            @Nullable Double barsPerYear) {
        /** Raw prices in US dollars, and what the stores know. */
        public static final Beside PLAIN = new Beside(AdjustMode.NONE, AdjustBasis.BACKWARD, null,
                null, null, "USD", null);

        /** The same with adjusted prices. */
        public Beside adjusted(AdjustMode mode, AdjustBasis from) {
            return new Beside(mode, from, actions, instruments, rates, currency, barsPerYear);
        }

        /** The same with actions of a file. */
        public Beside actions(Path file) {
            return new Beside(adjust, basis, file, instruments, rates, currency, barsPerYear);
        }

        /** The same with instruments of a file. */
        public Beside instruments(Path file) {
            return new Beside(adjust, basis, actions, file, rates, currency, barsPerYear);
        }

        /** The same in a currency, with rates. */
        public Beside rates(String fundCurrency, @Nullable String place) {
            return new Beside(adjust, basis, actions, instruments, place, fundCurrency,
                    barsPerYear);
        }
    }

    /** Places of which nothing is known but how text files are laid out. */
    public DataRequest(List<String> places, Stores.Kind store, Layout layout, Selection selection,
            Treatment treatment, Beside beside) {
        this(places, store, TextHints.NONE.layout(layout), selection, treatment, beside);
    }

    /** A text file as it is. */
    public DataRequest(Path path, Layout layout, List<String> symbols, @Nullable LocalDate from,
            @Nullable LocalDate until, MissingPolicy missing) {
        this(List.of(path.toString()), Stores.Kind.AUTO, layout,
                new Selection(symbols, from, until),
                Treatment.PLAIN.missing(missing), Beside.PLAIN);
    }

    /** Everything in a place, gaps held. */
    public static DataRequest all(Path path) {
        return new DataRequest(path, Layout.AUTO, List.of(), null, null, MissingPolicy.HOLD);
    }

    /** The same of several places. */
    public DataRequest places(List<String> others) {
        return new DataRequest(others, store, text, selection, treatment, beside);
    }

    /** The same of a selection. */
    public DataRequest selection(Selection wanted) {
        return new DataRequest(places, store, text, wanted, treatment, beside);
    }

    /** The same with something else made of the rows. */
    public DataRequest treatment(Treatment wanted) {
        return new DataRequest(places, store, text, selection, wanted, beside);
    }

    /** The same with something else known beside prices. */
    public DataRequest beside(Beside wanted) {
        return new DataRequest(places, store, text, selection, treatment, wanted);
    }

    /** How many bars a year has, by what is asked or by the calendar; null if neither says it. */
    @Nullable
    BarsPerYear barsPerYear(Interval interval) {
        if (beside.barsPerYear() != null) {
            return BarsPerYear.set(beside.barsPerYear());
        }
        return treatment.calendar() == null ? null
                : YearBySessions.of(interval, treatment.calendar());
    }

    /** The places as messages name them together. */
    String name() {
        return String.join(", ", places);
    }
}
