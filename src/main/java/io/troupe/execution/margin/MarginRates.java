package io.troupe.execution.margin;

import java.util.Arrays;

/**
 * What positions require, as fractions of their value in (0, 1], by asset.
 *
 * @param initialLong of longs when they are opened
 * @param initialShort of shorts when they are opened
 * @param maintenanceLong of longs as long as they are held; not above the initial
 * @param maintenanceShort of shorts as long as they are held; not above the initial
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record MarginRates(double[] initialLong, double[] initialShort, double[] maintenanceLong,
        double[] maintenanceShort) {
    /** Checks the rates. */
    public MarginRates {
        requireBelow(maintenanceLong, initialLong);
        requireBelow(maintenanceShort, initialShort);
    }

    private static void requireBelow(double[] maintenance, double[] initial) {
        for (int asset = 0; asset < initial.length; asset++) {
            double kept = maintenance[asset];
            if (!(kept > 0 && kept <= initial[asset] && initial[asset] <= 1)) {
                throw new IllegalArgumentException("margins must be 0 < maintenance ≤ initial ≤ 1,"
                        + " were " + kept + " and " + initial[asset] + " of asset " + asset);
            }
        }
    }

    /** The same rates for all of so many assets, long or short. */
    public static MarginRates uniform(int assets, double initial, double maintenance) {
        double[] opened = new double[assets];
        double[] kept = new double[assets];
        Arrays.fill(opened, initial);
        Arrays.fill(kept, maintenance);
        return new MarginRates(opened, opened, kept, kept);
    }

    /** What opening a position of a signed value requires, ≥ 0, in its unit. */
    public double initial(int asset, double value) {
        return value >= 0 ? value * initialLong[asset] : -value * initialShort[asset];
    }

    /** What keeping a position of a signed value requires, ≥ 0, in its unit. */
    public double maintenance(int asset, double value) {
        return value >= 0 ? value * maintenanceLong[asset] : -value * maintenanceShort[asset];
    }

    /** What a portfolio's positions require to be opened, summed in asset order. */
    public double initial(long[] steps, double[] stepValues) {
        double sum = 0;
        for (int asset = 0; asset < steps.length; asset++) {
            sum += initial(asset, steps[asset] * stepValues[asset]);
        }
        return sum;
    }

    /** What a portfolio's positions require to be kept, summed in asset order. */
    public double maintenance(long[] steps, double[] stepValues) {
        double sum = 0;
        for (int asset = 0; asset < steps.length; asset++) {
            sum += maintenance(asset, steps[asset] * stepValues[asset]);
        }
        return sum;
    }
}
