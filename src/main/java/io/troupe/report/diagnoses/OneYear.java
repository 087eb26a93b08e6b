package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.attribution.YearAttribution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A profit that hangs on one year. */
final class OneYear implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "one-year",
            "one of five or more calendar years above 25 % of the profit",
            "ask what was special about it, and whether that comes again");

    private static final int LEAST_YEARS = 5;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        List<YearAttribution> years = run.attribution().years();
        double profit = years.stream().mapToDouble(OneYear::earned).sum();
        return years.size() < LEAST_YEARS ? Optional.empty()
                : years.stream().max(Comparator.comparingDouble(OneYear::earned))
                        .flatMap(best -> ProfitShare.judge(best.year(), earned(best), profit));
    }

    private static double earned(YearAttribution year) {
        return year.parts().stream().mapToDouble(YearAttribution.Part::earned).sum();
    }
}
