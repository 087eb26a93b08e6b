package io.troupe.data;

import io.troupe.data.MarketData.Columns;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a panel, asset-major: asset {@code a} has the cells {@code a × stride} to {@code
 * a × stride + stride − 1}, one per bar. The stride outlives a cut of the panel's last bars.
 *
 * @param stride how many bars each asset's part of a column has
 * @param open opening prices, or empty
 * @param high highest prices, or empty
 * @param low lowest prices, or empty
 * @param close closing prices
 * @param volume units traded, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
record AssetColumns(int stride, double[] open, double[] high, double[] low, double[] close,
        double[] volume) {
    /** Rows and columns of a table are exchanged by squares of this size, to stay in the cache. */
    private static final int SQUARE = 32;

    /** The columns of a panel, as they lie. */
    static AssetColumns of(RawPanel panel) {
        int cells = Math.multiplyExact(panel.bars(), panel.assets());
        if (panel.close().length != cells) {
            throw wrongLength("close", cells, panel.close().length);
        }
        return new AssetColumns(panel.bars(), ofLength("open", panel.open(), cells),
                ofLength("high", panel.high(), cells), ofLength("low", panel.low(), cells),
                panel.close(), ofLength("volume", panel.volume(), cells));
    }

    /** Copies time-major columns. */
    static AssetColumns of(Columns columns, int bars, int assets) {
        int cells = Math.multiplyExact(bars, assets);
        if (columns.close().length != cells) {
            throw wrongLength("close", cells, columns.close().length);
        }
        return new AssetColumns(bars, assetMajor("open", columns.open(), bars, assets),
                assetMajor("high", columns.high(), bars, assets),
                assetMajor("low", columns.low(), bars, assets),
                assetMajor("close", columns.close(), bars, assets),
                assetMajor("volume", columns.volume(), bars, assets));
    }

    /** Where the columns hold an asset's values of a bar. */
    int cell(int bar, int asset) {
        return asset * stride + bar;
    }

    /** A column, or empty. */
    double[] of(Field field) {
        return switch (field) {
            case OPEN -> open;
            case HIGH -> high;
            case LOW -> low;
            case CLOSE -> close;
            case VOLUME -> volume;
        };
    }

    /** The columns that exist, in the order in which they are hashed. */
    List<double[]> present() {
        List<double[]> present = new ArrayList<>(5);
        for (double[] column : List.of(open, high, low, close, volume)) {
            if (column.length > 0) {
                present.add(column);
            }
        }
        return present;
    }

    /** The columns of some assets. */
    AssetColumns select(int... assets) {
        return new AssetColumns(stride, select(open, assets), select(high, assets),
                select(low, assets), select(close, assets), select(volume, assets));
    }

    /** The same with so many times the volumes, if there are any. */
    AssetColumns withVolumes(double factor) {
        return new AssetColumns(stride, open, high, low, close,
                Arrays.stream(volume).map(units -> factor * units).toArray());
    }

    /** A column of the first bars as a new time-major table. */
    double[] byBar(Field field, int bars, int assets) {
        double[] column = of(field);
        double[] table = new double[bars * assets];
        for (int firstBar = 0; firstBar < bars; firstBar += SQUARE) {
            int endBar = Math.min(bars, firstBar + SQUARE);
            for (int firstAsset = 0; firstAsset < assets; firstAsset += SQUARE) {
                int endAsset = Math.min(assets, firstAsset + SQUARE);
                for (int bar = firstBar; bar < endBar; bar++) {
                    for (int asset = firstAsset; asset < endAsset; asset++) {
                        table[bar * assets + asset] = column[asset * stride + bar];
                    }
                }
            }
        }
        return table;
    }

    private double[] select(double[] column, int... assets) {
        if (column.length == 0) {
            return column;
        }
        double[] chosen = new double[stride * assets.length];
        for (int i = 0; i < assets.length; i++) {
            System.arraycopy(column, assets[i] * stride, chosen, i * stride, stride);
        }
        return chosen;
    }

    private static double[] assetMajor(String name, double[] column, int bars, int assets) {
        int cells = Math.multiplyExact(bars, assets);
        if (ofLength(name, column, cells).length == 0) {
            return column;
        }
        if (assets == 1) {
            return column.clone();
        }
        double[] turned = new double[cells];
        for (int firstBar = 0; firstBar < bars; firstBar += SQUARE) {
            int endBar = Math.min(bars, firstBar + SQUARE);
            for (int firstAsset = 0; firstAsset < assets; firstAsset += SQUARE) {
                int endAsset = Math.min(assets, firstAsset + SQUARE);
                for (int asset = firstAsset; asset < endAsset; asset++) {
                    for (int bar = firstBar; bar < endBar; bar++) {
                        turned[asset * bars + bar] = column[bar * assets + asset];
                    }
                }
            }
        }
        return turned;
    }

    /** A column or table that is empty or has the given number of cells. */
    static double[] ofLength(String name, double[] column, int cells) {
        if (column.length > 0 && column.length != cells) {
            throw wrongLength(name, cells, column.length);
        }
        return column;
    }

    private static IllegalArgumentException wrongLength(String name, int cells, int length) {
        return new IllegalArgumentException(
                name + " must have " + cells + " values, has " + length);
    }
}
