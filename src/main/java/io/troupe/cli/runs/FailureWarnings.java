package io.troupe.cli.runs;

import io.troupe.model.Wording;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;

/** What is said of strategies that failed, also where a run is to be quiet. */
final class FailureWarnings {
    private static final int MOST = 10;

    private FailureWarnings() {}

    /** A line for each strategy that was taken out, and how many there are if they are too many. */
    static List<String> of(RunSummary summary) {
        List<PortfolioSummary> out = summary.strategies().stream()
                .filter(strategy -> strategy.quarantine().isPresent()).toList();
        List<String> lines = new ArrayList<>();
        out.stream().limit(MOST).forEach(strategy -> {
            PortfolioSummary.Quarantine taken = strategy.quarantine().orElseThrow();
            lines.add("strategy " + strategy.id() + " was taken out at " + taken.date() + " ("
                    + taken.reason().label() + "): " + taken.detail());
        });
        if (out.size() > MOST) {
            lines.add(Wording.count(out.size() - MOST, "more strategy")
                    .replace("strategys", "strategies") + " failed; results/summary.json has all");
        }
        if (areAllOut(summary)) {
            lines.add("every strategy of the fund failed: the figures say nothing about them");
        }
        return lines;
    }

    /** Whether nobody was left to be asked. */
    static boolean areAllOut(RunSummary summary) {
        return !summary.strategies().isEmpty() && summary.strategies().stream()
                .allMatch(strategy -> strategy.quarantine().isPresent());
    }
}
