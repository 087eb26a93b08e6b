package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.config.output.ResultSettings;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.folder.Manifest;
import io.troupe.metrics.Basis;
import io.troupe.metrics.Metric;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.NearestName;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.books.Portfolios;
import io.troupe.report.compare.Contestant;
import io.troupe.report.summary.AllocationSummary;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads runs to compare them: finished ones from the results that they sealed, where nobody changed
 * these; all others from their journals. Not safe for use by several threads.
 */
public final class ComparedRuns {
    private static final char OF = ':';

    private final Path runs;
    /** Times of the last run that was read: those of the next are mostly the same. */
    private List<String> times = List.of();

    /** Those of a folder. */
    public ComparedRuns(Path runs) {
        this.runs = runs;
    }

    /**
     * Reads one.
     *
     * @param name {@code RUN} for its house, or {@code RUN:STRATEGY}
     * @throws RunRefused if there is no such run or strategy, or the run is damaged
     * @throws IOException if a file cannot be read
     */
    public Contestant read(String name) throws RunRefused, IOException {
        int colon = name.indexOf(OF);
        StoredRun run = StoredRun.find(runs, colon < 0 ? name : name.substring(0, colon));
        int strategy = colon < 0 ? BookingVisitor.HOUSE
                : strategy(run, name.substring(colon + 1));
        Optional<LoadedSettings.Valid> settings = run.settings();
        Optional<SealedResults> sealed = settings.flatMap(
                valid -> SealedResults.of(run, valid.settings()));
        Contestant found = sealed.isPresent() ? sealed.get().read(name, strategy, times,
                origin(run, settings)) : journaled(run, name, strategy, origin(run, settings));
        times = found.times();
        return found;
    }

    private static int strategy(StoredRun run, String id) throws RunRefused {
        List<String> known = run.manifest().layout().strategies();
        int index = known.indexOf(id);
        if (index < 0) {
            throw new RunRefused(new Refusal.NoSuchRun("run " + run.id() + " has no strategy '"
                    + id + "'" + NearestName.of(id, known)
                            .map(near -> "; did you mean " + run.id() + OF + near + "?")
                            .orElse("; troupe runs show " + run.id() + " names those it has")));
        }
        return index;
    }

    private static Contestant.Origin origin(StoredRun run,
            Optional<LoadedSettings.Valid> settings) {
        return new Contestant.Origin(settings
                .<Map<String, String>>map(valid -> ResultSettings.of(valid.settings()))
                .orElse(Map.of()), run.manifest().data().head(),
                !run.status().equals(Manifest.Status.FINISHED.label()));
    }

    private Contestant journaled(StoredRun run, String name, int strategy,
            Contestant.Origin origin) throws RunRefused, IOException {
        RunWorkflow.Journaled read = new RunWorkflow(runs, RunWatcher.NOBODY).journal(run.id());
        RunAnalyzer analyzer = new RunAnalyzer(read.context(), read.bookings());
        int bars = read.bookings().lastBar() + 1;
        double[] returns = new double[bars];
        RunSummary summary = analyzer.summarize(StandardMetrics.REGISTER,
                List.of(new ReturnsOf(analyzer.statistics(), Portfolios.row(strategy), returns)));
        Basis basis = read.context().basis();
        return new Contestant(name, shared(IntStream.range(0, bars)
                .mapToObj(read.context().data()::time).toList()), returns, basis, origin,
                reported(summary, strategy));
    }

    private List<String> shared(List<String> found) {
        return found.equals(times) ? times : new ArrayList<>(found);
    }

    private static Contestant.Reported reported(RunSummary summary, int strategy) {
        PortfolioSummary portfolio = strategy < 0 ? summary.house()
                : summary.strategies().get(strategy);
        Map<String, Double> figures = new HashMap<>();
        for (Metric metric : summary.register().metrics()) {
            portfolio.figures().of(metric).number()
                    .ifPresent(value -> figures.put(metric.name(), value));
        }
        return new Contestant.Reported(figures, strategy < 0
                ? summary.remarks().allocation().map(ComparedRuns::regret)
                : Optional.empty());
    }

    private static Contestant.Regret regret(AllocationSummary allocation) {
        return new Contestant.Regret(allocation.regretOfSingle(), allocation.regretOfConstant());
    }
}
