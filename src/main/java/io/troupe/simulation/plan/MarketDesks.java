package io.troupe.simulation.plan;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.MarketBars;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.desk.DeskCalendar;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.desk.DeskTerms;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.styles.StyleTables;
import io.troupe.model.BarPoint;
import io.troupe.model.Instrument;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalDouble;

/** Makes what desks look up of a market: its prices, terms, rates, months. */
public final class MarketDesks {
    private static final double[] NONE = {};
    private static final int MONTHS = 12;

    private MarketDesks() {}

    /**
     * What the desks of a market look up.
     *
     * @param at the price at which market orders fill before slippage, open or close
     * @param volumeLimit the share of a bar's volume that a portfolio may take, in (0, 1], or none
     * @throws IllegalArgumentException if the data lacks the price, or the volumes of a limit
     */
    public static DeskRules rules(MarketData data, Field at, TradingCosts costs,
            MatchingRules matching, OptionalDouble volumeLimit, long seed) {
        MarketBars bars = bars(data);
        DeskTerms terms = DeskTerms.of(data.instruments());
        DeskCalendar calendar = MarketSessions.of(data);
        return new DeskRules(bars, costs, matching,
                at == Field.OPEN ? BarPoint.OPEN : BarPoint.CLOSE, terms, calendar,
                MarketFills.limit(data, volumeLimit), seed, StyleTables.plain(bars,
                        terms.lotSteps(), terms.ticks(), calendar.sessionEnds(),
                        matching.latencyBars()));
    }

    /** The prices that orders meet. */
    public static MarketBars bars(MarketData data) {
        boolean opens = data.hasBars();
        return new MarketBars(data.assets(), opens ? data.byBar(Field.OPEN) : NONE,
                opens ? data.byBar(Field.HIGH) : NONE, opens ? data.byBar(Field.LOW) : NONE,
                data.byBar(Field.CLOSE), data.hasVolume() ? data.byBar(Field.VOLUME) : NONE);
    }

    /**
     * What fills of a market cost.
     *
     * @param liquidity its volumes and volatilities, as the models need them
     */
    public static TradingCosts costs(MarketData data, Liquidity liquidity, ImpactModel slippage,
            FeeModel fees) {
        int[] months = new int[data.bars()];
        for (int bar = 0; bar < months.length; bar++) {
            YearMonth month = YearMonth
                    .from(Instant.ofEpochSecond(data.epochSeconds(bar)).atZone(ZoneOffset.UTC));
            months[bar] = month.getYear() * MONTHS + month.getMonthValue();
        }
        return new TradingCosts(MarketFills.scale(data),
                data.instruments().stream().mapToDouble(Instrument::quantityStep).toArray(),
                months, liquidity, slippage, fees);
    }
}
