package io.troupe.report.risk;

import io.troupe.report.risk.RiskMeasurement.PartFigures;
import io.troupe.report.risk.RiskMeasurement.Parts;
import io.troupe.risk.models.ComponentTail;
import io.troupe.risk.models.ComponentTail.Split;
import io.troupe.risk.models.ComponentTail.Unknown;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Divides a model's expected shortfall among the parts of a fund: to each its mean loss in the
 * scenarios in which the fund loses most, {@linkplain ComponentTail all of which} add up to the
 * fund's. Where the model's shortfall is another than the mean of these scenarios, all figures of
 * the parts are multiplied by the quotient of the two.
 */
final class TailParts {
    /** What is lost less than this fraction of a fund is rounding. */
    private static final double ROUNDING = 1e-12;
    private static final double CENTS = 100;

    private final Scenarios scenarios;
    private final RiskQuestion question;
    private final double value;

    TailParts(Scenarios scenarios, RiskQuestion question, double value) {
        this.scenarios = scenarios;
        this.question = question;
        this.value = value;
    }

    /** The parts of what a model said of all. */
    Parts of(RiskEstimate estimate) {
        return switch (estimate) {
            case NotAvailable(String reason) -> Parts.none(reason);
            case Estimated told -> scenarios.parts().isEmpty()
                    ? Parts.none("there are no parts")
                    : of(told.expectedShortfall());
        };
    }

    private Parts of(double shortfall) {
        return switch (ComponentTail.of(scenarios.earned(), scenarios.count(),
                question.level())) {
            case Unknown(String reason) -> Parts.none(reason);
            case Split split -> split.expectedShortfall() > ROUNDING && shortfall > 0
                    ? parts(split, shortfall / split.expectedShortfall())
                    : Parts.none("nothing is lost in the fund's worst scenarios");
        };
    }

    private Parts parts(Split split, double factor) {
        long[] cents = split.rounded(factor * value * CENTS);
        List<PartFigures> rows = new ArrayList<>();
        double sum = 0;
        for (int part = 0; part < cents.length; part++) {
            double loss = split.components()[part] * factor;
            double size = scenarios.sizes()[part];
            rows.add(new PartFigures(scenarios.parts().get(part),
                    Double.isNaN(size) ? OptionalDouble.empty() : OptionalDouble.of(size), loss,
                    cents[part],
                    size > 0 ? OptionalDouble.of(split.marginal(part, size / value) * factor)
                            : OptionalDouble.empty(),
                    split.incremental()[part] * factor));
            sum += loss;
        }
        return new Parts(rows, sum, "");
    }
}
