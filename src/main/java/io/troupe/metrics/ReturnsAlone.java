package io.troupe.metrics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What can be told of a portfolio of which nothing is known but its returns, as of a part of its
 * time: figures of money and of trades cannot.
 */
public final class ReturnsAlone {
    private static final Set<Need> KNOWN = EnumSet.of(Need.INDEX, Need.RETURNS, Need.EXCESS,
            Need.PATH, Need.YEAR, Need.CONVENTION);

    private ReturnsAlone() {}

    /** Whether a figure is one of returns alone. */
    public static boolean suffice(Metric metric) {
        return KNOWN.containsAll(metric.needs());
    }

    /**
     * The record of a span, as if the portfolio had begun at the close of its first bar; its money
     * and its trades are nothing.
     *
     * @param returns by bar of the run, NaN where there is none; not changed
     * @param first the first bar of the span, whose own return lies before it
     * @param last its last bar
     * @param dates the date of a bar
     */
    public static TrackRecord of(Basis basis, double[] returns, int first, int last,
            IntFunction<String> dates) {
        double[] path = new double[returns.length];
        Arrays.fill(path, Double.NaN);
        ReturnMoments moments = new ReturnMoments();
        ReturnMoments excess = new ReturnMoments();
        MaxDrawdown drawdown = new MaxDrawdown();
        drawdown.add(first, 1);
        double level = 1;
        int unfunded = 0;
        Optional<String> bust = Optional.empty();
        for (int bar = first + 1; bar <= last; bar++) {
            double value = returns[bar];
            path[bar] = value;
            if (Double.isNaN(value)) {
                unfunded += bust.isPresent() ? 0 : 1;
            } else {
                moments.add(value);
                excess.add(value - basis.riskFree(bar));
                level *= 1 + value;
                if (level <= 0 && bust.isEmpty()) {
                    bust = Optional.of(dates.apply(bar));
                }
            }
            drawdown.add(bar, level);
        }
        return new TrackRecord(basis, new TrackRecord.Index(last - first + 1, level, bust),
                moments.moments(), excess.moments(),
                Optional.of(new Figure.Fall(drawdown.value().orElse(0),
                        dates.apply(drawdown.peakBar()), dates.apply(drawdown.troughBar()))),
                new TrackRecord.Account(0, BigDecimal.ZERO, 0, 0, 0, Double.NaN, unfunded,
                        DatedTransfers.NONE),
                new TrackRecord.Trades(0, 0, 0, 0), Optional.of(ReturnPath.of(path)));
    }
}
