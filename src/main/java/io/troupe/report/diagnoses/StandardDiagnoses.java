package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import java.util.List;
import java.util.Optional;

/** The rules that every run is looked at by, in the order of gravity. */
public final class StandardDiagnoses {
    /** Each rule, the gravest first. */
    static final List<DiagnosisRule> RULES = List.of(
            new UncheckedLookahead(),
            new Survivorship(),
            new Overfitting(),
            new DeflatedByTrials(),
            new IntervalOfZero(),
            new ShortSample(),
            new FewTrades(),
            new TooGood(),
            new CostsOfGross(),
            new CloseOnlyFills(),
            new StalePrices(),
            new Pooling(),
            new CutOrders(),
            new Crowding(),
            new StopAndTarget(),
            new UnfilledLimits(),
            new RefusedOrders(),
            new MarginCalls(),
            new OneTrade(),
            new OneAsset(),
            new OneDay(),
            new OneYear(),
            new Halted(),
            new Quarantined(),
            new UnbeatenBenchmark(),
            new CorrelatedStrategies(),
            new LeverageAtLimit(),
            new GappedStops());

    private StandardDiagnoses() {}

    /** What they find of a run. */
    public static Diagnoses of(RunAnalysis run) {
        return new Diagnoses(RULES.stream().map(rule -> rule.diagnose(run))
                .flatMap(Optional::stream).toList(), RULES.size());
    }
}
