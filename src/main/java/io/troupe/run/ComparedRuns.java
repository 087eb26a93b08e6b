package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.config.output.ResultSettings;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.folder.Manifest;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Reads runs to compare them: finished ones from the results that they sealed, where nobody changed
 * these; all others from their journals, one at a time.
 */
public final class ComparedRuns {
    private static final char OF = ':';

    private final Path runs;

    private ComparedRuns(Path runs) {
        this.runs = runs;
    }

    /**
     * Reads some, as many at a time as there are processors.
     *
     * @param runs the folder of all runs
     * @param names each {@code RUN} for its house, or {@code RUN:STRATEGY}; at least one
     * @return what is known of each, in their order
     * @throws RunRefused if there is no such run or strategy, or the run is damaged: of several the
     *         first
     * @throws IOException if a file cannot be read
     */
    public static List<Contestant> read(Path runs, List<String> names)
            throws RunRefused, IOException {
        ComparedRuns reader = new ComparedRuns(runs);
        List<Contestant> all = new ArrayList<>();
        all.add(reader.read(names.getFirst(), List.of()));
        // Most have the same bars: their times are in memory once.
        List<String> times = all.getFirst().times();
        try (ExecutorService threads = Executors
                .newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Contestant>> pending = names.stream().skip(1)
                    .map(name -> threads.submit(() -> reader.read(name, times))).toList();
            try {
                for (Future<Contestant> each : pending) {
                    all.add(await(each));
                }
            } finally {
                threads.shutdownNow();
            }
        }
        return all;
    }

    private static Contestant await(Future<Contestant> pending) throws RunRefused, IOException {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunRefused(new Refusal.Interrupted("interrupted"));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RunRefused refused -> throw refused;
                case IOException failure -> throw failure;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Contestant read(String name, List<String> likely) throws RunRefused, IOException {
        int colon = name.indexOf(OF);
        StoredRun run = StoredRun.find(runs, colon < 0 ? name : name.substring(0, colon));
        int strategy = colon < 0 ? BookingVisitor.HOUSE
                : strategy(run, name.substring(colon + 1));
        Optional<LoadedSettings.Valid> settings = run.settings();
        Optional<SealedResults> sealed = settings.flatMap(
                valid -> SealedResults.of(run, valid.settings()));
        return sealed.isPresent()
                ? sealed.get().read(name, strategy, likely, origin(run, settings))
                : journaled(run, name, strategy, origin(run, settings));
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

    /** A journal takes the memory of a run, so that only one is read at a time. */
    private synchronized Contestant journaled(StoredRun run, String name, int strategy,
            Contestant.Origin origin) throws RunRefused, IOException {
        RunWorkflow.Journaled read = new RunWorkflow(runs, RunWatcher.NOBODY).journal(run.id());
        RunAnalyzer analyzer = new RunAnalyzer(read.context(), read.bookings());
        int bars = read.bookings().lastBar() + 1;
        double[] returns = new double[bars];
        RunSummary summary = analyzer.summarize(StandardMetrics.REGISTER,
                List.of(new ReturnsOf(analyzer.statistics(), Portfolios.row(strategy), returns)));
        return new Contestant(name, IntStream.range(0, bars)
                .mapToObj(read.context().data()::time).toList(), returns, read.context().basis(),
                origin, reported(summary, strategy));
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
