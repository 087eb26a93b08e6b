package io.troupe.report.analysis;

/**
 * One portfolio from bar to bar. Its arrays are shared and not to be changed.
 *
 * @param number the strategy's index or the account's number
 * @param id its name
 * @param equity value at each close, before the bar's transfers
 * @param returns time-weighted, by bar; NaN where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public record PortfolioSeries(int number, String id, double[] equity, double[] returns) {
    /** The time-weighted index: 1 at the first bar, unchanged where a bar has no return. */
    public double[] index() {
        double[] index = new double[returns.length];
        double level = 1;
        for (int bar = 0; bar < index.length; bar++) {
            level *= Double.isNaN(returns[bar]) ? 1 : 1 + returns[bar];
            index[bar] = level;
        }
        return index;
    }
}
