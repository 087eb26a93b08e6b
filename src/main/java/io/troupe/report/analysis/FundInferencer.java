package io.troupe.report.analysis;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judges a fund's figures by what luck alone would have made of them. */
final class FundInferencer {
    private final Basis basis;
    private final Trials trials;

    /**
     * Judges by a basis.
     *
     * @param trials how much was tried
     */
    FundInferencer(Basis basis, Trials trials) {
        this.basis = basis;
        this.trials = trials;
    }

    /**
     * Judges the house and the best of its strategies.
     *
     * @param panel returns of all strategies, if they are few enough to be kept
     */
    FundInference of(FundSeries series, List<PortfolioSummary> strategies,
            Optional<ReturnPanel> panel) {
        Judged house = judged(series.house().number(), series.house().id(),
                series.house().returns());
        List<Judged> best = panel.isEmpty() ? ofSeries(series) : bestOf(strategies, panel.get());
        Optional<OverfittingProbability> overfitting = panel
                .filter(each -> strategies.size() > 1)
                .map(each -> OverfittingProbability.of(each.commonExcess(basis),
                        OverfittingPlan.STANDARD));
        return new FundInference(house, best, overfitting);
    }

    /** Of a fund too large for a panel those that are followed are the best by total return. */
    private List<Judged> ofSeries(FundSeries series) {
        return series.strategies().stream().limit(FundInference.MOST)
                .map(each -> judged(each.number(), each.id(), each.returns())).toList();
    }

    private List<Judged> bestOf(List<PortfolioSummary> strategies, ReturnPanel panel) {
        return IntStream.range(0, strategies.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -SharpeRatio.METRIC
                        .merit(strategies.get(k).figures().of(SharpeRatio.METRIC))))
                .limit(FundInference.MOST).sorted()
                .map(k -> judged(k, strategies.get(k).id(), panel.returns(k))).toList();
    }

    private Judged judged(int number, String id, double[] returns) {
        SharpeInference sharpe = SharpeInference.of(returns, basis, BootstrapPlan.STANDARD);
        return new Judged(number, id, sharpe, deflated(sharpe));
    }

    private Optional<Deflated> deflated(SharpeInference sharpe) {
        if (!(sharpe instanceof SharpeInference.Estimated estimated)
                || !(trials instanceof Trials.Counted counted)) {
            return Optional.empty();
        }
        double variance = counted.sharpeVariance().orElse(0);
        return Optional.of(new Deflated(
                DeflatedSharpe.of(estimated.perBar(), counted.count(), variance),
                DeflatedSharpe.of(estimated.perBar(), counted.effective(), variance)));
    }
}
