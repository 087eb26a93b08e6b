package io.troupe.report.risk;

import io.troupe.math.Quantiles;
import io.troupe.report.risk.RiskMeasurement.PartFigures;
import io.troupe.report.risk.RiskMeasurement.Parts;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import io.troupe.risk.models.RiskModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Divides expected shortfall among the parts of a fund: to each its mean loss in the scenarios in
 * which the fund loses most, which add up to the fund's. By Euler's theorem that is its size times
 * what the shortfall rises by with its size. Where a model's shortfall is another than the mean of
 * these scenarios, all parts are multiplied by the quotient of the two.
 *
 * <p>Source: D. Tasche, <i>Risk Contributions and Performance Measurement</i> (1999); P. Jorion,
 * <i>Value at Risk</i>, 3rd ed. 2007, chapter 7 (marginal, incremental and component).
 */
final class TailParts {
    /** Of how many parts it is told what the fund would lose without them. */
    static final int MOST_LEFT_OUT = 100;
    /** What is lost less than this fraction of a fund is rounding. */
    private static final double ROUNDING = 1e-12;

    private final Scenarios scenarios;
    private final RiskQuestion question;
    private final double value;

    TailParts(Scenarios scenarios, RiskQuestion question, double value) {
        this.scenarios = scenarios;
        this.question = question;
        this.value = value;
    }

    /** The parts of what a model said of all. */
    Parts of(RiskModel model, RiskEstimate estimate) {
        return switch (estimate) {
            case NotAvailable(String reason) -> Parts.none(reason);
            case Estimated told -> of(model, told.expectedShortfall());
        };
    }

    private Parts of(RiskModel model, double shortfall) {
        int[] tail = tail();
        double ofTail = meanLoss(scenarios.total(), tail);
        if (!(ofTail > ROUNDING) || !(shortfall > 0)) {
            return Parts.none("nothing is lost in the fund's worst scenarios");
        }
        double[] parts = new double[scenarios.parts().size()];
        Arrays.setAll(parts,
                part -> meanLoss(scenarios.earned()[part], tail) * (shortfall / ofTail));
        Set<Integer> leftOut = largest(parts);
        List<PartFigures> rows = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            rows.add(new PartFigures(scenarios.parts().get(part), size(part), parts[part],
                    marginal(part, parts[part]), leftOut.contains(part)
                            ? incremental(model, part, shortfall) : OptionalDouble.empty()));
        }
        return new Parts(rows, Arrays.stream(parts).sum(), tail.length, "");
    }

    /** At or below the quantile of definition 7 (Hyndman and Fan, 1996). */
    private int[] tail() {
        double[] total = scenarios.total();
        double quantile = Quantiles.of(total, 1 - question.level());
        return IntStream.range(0, total.length).filter(i -> total[i] <= quantile).toArray();
    }

    private static double meanLoss(double[] earned, int... tail) {
        double sum = 0;
        for (int scenario : tail) {
            sum += earned[scenario];
        }
        return -sum / tail.length;
    }

    private static Set<Integer> largest(double[] parts) {
        return new HashSet<>(IntStream.range(0, parts.length).boxed()
                .sorted(Comparator.comparingDouble((Integer part) -> -Math.abs(parts[part])))
                .limit(MOST_LEFT_OUT).toList());
    }

    private OptionalDouble size(int part) {
        double size = scenarios.sizes()[part];
        return Double.isNaN(size) ? OptionalDouble.empty() : OptionalDouble.of(size);
    }

    private OptionalDouble marginal(int part, double loss) {
        double size = scenarios.sizes()[part];
        return size > 0 ? OptionalDouble.of(loss * value / size) : OptionalDouble.empty();
    }

    private OptionalDouble incremental(RiskModel model, int part, double shortfall) {
        double[] rest = scenarios.total().clone();
        double[] without = scenarios.earned()[part];
        Arrays.setAll(rest, scenario -> rest[scenario] - without[scenario]);
        if (Arrays.stream(rest).allMatch(earned -> Math.abs(earned) <= ROUNDING)) {
            return OptionalDouble.of(shortfall);
        }
        OptionalDouble ofRest = question.ask(model, rest).es();
        return ofRest.isPresent() ? OptionalDouble.of(shortfall - ofRest.getAsDouble()) : ofRest;
    }
}
