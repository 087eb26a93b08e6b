package io.troupe.report.diagnoses;

import io.troupe.model.Money;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.orders.OrderReport;
import java.util.Optional;

/** Strategies that move prices against each other. */
final class Crowding implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "crowding",
            "strategies that traded alike cost the fund above 10 % of its "
                    + "commission and slippage more than each alone",
            "have strategies trade at other times or at other prices: their own "
                    + "figures do not have what they cost each other");

    private static final double MOST = 0.1;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.orders().map(OrderReport::crowding).flatMap(Crowding::judge);
    }

    static Optional<Finding> judge(OrderReport.Crowding crowding) {
        double cost = -Money.amount(crowding.pooledMicros());
        double all = Money.amount(crowding.costMicros());
        return cost > MOST * all && cost > 0
                ? Optional.of(new Finding("strategies pay more together than alone",
                        Texts.number(cost) + ", " + Texts.percent(cost / all) + " of all costs"))
                : Optional.empty();
    }
}
