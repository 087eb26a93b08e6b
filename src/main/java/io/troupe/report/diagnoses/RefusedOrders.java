package io.troupe.report.diagnoses;

import io.troupe.model.orders.OrderCause;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.orders.OrderReport;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders that were never worked. */
final class RefusedOrders implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "orders-refused",
            "an order of a strategy was refused",
            "look up the causes in orders.csv and mend the strategy: what it asked "
                    + "for was not done");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.orders().map(OrderReport::refused).flatMap(RefusedOrders::judge);
    }

    static Optional<Finding> judge(Map<OrderCause, Long> byCause) {
        String told = byCause.entrySet().stream()
                .map(each -> each.getKey().label() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return byCause.isEmpty() ? Optional.empty()
                : Optional.of(new Finding("orders were refused", told));
    }
}
