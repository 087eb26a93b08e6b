package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** A profit that hangs on one bar. */
final class OneDay implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "one-day",
            "the best bar above 25 % of the growth, in logarithms",
            "look at that bar: a wrong price makes a profit like this");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        double[] returns = run.series().house().returns();
        double growth = 0;
        int best = 0;
        for (int bar = 0; bar < returns.length; bar++) {
            growth += growth(returns[bar]);
            best = growth(returns[bar]) > growth(returns[best]) ? bar : best;
        }
        return returns.length == 0 ? Optional.empty()
                : ProfitShare.judge(run.series().dates().get(best), growth(returns[best]), growth);
    }

    private static double growth(double oneBarReturn) {
        return Double.isNaN(oneBarReturn) ? 0 : StrictMath.log1p(oneBarReturn);
    }
}
