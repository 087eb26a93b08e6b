package io.troupe.risk.stress;

import java.util.List;

/**
 * What a fund holds, by holder and asset. Immutable by convention: its arrays are not to be
 * changed.
 *
 * @param holders names of the strategies and accounts that hold something of their own
 * @param symbols of the assets
 * @param steps by holder, then by asset; negative if short
 * @param stepValues the value of a step of each asset in the fund's currency, finite
 * @param value what the fund is worth, cash included, in its currency
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public record StressedPositions(List<String> holders, List<String> symbols, long[][] steps,
        double[] stepValues, double value) {
    /** Copies the lists and checks the arrays' shapes. */
    public StressedPositions {
        holders = List.copyOf(holders);
        symbols = List.copyOf(symbols);
        if (steps.length != holders.size() || stepValues.length != symbols.size()) {
            throw new IllegalArgumentException("there are " + holders.size() + " holders and "
                    + symbols.size() + " assets, but " + steps.length + " rows of steps and "
                    + stepValues.length + " values");
        }
        for (long[] row : steps) {
            if (row.length != stepValues.length) {
                throw new IllegalArgumentException("a row of steps must have " + stepValues.length
                        + " cells, has " + row.length);
            }
        }
    }

    /** Whether nobody holds anything. */
    public boolean isEmpty() {
        for (long[] row : steps) {
            for (long held : row) {
                if (held != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Steps of an asset that all hold together. */
    long net(int asset) {
        long sum = 0;
        for (long[] row : steps) {
            sum = Math.addExact(sum, row[asset]);
        }
        return sum;
    }

    /** What all hold together of each asset, as fractions of the fund's value. */
    public double[] weights() {
        double[] weights = new double[stepValues.length];
        for (int asset = 0; asset < weights.length; asset++) {
            weights[asset] = net(asset) * stepValues[asset] / value;
        }
        return weights;
    }
}
