package io.troupe.metrics.relative;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.RelativeStatistics;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.model.BarsPerYear;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/**
 * How much of the benchmark's gains, and of its losses, the portfolio had: of the bars in which
 * the benchmark rose (fell), the geometric annual return of the portfolio over that of the
 * benchmark. Above 1 up and below 1 down is good. Undefined where the benchmark has no such bar.
 *
 * <p>Source: the Python library empyrical, {@code up_capture} and {@code down_capture}.
 */
public final class Capture {
    /** Of the bars in which the benchmark gained. */
    public static final Metric UP = Metric.named("upCapture", Section.BENCHMARK, Unit.RATIO)
            .inFiles().better(Direction.HIGHER).needs(Need.YEAR)
            .undefined("without a benchmark; where it never gained;"
                    + " beyond the range of 64-bit numbers")
            .byPair(1, both -> figure(both, 1, Undefinedness.NO_BENCHMARK_GAINS));

    /** Of the bars in which the benchmark lost. */
    public static final Metric DOWN = Metric.named("downCapture", Section.BENCHMARK, Unit.RATIO)
            .inFiles().better(Direction.LOWER).needs(Need.YEAR)
            .undefined("without a benchmark; where it never lost;"
                    + " beyond the range of 64-bit numbers")
            .byPair(1, both -> figure(both, -1, Undefinedness.NO_BENCHMARK_LOSSES));

    private static Figure figure(RelativeStatistics both, int sign, Undefinedness why) {
        OptionalDouble capture = of(both.returns(), both.benchmark(), sign,
                both.basis().year());
        return capture.isEmpty() ? new Figure.Undefined(why)
                : Figure.of(capture.getAsDouble());
    }

    /**
     * The quotient of annual returns.
     *
     * @param sign of the benchmark's returns whose bars count: 1 or −1
     * @return empty where the benchmark has no such bar
     */
    public static OptionalDouble of(double[] returns, double[] benchmark, int sign,
            BarsPerYear year) {
        double own = 1;
        double other = 1;
        int count = 0;
        for (int i = 0; i < returns.length; i++) {
            // Choices between values, since nobody could foretell a branch.
            boolean counts = benchmark[i] * sign > 0;
            own *= counts ? 1 + returns[i] : 1;
            other *= counts ? 1 + benchmark[i] : 1;
            count += counts ? 1 : 0;
        }
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double exponent = year.number() / count;
        return OptionalDouble.of((FastMath.pow(own, exponent) - 1)
                / (FastMath.pow(other, exponent) - 1));
    }

    private Capture() {}
}
