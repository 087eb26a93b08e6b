package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.attribution.PortfolioAttribution;
import java.util.Comparator;
import java.util.Optional;

/** A profit that hangs on one asset. */
final class OneAsset implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "one-asset",
            "one of five or more assets above 25 % of the profit",
            "see what is left without it: nobody knew that it would be this one");

    private static final int LEAST_ASSETS = 5;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        PortfolioAttribution house = run.attribution().fund().house();
        if (house.assets().size() < LEAST_ASSETS) {
            return Optional.empty();
        }
        return house.assets().stream()
                .max(Comparator.comparingDouble(each -> each.earnings().total()))
                .flatMap(best -> ProfitShare.judge(Texts.name(best.symbol()),
                        best.earnings().total(), house.earnings().total()));
    }
}
