package io.troupe.report.diagnoses;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** Prices that do not move since nobody traded. */
final class StalePrices implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "stale-prices",
            "more than 5 % of the closes of listed assets absent or the same as before",
            "leave such assets out, or resample: what does not trade looks calm, and is bought "
                    + "at prices of the past");

    private static final double MOST = 0.05;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        MarketData data = run.context().data();
        long listed = 0;
        long stale = 0;
        double[] closes = new double[data.bars()];
        for (int asset = 0; asset < data.assets(); asset++) {
            double last = Double.NaN;
            int end = data.end(asset);
            data.copy(Field.CLOSE, asset, closes);
            for (int bar = 0; bar < end; bar++) {
                double close = Double.isNaN(closes[bar]) ? last : closes[bar];
                if (!Double.isNaN(last)) {
                    listed++;
                    stale += close == last ? 1 : 0;
                }
                last = close;
            }
        }
        return judge(stale, listed);
    }

    /** Closes that are not new, and all that have one before them. */
    static Optional<Finding> judge(long stale, long listed) {
        return stale > MOST * listed
                ? Optional.of(new Finding("many prices are old",
                        Texts.percent((double) stale / listed) + " of closes"))
                : Optional.empty();
    }
}
