package io.troupe.data;

import java.util.List;

/**
 * A 32-bit check sum per bar and asset, by which changed data is found to the day and the symbol.
 * Each value passes a bijection of 64 bits (the finalizer of MurmurHash3, Stafford's variant 13)
 * before it is folded: another value has another sum but for one time in four billion, and then
 * the hash chain still tells that something changed.
 */
final class CellSums {
    private CellSums() {}

    /** The sums of all bars, time-major. */
    static int[] of(MarketData data) {
        AssetColumns columns = data.columns();
        List<double[]> present = columns.present();
        int assets = data.assets();
        int[] sums = new int[Math.multiplyExact(data.bars(), assets)];
        for (int asset = 0; asset < assets; asset++) {
            for (int bar = 0; bar < data.bars(); bar++) {
                int cell = columns.cell(bar, asset);
                long sum = 0;
                for (double[] column : present) {
                    sum = mix(sum + Double.doubleToLongBits(column[cell]));
                }
                sums[bar * assets + asset] = fold(sum);
            }
        }
        return sums;
    }

    /** The sums of what there is beyond prices, time-major, 0 for nothing; empty if all are 0. */
    static int[] ofBeyond(MarketData data) {
        var beyond = new BeyondPrices(data);
        if (beyond.isPlain()) {
            return new int[0];
        }
        int[] sums = new int[Math.multiplyExact(data.bars(), data.assets())];
        boolean any = false;
        for (int cell = 0; cell < sums.length; cell++) {
            byte[] bytes = beyond.of(cell / data.assets(), cell % data.assets());
            long sum = 0;
            for (byte one : bytes) {
                sum = mix(sum + 1 + Byte.toUnsignedInt(one));
            }
            sums[cell] = fold(sum);
            any |= sums[cell] != 0;
        }
        return any ? sums : new int[0];
    }

    /** The sum of a cell whose asset did not trade. */
    static int ofMissing(DataShape shape) {
        long sum = 0;
        for (int column = 0; column < shape.columns(); column++) {
            sum = mix(sum + Double.doubleToLongBits(Double.NaN));
        }
        return fold(sum);
    }

    private static int fold(long sum) {
        return (int) (sum ^ sum >>> 32);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
