package io.troupe.report.diagnoses;

import io.troupe.metrics.TotalReturn;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;
import java.util.OptionalDouble;

/** A benchmark that would have done as well. */
final class UnbeatenBenchmark implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "benchmark-unbeaten",
            "total return of the fund not above its benchmark's",
            "hold the benchmark, or say what else the fund is for");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.summary().remarks().benchmark().flatMap(benchmark -> judge(benchmark.name(),
                run.summary().house().figures().of(TotalReturn.METRIC).number(),
                benchmark.figures().of(TotalReturn.METRIC).number()));
    }

    static Optional<Finding> judge(String name, OptionalDouble fund, OptionalDouble benchmark) {
        return fund.isPresent() && benchmark.isPresent()
                && fund.getAsDouble() <= benchmark.getAsDouble()
                        ? Optional.of(new Finding("the fund did not beat " + Texts.name(name),
                                Texts.percent(fund.getAsDouble()) + " against "
                                        + Texts.percent(benchmark.getAsDouble())))
                        : Optional.empty();
    }
}
