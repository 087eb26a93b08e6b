package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.summary.PortfolioSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Strategies that were taken out. */
final class Quarantined implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "quarantined",
            "a strategy was taken out because it failed",
            "mend it and run again: the figures are those of a fund that lost a strategy on the "
                    + "way");

    private static final int TOLD = 3;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return judge(run.summary().strategies().stream()
                .filter(each -> each.quarantine().isPresent()).map(PortfolioSummary::id).toList());
    }

    static Optional<Finding> judge(List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String told = ids.stream().limit(TOLD).map(Texts::name).collect(Collectors.joining(", "));
        return Optional.of(new Finding("strategies were taken out: " + told
                + (ids.size() > TOLD ? " and others" : ""), ids.size() + " strategies"));
    }
}
