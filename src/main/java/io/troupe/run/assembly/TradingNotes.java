package io.troupe.run.assembly;

import io.troupe.config.BarKeys;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategyKeys;
import io.troupe.config.execution.SizingSettings;
import io.troupe.config.execution.SizingType;
import io.troupe.config.execution.StyleName;
import io.troupe.config.values.Shortest;
import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.model.TimeInForce;
import io.troupe.model.Wording;
import io.troupe.simulation.plan.MarketSessions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is assumed of orders where data or settings leave it open. Stops nothing. */
public final class TradingNotes {
    private final Settings settings;
    private final MarketData data;
    private final List<String> notes = new ArrayList<>();

    private TradingNotes(Settings settings, MarketData data) {
        this.settings = settings;
        this.data = data;
    }

    /** The notes, each once, however many strategies it is about. */
    public static List<String> of(Settings settings, MarketData data) {
        TradingNotes notes = new TradingNotes(settings, data);
        notes.closes();
        notes.sessions();
        notes.sizes();
        return notes.notes;
    }

    /** Without opens a bar has one moment. */
    private void closes() {
        List<String> meeting = ids(TradingNotes::hasPrices);
        if (!data.hasBars() && !meeting.isEmpty()) {
            notes.add("The data has closes only: limits and exits of "
                    + FundNotes.some(meeting) + " look at the close of a bar, and fill at it");
        }
    }

    private static boolean hasPrices(StrategyEntry entry) {
        return entry.orders().style().name() == StyleName.LIMIT
                || entry.orders().exits().stopLoss().isPresent()
                || entry.orders().exits().takeProfit().isPresent()
                || entry.orders().exits().trailing().isPresent();
    }

    /** Bars of a day or longer are a session each, whatever the calendar. */
    private void sessions() {
        List<String> daily = ids(TradingNotes::endsWithSession);
        if (daily.isEmpty() || !data.interval().isIntraday()
                || settings.data().bars().calendar().isPresent()) {
            return;
        }
        List<String> unknown = data.instruments().stream()
                .filter(one -> !MarketSessions.isKnown(one)).map(Instrument::symbol).toList();
        if (!unknown.isEmpty()) {
            ZoneId zone = settings.data().bars().zone().orElse(ZoneOffset.UTC);
            notes.add(StrategyKeys.TIME_IN_FORCE.name() + ": " + TimeInForce.DAY.label() + " of "
                    + FundNotes.some(daily) + " ends at midnight of "
                    + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) + " for "
                    + FundNotes.some(unknown) + ", of which no calendar is known: set "
                    + BarKeys.CALENDAR.path());
        }
    }

    private static boolean endsWithSession(StrategyEntry entry) {
        boolean isTimed = entry.orders().style().bars().isPresent()
                || entry.orders().style().timeInForce()
                        .filter(TimeInForce.GOOD_TILL_CANCELLED::equals).isPresent();
        return entry.orders().style().name() == StyleName.LIMIT && !isTimed;
    }

    /** Before so many bars nobody knows how risky an asset is, or how well a strategy does. */
    private void sizes() {
        for (StrategyEntry entry : settings.entries()) {
            SizingSettings sizing = entry.orders().sizing();
            int bars = sizing.historyBars();
            if (bars > 0 && data.bars() > 0) {
                notes.add("Sizes of " + entry.id() + " ask for " + Wording.count(bars, "bar")
                        + " of history: until " + without(sizing) + (bars < data.bars()
                                ? ", before " + FundNotes.day(data, bars) + " in any case"
                                : ", and the data has " + data.bars() + " bars in all"));
            }
        }
    }

    private static String without(SizingSettings sizing) {
        return sizing.type() == SizingType.KELLY
                ? "then its weights are times " + Shortest.of(sizing.factor().min())
                : "an asset has it, nothing of it is wanted";
    }

    private List<String> ids(Predicate<StrategyEntry> which) {
        return settings.entries().stream().filter(which).map(StrategyEntry::id).toList();
    }
}
