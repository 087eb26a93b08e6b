package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.TradingDays;
import io.troupe.execution.desk.DeskCalendar;
import io.troupe.model.Instrument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the sessions of a market's bars, by the calendar of each instrument. Bars of a day or
 * longer are a session each. Bars below a day belong to the session that holds them, or to the date
 * of a zone's clocks where none does.
 */
public final class MarketSessions {
    private final MarketData data;
    /** By the name of a calendar; empty is the usual one. */
    private final Map<String, Column> columns = new HashMap<>();

    /** The sessions of all bars under one calendar. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
    private record Column(int[] ends, int[] days) {}

    private MarketSessions(MarketData data) {
        this.data = data;
    }

    /**
     * The sessions of a market. Instruments that name no calendar, or one that is not known, have
     * those of the data's {@linkplain MarketData#days days}.
     */
    public static DeskCalendar of(MarketData data) {
        return new MarketSessions(data).calendar();
    }

    /** Whether an instrument names a calendar that is known. */
    public static boolean isKnown(Instrument instrument) {
        return Calendars.names().contains(instrument.terms().session());
    }

    private DeskCalendar calendar() {
        int assets = data.assets();
        int[] ends = new int[data.bars() * assets];
        int[] days = new int[ends.length];
        for (int asset = 0; asset < assets; asset++) {
            Column column = column(data.instruments().get(asset));
            for (int bar = 0; bar < data.bars(); bar++) {
                ends[bar * assets + asset] = column.ends()[bar];
                days[bar * assets + asset] = column.days()[bar];
            }
        }
        return new DeskCalendar(assets, ends, days);
    }

    private Column column(Instrument instrument) {
        if (!isKnown(instrument)) {
            return columns.computeIfAbsent("", _ -> column(data.days()));
        }
        return columns.computeIfAbsent(instrument.terms().session(), name -> {
            ExchangeCalendar calendar = Calendars.of(name);
            return column(TradingDays.of(calendar.zone(), calendar));
        });
    }

    private Column column(TradingDays days) {
        int bars = data.bars();
        int[] ends = new int[bars];
        int[] begins = new int[bars];
        LocalDate next = null;
        for (int bar = bars - 1; bar >= 0; bar--) {
            LocalDate date = date(days, data.epochSeconds(bar));
            ends[bar] = date.equals(next) ? ends[bar + 1] : end(days, bar);
            begins[bar] = date.equals(next) ? begins[bar + 1]
                    : (int) LocalDate.ofInstant(Instant.ofEpochSecond(days.start(date)),
                            days.zone()).toEpochDay();
            next = date;
        }
        return new Column(ends, begins);
    }

    /** Itself, unless it is the data's last and its session goes on where the data ends. */
    private int end(TradingDays days, int bar) {
        long begin = data.epochSeconds(bar);
        boolean isCut = bar == data.bars() - 1 && data.interval().isIntraday()
                && days.end(begin) > begin + data.interval().seconds();
        return isCut ? data.bars() : bar;
    }

    private LocalDate date(TradingDays days, long epochSeconds) {
        return data.interval().isIntraday() ? days.date(epochSeconds)
                : LocalDate.ofInstant(Instant.ofEpochSecond(epochSeconds), ZoneOffset.UTC);
    }
}
