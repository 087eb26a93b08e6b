package io.troupe.report.analysis;

import io.troupe.math.ByIndex;
import io.troupe.metrics.Basis;
import io.troupe.metrics.SharpeRatio;
import io.troupe.metrics.inference.BootstrapPlan;
import io.troupe.metrics.inference.DeflatedSharpe;
import io.troupe.metrics.inference.OverfittingPlan;
import io.troupe.metrics.inference.OverfittingProbability;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.report.analysis.FundInference.Deflated;
import io.troupe.report.analysis.FundInference.Judged;
import io.troupe.report.books.Trials;
import io.troupe.report.summary.PortfolioSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Judges a fund's figures by what luck alone would have made of them. */
final class FundInferencer {
    private final Basis basis;
    private final Trials trials;
    private final ReturnPeriods periods;

    /**
     * Judges by a basis.
     *
     * @param basis of bars
     * @param trials how much was tried
     * @param periods whose returns are judged
     */
    FundInferencer(Basis basis, Trials trials, ReturnPeriods periods) {
        this.basis = basis;
        this.trials = trials;
        this.periods = periods;
    }

    /**
     * Judges the house and the strategies with the highest Sharpe ratios, on all processors: no
     * figure that comes out is put together from those of several threads.
     *
     * @param panel returns of all strategies, if they are few enough to be kept; else the best are
     *        sought among those that are followed
     */
    FundInference of(FundSeries series, List<PortfolioSummary> strategies,
            Optional<ReturnPanel> panel) {
        Basis ofPeriods = periods.of(basis, series.dates().size());
        List<Subject> subjects = new ArrayList<>();
        subjects.add(subject(series.house()));
        subjects.addAll(panel.isEmpty() ? best(series.strategies(), strategies)
                : best(panel.get(), strategies));
        List<Optional<OverfittingProbability>> overfitting = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        ByIndex.run(2, task -> {
            if (task == 0) {
                overfitting.add(overfitting(panel, strategies.size(), ofPeriods));
            } else {
                judged.addAll(judged(subjects, ofPeriods));
            }
        });
        return new FundInference(judged.getFirst(), judged.subList(1, judged.size()),
                overfitting.getFirst(), periods);
    }

    private static Optional<OverfittingProbability> overfitting(Optional<ReturnPanel> panel,
            int strategies, Basis ofPeriods) {
        return panel.filter(each -> strategies > 1).map(each -> OverfittingProbability
                .of(each.commonExcess(ofPeriods), OverfittingPlan.STANDARD));
    }

    private List<Subject> best(List<PortfolioSeries> followed,
            List<PortfolioSummary> strategies) {
        return followed.stream().sorted(bySharpe(PortfolioSeries::number, strategies))
                .limit(FundInference.MOST)
                .sorted(Comparator.comparingInt(PortfolioSeries::number))
                .map(each -> subject(each)).toList();
    }

    private static List<Subject> best(ReturnPanel panel, List<PortfolioSummary> strategies) {
        return IntStream.range(0, strategies.size()).boxed()
                .sorted(bySharpe(Integer::intValue, strategies)).limit(FundInference.MOST)
                .sorted().map(k -> new Subject(strategies.get(k).id(), panel.returns(k)))
                .toList();
    }

    /** The highest first; of equals the first. */
    private static <T> Comparator<T> bySharpe(ToIntFunction<T> index,
            List<PortfolioSummary> strategies) {
        return Comparator.comparingDouble(each -> -SharpeRatio.METRIC.merit(
                strategies.get(index.applyAsInt(each)).figures().of(SharpeRatio.METRIC)));
    }

    private List<Judged> judged(List<Subject> subjects, Basis ofPeriods) {
        List<SharpeInference> inferences = SharpeInference.of(
                subjects.stream().map(Subject::returns).toList(), ofPeriods,
                BootstrapPlan.STANDARD);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            judged.add(new Judged(subjects.get(i).id(), inferences.get(i),
                    deflated(inferences.get(i))));
        }
        return judged;
    }

    /** The ratios of trials are by bar: those of n bars have a variance n times theirs. */
    private Optional<Deflated> deflated(SharpeInference sharpe) {
        if (!(sharpe instanceof SharpeInference.Estimated estimated)
                || !(trials instanceof Trials.Counted counted)) {
            return Optional.empty();
        }
        double variance = periods.bars() * counted.sharpeVariance().orElse(0);
        return Optional.of(new Deflated(
                DeflatedSharpe.of(estimated.perBar(), counted.count(), variance),
                DeflatedSharpe.of(estimated.perBar(), counted.effective(), variance)));
    }

    /** Who is judged. */
    @SuppressWarnings("ArrayRecordComponent") // shared and never compared
    private record Subject(String id, double[] returns) {}

    private Subject subject(PortfolioSeries series) {
        return new Subject(series.id(), periods.of(series.returns()));
    }
}
