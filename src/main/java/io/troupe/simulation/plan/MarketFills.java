package io.troupe.simulation.plan;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.execution.FillPrices;
import io.troupe.execution.VolumeLimit;
import io.troupe.execution.costs.CommissionModel;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.SlippageModel;
import io.troupe.model.BarPoint;
import io.troupe.model.Instrument;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the fill model of a market: its prices, the terms of its instruments, its rates. */
public final class MarketFills {
    private MarketFills() {}

    /**
     * The fill model of all bars of a market.
     *
     * @param at the price at which orders fill before slippage, open or close
     * @param volumeLimit the share of a bar's volume that the fund may take, in (0, 1], or none
     * @throws IllegalArgumentException if the data lacks the price, or the volumes of a limit
     */
    public static FillModel of(MarketData data, Field at, SlippageModel slippage,
            CommissionModel commission, OptionalDouble volumeLimit) {
        List<Instrument> instruments = data.instruments();
        double[] steps = instruments.stream().mapToDouble(Instrument::quantityStep).toArray();
        return new FillModel(at == Field.OPEN ? BarPoint.OPEN : BarPoint.CLOSE,
                new FillPrices(data.byBar(at), scale(data), slippage), commission, steps,
                limit(data, volumeLimit));
    }

    /** How a market's prices become money. */
    static PriceScale scale(MarketData data) {
        List<Instrument> instruments = data.instruments();
        return new PriceScale(
                instruments.stream().mapToDouble(Instrument::stepMultiple).toArray(),
                instruments.stream().mapToDouble(one -> one.terms().tick()).toArray(),
                data.rates());
    }

    /** What a share of a market's volume comes to in whole lots, if volume is bounded. */
    static Optional<VolumeLimit> limit(MarketData data, OptionalDouble share) {
        if (share.isEmpty()) {
            return Optional.empty();
        }
        double[] steps = data.instruments().stream().mapToDouble(Instrument::quantityStep)
                .toArray();
        long[] lots = data.instruments().stream().mapToLong(one -> one.terms().lotSteps())
                .toArray();
        double[] units = new double[lots.length];
        Arrays.setAll(units, asset -> lots[asset] * steps[asset]);
        return Optional.of(new VolumeLimit(share.getAsDouble(), data.byBar(Field.VOLUME), units,
                lots));
    }
}
