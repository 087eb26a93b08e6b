package io.troupe.metrics.inference;

import io.troupe.math.ByIndex;
import io.troupe.metrics.Basis;
import io.troupe.metrics.Undefinedness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What can be said of several series, on all processors. A resample's random numbers depend on the
 * seed, its number and how many bars there are, so that they are drawn once for all series of as
 * many bars. Each figure is computed by one thread. Immutable.
 */
final class JointInference {
    /** Into how many parts resamples are cut for the processors. */
    private static final int PARTS = 32;

    private final Basis basis;
    private final BootstrapPlan plan;
    private final StationaryBootstrap bootstrap;

    JointInference(Basis basis, BootstrapPlan plan) {
        this.basis = basis;
        this.plan = plan;
        bootstrap = new StationaryBootstrap(plan);
    }

    /** A series; without resamples where nothing can be said of it. */
    private record Subject(ReturnSample sample, Optional<Undefinedness> why,
            Optional<SeriesResampling> resampling) {}

    /** Everything, by series. */
    List<SharpeInference> of(List<double[]> series) {
        Subject[] subjects = new Subject[series.size()];
        ByIndex.run(subjects.length, i -> subjects[i] = subject(series.get(i)));
        Map<Integer, List<StationaryBootstrap.Drawn>> byBars = new TreeMap<>();
        for (Subject each : subjects) {
            each.resampling().ifPresent(resampling -> byBars
                    .computeIfAbsent(resampling.bars(), _ -> new ArrayList<>())
                    .addAll(List.of(resampling.paths(), resampling.volatilities())));
        }
        byBars.values().forEach(group -> ByIndex.run(PARTS, part -> bootstrap.compute(group,
                firstOf(part), firstOf(part + 1))));
        SharpeInference[] results = new SharpeInference[subjects.length];
        ByIndex.run(results.length, i -> results[i] = inference(subjects[i]));
        return Arrays.asList(results);
    }

    private Subject subject(double[] returns) {
        ReturnSample sample = ReturnSample.of(returns, basis);
        Optional<Undefinedness> why = sample.whyUndefined();
        return new Subject(sample, why, why.isPresent() ? Optional.empty()
                : Optional.of(SeriesResampling.of(sample, basis, plan.resamples())));
    }

    private int firstOf(int part) {
        return (int) ((long) part * plan.resamples() / PARTS);
    }

    private SharpeInference inference(Subject subject) {
        if (subject.resampling().isEmpty()) {
            return new SharpeInference.Undefined(subject.why().orElseThrow());
        }
        double[] excess = subject.sample().excess();
        SharpeEstimate estimate = SharpeEstimate.of(excess).orElseThrow();
        AutocorrelatedError lo = AutocorrelatedError.of(excess).orElseThrow();
        double root = Math.sqrt(basis.year().number());
        SeriesResampling resampling = subject.resampling().get();
        return new SharpeInference.Estimated(estimate, estimate.sharpe() * root,
                estimate.standardError() * root, lo.value() * root, lo.lags(),
                estimate.probabilityAbove(0),
                estimate.minTrackRecord(0, SharpeInference.TRACK_RECORD_CONFIDENCE),
                bootstrap.intervals(resampling.paths(), resampling.volatilities()));
    }
}
