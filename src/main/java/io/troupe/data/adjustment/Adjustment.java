package io.troupe.data.adjustment;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adjusts the prices of a panel for corporate actions, and says which actions still act on
 * positions. Prices are multiplied and volumes are divided by the factors of splits; cash dividends
 * leave volumes alone.
 */
public final class Adjustment {
    private final AdjustMode mode;
    private final AdjustBasis basis;
    private final List<Factors> factors;
    private final int bars;

    private Adjustment(AdjustMode mode, AdjustBasis basis, List<Factors> factors, int bars) {
        this.mode = mode;
        this.basis = basis;
        this.factors = factors;
        this.bars = bars;
    }

    /**
     * The adjustment for actions.
     *
     * @param panel before gaps are filled: dividends are measured by its closes
     * @param actions as {@link ActionDates} finds them
     * @param source the name of the data in messages
     * @param problems receives dividends that are not below the price, where that matters
     */
    public static Adjustment of(RawPanel panel, List<DatedAction> actions, AdjustMode mode,
            AdjustBasis basis, String source, DataProblems problems) {
        var ofDividends = mode == AdjustMode.TOTAL ? problems : new DataProblems();
        List<List<DatedAction>> byAsset = new ArrayList<>();
        for (int asset = 0; asset < panel.assets(); asset++) {
            byAsset.add(new ArrayList<>());
        }
        actions.forEach(action -> byAsset.get(action.asset()).add(action));
        List<Factors> factors = new ArrayList<>();
        for (int asset = 0; asset < panel.assets(); asset++) {
            factors.add(Factors.of(panel, asset, byAsset.get(asset), source, ofDividends));
        }
        return new Adjustment(mode, basis, List.copyOf(factors), panel.bars());
    }

    /**
     * Replaces closes by the adjusted closes of the source, to the bit, and adjusts open, high and
     * low by the same factor. Volumes stay: adjusted closes do not tell splits from dividends.
     */
    public static RawPanel bySource(RawPanel panel) {
        double[] close = panel.close();
        double[] adjusted = panel.adjustedClose();
        double[] open = scaled(panel.open(), close, adjusted);
        double[] high = scaled(panel.high(), close, adjusted);
        double[] low = scaled(panel.low(), close, adjusted);
        for (int cell = 0; cell < high.length; cell++) {
            high[cell] = Math.max(high[cell], Math.max(open[cell], adjusted[cell]));
            low[cell] = Math.min(low[cell], Math.min(open[cell], adjusted[cell]));
        }
        return new RawPanel(panel.interval(), panel.symbols(), panel.times(), open, high, low,
                adjusted, panel.volume(), new double[0]);
    }

    private static double[] scaled(double[] column, double[] close, double[] adjusted) {
        double[] scaled = new double[column.length];
        for (int cell = 0; cell < column.length; cell++) {
            scaled[cell] = column[cell] == close[cell] ? adjusted[cell]
                    : column[cell] * (adjusted[cell] / close[cell]);
        }
        return scaled;
    }

    /** The prices at which orders fill. */
    public RawPanel traded(RawPanel filled) {
        return mode == AdjustMode.NONE || basis == AdjustBasis.POINT_IN_TIME ? filled
                : multiplied(filled, asset -> factors.get(asset).ofLater(bars, this::priceFactor),
                        asset -> inverse(factors.get(asset).ofLater(bars, Factors.Step::split)));
    }

    /** The prices that strategies see, if they are others. */
    public @Nullable RawPanel seen(RawPanel filled) {
        return isSeenApart()
                ? multiplied(filled,
                        asset -> inverse(factors.get(asset).upTo(bars, this::priceFactor)),
                        asset -> factors.get(asset).upTo(bars, Factors.Step::split))
                : null;
    }

    /** Whether strategies see other prices than those at which orders fill. */
    public boolean isSeenApart() {
        return mode != AdjustMode.NONE && basis == AdjustBasis.POINT_IN_TIME
                && factors.stream().flatMap(one -> one.steps().stream())
                        .anyMatch(step -> priceFactor(step) != 1);
    }

    /** By what seen prices are multiplied at each bar, time-major; empty for 1. */
    public double[] seenScale() {
        if (!isSeenApart()) {
            return new double[0];
        }
        int assets = factors.size();
        double[] scale = new double[bars * assets];
        for (int asset = 0; asset < assets; asset++) {
            double[] own = factors.get(asset).upTo(bars, this::priceFactor);
            for (int bar = 0; bar < bars; bar++) {
                scale[bar * assets + asset] = own[bar];
            }
        }
        return scale;
    }

    private double priceFactor(Factors.Step step) {
        return mode == AdjustMode.TOTAL ? step.total() : step.split();
    }

    /**
     * The actions that act on positions: all where orders fill at raw prices; cash dividends per
     * adjusted share where these are adjusted for splits; where they are adjusted in total, other
     * names and delistings alone.
     */
    public List<DatedAction> acting() {
        List<DatedAction> acting = new ArrayList<>();
        for (int asset = 0; asset < factors.size(); asset++) {
            List<Factors.Step> steps = factors.get(asset).steps();
            double laterSplits = 1;
            List<DatedAction> own = new ArrayList<>();
            for (Factors.Step step : steps.reversed()) {
                double perShareAfter = laterSplits;
                laterSplits *= step.split();
                for (CorporateAction action : step.actions().reversed()) {
                    CorporateAction still = acting(action, laterSplits, perShareAfter);
                    if (still != null) {
                        own.add(new DatedAction(step.bar(), asset, still));
                    }
                }
            }
            acting.addAll(own.reversed());
        }
        return List.copyOf(acting);
    }

    private @Nullable CorporateAction acting(CorporateAction action, double perShareBefore,
            double perShareAfter) {
        if (mode == AdjustMode.NONE || basis == AdjustBasis.POINT_IN_TIME) {
            return action;
        }
        return switch (action) {
            case CorporateAction.Split _,CorporateAction.StockDividend _ -> null;
            case CorporateAction.CashDividend(var symbol, var date, double amount) ->
                mode == AdjustMode.TOTAL ? null
                        : new CorporateAction.CashDividend(symbol, date, amount * perShareBefore);
            case CorporateAction.SymbolChange change -> change;
            case CorporateAction.Delisting(var symbol, var date, OptionalDouble cash) ->
                new CorporateAction.Delisting(symbol, date, cash.isEmpty() ? cash
                        : OptionalDouble.of(cash.getAsDouble() * perShareAfter));
        };
    }

    private static double[] inverse(double[] factors) {
        return Arrays.stream(factors).map(factor -> 1 / factor).toArray();
    }

    private static RawPanel multiplied(RawPanel panel, IntFunction<double[]> prices,
            IntFunction<double[]> volumes) {
        double[] open = panel.open().clone();
        double[] high = panel.high().clone();
        double[] low = panel.low().clone();
        double[] close = panel.close().clone();
        double[] volume = panel.volume().clone();
        for (int asset = 0; asset < panel.assets(); asset++) {
            double[] ofPrice = prices.apply(asset);
            for (double[] column : List.of(open, high, low, close)) {
                multiply(panel, column, asset, ofPrice);
            }
            multiply(panel, volume, asset, volumes.apply(asset));
        }
        return new RawPanel(panel.interval(), panel.symbols(), panel.times(), open, high, low,
                close, volume, new double[0]);
    }

    private static void multiply(RawPanel panel, double[] column, int asset, double[] factor) {
        for (int bar = 0; bar < factor.length && column.length > 0; bar++) {
            column[panel.cell(bar, asset)] *= factor[bar];
        }
    }
}
