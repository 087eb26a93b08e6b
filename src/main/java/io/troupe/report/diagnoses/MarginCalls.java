package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.orders.OrderReport;
import java.util.Optional;

/** Positions that were sold because there was not enough to keep them. */
final class MarginCalls implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "margin-calls",
            "at least one margin call",
            "hold less: a strategy that is sold out at the worst time is not the "
                    + "strategy that was meant");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return judge(run.orders().map(OrderReport::marginCalls).orElse(0L));
    }

    static Optional<Finding> judge(long calls) {
        return calls > 0
                ? Optional.of(new Finding("positions were sold to meet margin calls",
                        calls == 1 ? "1 margin call" : calls + " margin calls"))
                : Optional.empty();
    }
}
