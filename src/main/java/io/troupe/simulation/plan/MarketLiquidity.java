package io.troupe.simulation.plan;

import io.troupe.data.ActionSchedule;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.model.CorporateAction;
import java.util.Arrays;

/**
 * Finds volatility and mean volume of a market's bars. A split that holdings take part in is no
 * move of the price: closes and volumes before it are counted in the units after it.
 */
public final class MarketLiquidity {
    private static final double[] NONE = {};

    private MarketLiquidity() {}

    /** The liquidity of all bars, of each from the bars before it. */
    public static Liquidity of(MarketData data) {
        double[] closes = data.byBar(Field.CLOSE);
        double[] volumes = data.hasVolume() ? data.byBar(Field.VOLUME) : NONE;
        double[] units = unitsInTheEnd(data);
        if (units.length == 0) {
            return Liquidity.of(data.assets(), closes, volumes);
        }
        Liquidity adjusted = Liquidity.of(data.assets(), divided(closes, units),
                multiplied(volumes, units));
        return new Liquidity(volumes, divided(adjusted.meanVolumes(), units),
                adjusted.volatilities());
    }

    /** How many units a unit of each bar is in the last, time-major; empty if always 1. */
    public static double[] unitsInTheEnd(MarketData data) {
        int assets = data.assets();
        double[] units = new double[data.bars() * assets];
        Arrays.fill(units, 1);
        boolean isAny = false;
        for (ActionSchedule.Entry entry : data.actions().entries()) {
            double factor = factor(entry.action());
            isAny |= factor != 1;
            for (int bar = 0; factor != 1 && bar < entry.bar(); bar++) {
                units[bar * assets + entry.asset()] *= factor;
            }
        }
        return isAny ? units : NONE;
    }

    /** How many units become of one. */
    private static double factor(CorporateAction action) {
        return switch (action) {
            case CorporateAction.Split(var _, var _, long after, long before) ->
                (double) after / before;
            case CorporateAction.StockDividend(var _, var _, long more, long before) ->
                (double) (more + before) / before;
            case CorporateAction.CashDividend _ -> 1;
            case CorporateAction.SymbolChange _ -> 1;
            case CorporateAction.Delisting _ -> 1;
        };
    }

    private static double[] divided(double[] values, double[] units) {
        double[] quotients = values.clone();
        for (int cell = 0; cell < quotients.length; cell++) {
            quotients[cell] /= units[cell];
        }
        return quotients;
    }

    private static double[] multiplied(double[] values, double[] units) {
        double[] products = values.clone();
        for (int cell = 0; cell < products.length; cell++) {
            products[cell] *= units[cell];
        }
        return products;
    }
}
