package io.troupe.report.trades;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.metrics.trades.StepPrices;
import io.troupe.model.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * What a step of each asset of the data is worth. Lowest and highest values of whole blocks of bars
 * are found once, when they are first asked for, so that long holdings cost as little as short
 * ones.
 */
final class MarketSteps implements StepPrices {
    private static final int BLOCK = 64;

    private final MarketData data;
    private final double[] multiples;
    private final double @Nullable [][] lowest;
    private final double @Nullable [][] highest;

    MarketSteps(MarketData data) {
        this.data = data;
        multiples = data.instruments().stream().mapToDouble(Instrument::stepMultiple).toArray();
        lowest = new double[data.assets()][];
        highest = new double[data.assets()][];
    }

    /** Whether there are highs and lows at all. */
    boolean hasHighsAndLows() {
        return data.has(Field.HIGH) && data.has(Field.LOW);
    }

    @Override
    public double pointValue(int bar, int asset) {
        return Math.max(0, multiples[asset] * data.rate(bar, asset));
    }

    @Override
    public double close(int bar, int asset) {
        return data.stepValue(bar, asset);
    }

    private double low(int bar, int asset) {
        double price = data.low(bar, asset);
        return price > 0 ? price * pointValue(bar, asset) : close(bar, asset);
    }

    private double high(int bar, int asset) {
        double price = data.high(bar, asset);
        return price > 0 ? price * pointValue(bar, asset) : close(bar, asset);
    }

    @Override
    public double lowest(int asset, int firstBar, int lastBar) {
        double least = Double.POSITIVE_INFINITY;
        int bar = firstBar;
        while (bar <= lastBar) {
            if (bar % BLOCK == 0 && bar + BLOCK - 1 <= lastBar) {
                least = Math.min(least, lows(asset)[bar / BLOCK]);
                bar += BLOCK;
            } else {
                least = Math.min(least, low(bar, asset));
                bar++;
            }
        }
        return least;
    }

    @Override
    public double highest(int asset, int firstBar, int lastBar) {
        double most = Double.NEGATIVE_INFINITY;
        int bar = firstBar;
        while (bar <= lastBar) {
            if (bar % BLOCK == 0 && bar + BLOCK - 1 <= lastBar) {
                most = Math.max(most, highs(asset)[bar / BLOCK]);
                bar += BLOCK;
            } else {
                most = Math.max(most, high(bar, asset));
                bar++;
            }
        }
        return most;
    }

    private double[] lows(int asset) {
        double[] blocks = lowest[asset];
        if (blocks == null) {
            blocks = new double[data.bars() / BLOCK];
            for (int block = 0; block < blocks.length; block++) {
                double least = Double.POSITIVE_INFINITY;
                for (int bar = block * BLOCK; bar < (block + 1) * BLOCK; bar++) {
                    least = Math.min(least, low(bar, asset));
                }
                blocks[block] = least;
            }
            lowest[asset] = blocks;
        }
        return blocks;
    }

    private double[] highs(int asset) {
        double[] blocks = highest[asset];
        if (blocks == null) {
            blocks = new double[data.bars() / BLOCK];
            for (int block = 0; block < blocks.length; block++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int bar = block * BLOCK; bar < (block + 1) * BLOCK; bar++) {
                    most = Math.max(most, high(bar, asset));
                }
                blocks[block] = most;
            }
            highest[asset] = blocks;
        }
        return blocks;
    }
}
