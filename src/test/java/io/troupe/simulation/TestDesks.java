package io.troupe.simulation;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.MarketBars;
import io.troupe.execution.VolumeLimit;
import io.troupe.execution.costs.CommissionModel;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.desk.DeskCalendar;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.desk.DeskTerms;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.slippage.SlippageModel;
import io.troupe.model.BarPoint;
import io.troupe.model.Instrument;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.Trading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a fund with desks trades, before it is known what.
 *
 * @param volumeLimit the share of a bar's volume that anybody may take, or none
 */
public record TestDesks(MatchingRules matching, BarPoint marketPoint, ImpactModel slippage,
        FeeModel fees, OptionalDouble volumeLimit, long seed) {
    private static final int MONTHS_PER_YEAR = 12;
    private static final long SECONDS_PER_DAY = 86_400;

    /** What the desks of a market look up; each bar is a session. */
    public DeskRules rules(MarketData data) {
        List<Instrument> instruments = data.instruments();
        double[] steps = instruments.stream().mapToDouble(Instrument::quantityStep).toArray();
        PriceScale scale = new PriceScale(
                instruments.stream().mapToDouble(Instrument::stepMultiple).toArray(),
                instruments.stream().mapToDouble(one -> one.terms().tick()).toArray(),
                data.rates());
        DeskTerms terms = DeskTerms.of(instruments);
        return new DeskRules(bars(data),
                new TradingCosts(scale, steps, months(data), liquidity(data), slippage, fees),
                matching, marketPoint, terms, calendar(data),
                volumeLimit.isEmpty() ? Optional.empty()
                        : Optional.of(limit(data, terms.lotSteps(), steps)),
                seed);
    }

    /** The same fund with plain orders at these costs, where they have a short form. */
    SimulationPlan plain(SimulationPlan plan) {
        return new SimulationPlan(plan.data(), plan.strategies(), plan.capital(),
                Trading.plain(MarketFills.of(plan.data(),
                        marketPoint == BarPoint.OPEN ? Field.OPEN : Field.CLOSE,
                        (SlippageModel) slippage, (CommissionModel) fees, volumeLimit)),
                plan.dividends(), plan.limits(), plan.construct(), plan.onFailure(), plan.seed());
    }

    private static MarketBars bars(MarketData data) {
        double[] none = {};
        boolean all = data.hasBars();
        double[] volumes = data.hasVolume() ? data.byBar(Field.VOLUME) : none;
        return new MarketBars(data.assets(), all ? data.byBar(Field.OPEN) : none,
                all ? data.byBar(Field.HIGH) : none, all ? data.byBar(Field.LOW) : none,
                data.byBar(Field.CLOSE), volumes);
    }

    private VolumeLimit limit(MarketData data, long[] lots, double[] steps) {
        double[] units = new double[lots.length];
        Arrays.setAll(units, asset -> lots[asset] * steps[asset]);
        return new VolumeLimit(volumeLimit.orElseThrow(), data.byBar(Field.VOLUME), units, lots);
    }

    private static LocalDate date(MarketData data, int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(data.epochSeconds(bar), SECONDS_PER_DAY));
    }

    private static int[] months(MarketData data) {
        int[] months = new int[data.bars()];
        Arrays.setAll(months, bar -> date(data, bar).getYear() * MONTHS_PER_YEAR
                + date(data, bar).getMonthValue());
        return months;
    }

    private static DeskCalendar calendar(MarketData data) {
        int assets = data.assets();
        int[] ends = new int[data.bars() * assets];
        int[] days = new int[ends.length];
        Arrays.setAll(ends, cell -> cell / assets);
        Arrays.setAll(days, cell -> (int) date(data, cell / assets).toEpochDay());
        return new DeskCalendar(assets, ends, days);
    }

    /** Of each bar the volume of the one before, and a volatility by its number. */
    private static Liquidity liquidity(MarketData data) {
        double[] volumes = data.hasVolume() ? data.byBar(Field.VOLUME) : new double[0];
        double[] means = new double[volumes.length];
        double[] volatilities = new double[data.bars() * data.assets()];
        for (int cell = 0; cell < means.length; cell++) {
            means[cell] = cell < data.assets() ? Double.NaN : volumes[cell - data.assets()];
        }
        Arrays.setAll(volatilities, cell -> 0.005 * (1 + cell % 4));
        return new Liquidity(volumes, means, volatilities);
    }
}
