package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** Trading that costs most of what it earns. */
final class CostsOfGross implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "costs-half-of-gross",
            "commissions, slippage and borrowing above half of the profit before them",
            "trade less: a small error in the cost model decides whether anything is left");

    private static final double MOST = 0.5;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return judge(GrossProfit.of(run));
    }

    static Optional<Finding> judge(GrossProfit profit) {
        return profit.gross() > 0 && profit.costs() > MOST * profit.gross()
                ? Optional.of(new Finding("costs take most of the profit",
                        Texts.percent(profit.costs() / profit.gross()) + " of it"))
                : Optional.empty();
    }
}
