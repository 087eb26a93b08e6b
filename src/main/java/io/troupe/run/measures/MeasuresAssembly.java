package io.troupe.run.measures;

import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.values.Comparison;
import io.troupe.data.MarketData;
import io.troupe.metrics.RiskFree;
import io.troupe.report.books.Benchmark;
import io.troupe.report.books.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of settings and data what a fund is measured by and against. */
public final class MeasuresAssembly {
    private MeasuresAssembly() {}

    /** What came of it. */
    public sealed interface Assembled {
        /** The measures. */
        record Found(Measured measured) implements Assembled {}

        /**
         * There are none.
         *
         * @param lines what is wrong, a line each, at least one
         */
        record Refused(List<String> lines) implements Assembled {
            /** Copies the list. */
            public Refused {
                lines = List.copyOf(lines);
            }
        }
    }

    /** What is wrong, and what should be known. */
    record Remarks(List<String> problems, List<String> notes) {
        Remarks() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Makes them.
     *
     * @param provenance where the settings were written, for the messages
     * @param data the bars that the fund is simulated on
     */
    public static Assembled of(Settings settings, Provenance provenance, MarketData data) {
        Remarks remarks = new Remarks();
        RiskFree riskFree = new RateSeries(provenance, data, remarks)
                .of(settings.metrics().riskFree());
        Optional<Comparison> asked = settings.metrics().benchmark();
        Optional<Benchmark> benchmark = asked.flatMap(
                with -> new BenchmarkSearch(settings, provenance, data, remarks).of(with));
        return remarks.problems().isEmpty()
                ? new Assembled.Found(new Measured(new Measures(settings.metrics().convention(),
                        riskFree, benchmark, settings.metrics().trades()), remarks.notes()))
                : new Assembled.Refused(remarks.problems());
    }
}
