package io.troupe.run.measures;

import io.troupe.config.Settings;
import io.troupe.data.MarketData;
import io.troupe.metrics.RiskFree;
import io.troupe.report.books.Benchmark;
import io.troupe.report.books.Measures;
import java.util.Arrays;
import java.util.List;

/**
 * What a fund is measured by and against. Immutable.
 *
 * @param measures what figures go by
 * @param notes what a user should know of them, one sentence each
 */
public record Measured(Measures measures, List<String> notes) {
    /** Copies the list. */
    public Measured {
        notes = List.copyOf(notes);
    }

    /** The settings, without the name of a benchmark that there is not. */
    public Settings settled(Settings settings) {
        return measures.benchmark().isPresent() ? settings : settings.withoutBenchmark();
    }

    /** The same on the first bars of the data only. */
    public Measured on(MarketData prefix) {
        return new Measured(new Measures(measures.convention(),
                cut(measures.riskFree(), prefix), measures.benchmark().map(
                        benchmark -> cut(benchmark, prefix.bars())),
                measures.trades(), measures.forecasts()), notes);
    }

    private static RiskFree cut(RiskFree riskFree, MarketData prefix) {
        return switch (riskFree) {
            case RiskFree.Yearly yearly -> yearly;
            case RiskFree.ByBar byBar -> {
                double[] rates = new double[prefix.bars()];
                for (int bar = 0; bar < rates.length; bar++) {
                    rates[bar] = byBar.at(bar, prefix.barsPerYear());
                }
                yield new RiskFree.ByBar(rates);
            }
        };
    }

    private static Benchmark cut(Benchmark benchmark, int bars) {
        return benchmark instanceof Benchmark.OfLevels(String name, double[] levels)
                ? new Benchmark.OfLevels(name, Arrays.copyOf(levels, bars))
                : benchmark;
    }
}
