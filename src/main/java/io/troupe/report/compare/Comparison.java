package io.troupe.report.compare;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.MetricRegister;
import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.TrackRecord;
import io.troupe.metrics.inference.BootstrapPlan;
import io.troupe.metrics.inference.PairedBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Several runs, or strategies of runs, beside each other over the time that they have in common.
 * Immutable. Figures of returns are computed for that time; those of money and trades are there
 * where it is the whole time of all.
 *
 * @param span the time
 * @param by what they are ordered by, the best first
 * @param register the metrics that there are figures of
 * @param total how many were compared; only the best are shown
 * @param first the one that the others are compared with, shown or not
 * @param shown the best, and the first among them wherever it stands
 * @param settings that are not the same for all that are shown
 */
public record Comparison(CommonSpan span, Metric by, MetricRegister register, int total,
        Compared first, List<Compared> shown, List<SettingDifference> settings) {
    /** Of how many the differences to the first have intervals: each takes 2000 resamples. */
    public static final int MOST_INTERVALS = 20;

    /** Copies the lists. */
    public Comparison {
        shown = List.copyOf(shown);
        settings = List.copyOf(settings);
    }

    /**
     * Compares.
     *
     * @param all at least two, of which the first is what the others are compared with
     * @param register the metrics
     * @param by one of its metrics
     * @param top how many are shown, ≥ 1
     * @return empty if they have no time in common
     */
    public static Optional<Comparison> of(List<Contestant> all, MetricRegister register,
            Metric by, int top) {
        return CommonSpan.of(all).map(span -> new Comparer(all, register,
                Set.copyOf(register.ofReturns().metrics()), by, span).compare(top));
    }

    /**
     * Correlations of the returns of the first so many that are shown, row by row; NaN where one of
     * two does not vary.
     */
    public double[] correlations(int most) {
        AlignedReturns aligned = new AlignedReturns(first.who(), span);
        List<double[]> returns = shown.stream().limit(most).map(each -> aligned.of(each.who()))
                .toList();
        int count = returns.size();
        double[] cells = new double[count * count];
        for (int row = 0; row < count; row++) {
            for (int column = 0; column <= row; column++) {
                double alike = AlignedReturns.correlation(returns.get(row), returns.get(column))
                        .orElse(Double.NaN);
                cells[row * count + column] = alike;
                cells[column * count + row] = alike;
            }
        }
        return cells;
    }

    /** Why there is no comparison: who ends before who begins, in a sentence. */
    public static String apart(List<Contestant> all) {
        Optional<Contestant> empty = all.stream().filter(each -> each.bars() == 0).findFirst();
        if (empty.isPresent()) {
            return empty.get().name() + " has no bar yet; compare others, or resume it first";
        }
        Contestant early = Collections.min(all,
                Comparator.comparing(each -> each.times().getLast()));
        Contestant late = Collections.max(all,
                Comparator.comparing(each -> each.times().getFirst()));
        return "there are no two bars that all have in common: " + early.name() + " ends at "
                + early.times().getLast() + ", " + late.name() + " begins at "
                + late.times().getFirst() + "; leave one of them out";
    }

    /** Does it. */
    private record Comparer(List<Contestant> all, MetricRegister register,
            Set<Metric> ofReturns, Metric by, CommonSpan span) {
        Comparison compare(int top) {
            List<Integer> ranked = ranked();
            List<Integer> chosen = new ArrayList<>(
                    ranked.subList(0, Math.min(top, ranked.size())));
            if (!chosen.contains(0)) {
                chosen.add(0);
            }
            AlignedReturns aligned = new AlignedReturns(all.getFirst(), span);
            double[] reference = aligned.of(all.getFirst());
            List<Compared> shown = new ArrayList<>();
            int intervals = 0;
            for (int index : chosen) {
                double[] returns = aligned.of(all.get(index));
                boolean hasInterval = index != 0 && intervals++ < MOST_INTERVALS;
                shown.add(new Compared(all.get(index), figures(all.get(index)),
                        hasInterval ? Optional.of(PairedBootstrap.of(returns, reference,
                                all.getFirst().basis(), BootstrapPlan.STANDARD))
                                : Optional.empty(),
                        index == 0 ? OptionalDouble.of(1)
                                : AlignedReturns.correlation(returns, reference),
                        !all.get(index).origin().fingerprint()
                                .equals(all.getFirst().origin().fingerprint())));
            }
            return new Comparison(span, by, register, all.size(),
                    shown.get(chosen.indexOf(0)), shown,
                    SettingDifference.between(shown.stream().map(Compared::who).toList()));
        }

        /** The best first; of equals the one that was named first. */
        private List<Integer> ranked() {
            double[] merits = all.stream().mapToDouble(each -> figure(each, record(each), by)
                    .map(by::merit).orElse(Double.NEGATIVE_INFINITY)).toArray();
            return IntStream.range(0, merits.length).boxed()
                    .sorted(Comparator.comparingDouble((Integer index) -> -merits[index]))
                    .toList();
        }

        private TrackRecord record(Contestant each) {
            int first = span.first(each);
            double[] returns = Arrays.copyOfRange(each.returns(), first, span.last(each) + 1);
            // As if it had begun at the close of the first bar, whose return lies before it.
            returns[0] = Double.NaN;
            Basis basis = new Basis(each.basis().year(), each.basis().convention(),
                    each.basis().riskFree().from(first));
            return TrackRecord.ofReturns(ReturnPath.of(returns), basis,
                    bar -> each.times().get(first + bar));
        }

        private Map<Metric, Optional<Figure>> figures(Contestant each) {
            TrackRecord record = record(each);
            Map<Metric, Optional<Figure>> figures = new LinkedHashMap<>();
            register.metrics().forEach(
                    metric -> figures.put(metric, figure(each, record, metric)));
            return figures;
        }

        private Optional<Figure> figure(Contestant each, TrackRecord record, Metric metric) {
            return ofReturns.contains(metric) ? Optional.of(metric.of(record))
                    : reported(each, metric);
        }

        private Optional<Figure> reported(Contestant each, Metric metric) {
            return span.whole()
                    ? Optional.ofNullable(each.reported().figures().get(metric.name()))
                            .map(Figure.Measure::new)
                    : Optional.empty();
        }
    }
}
