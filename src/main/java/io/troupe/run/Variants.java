package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.journal.MemoryBookings;
import io.troupe.report.ResultsWriter;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.simulation.hosting.RunProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Runs many variants of one configuration in one process and one actor system. Those that ask for
 * the same bars share them and what features came to, and the user's strategies are compiled once.
 * What comes of a variant is what it would be alone, bit for bit, whichever others there are, in
 * whatever order, and however many run at a time; only how many trials there were on its data,
 * which its report says if the register counts, depends on which of them ended before.
 *
 * <p>Bars that were loaded once stay until this object is forgotten. May be used by several
 * threads.
 */
public final class Variants {
    private final Function<List<String>, LoadedSettings> configuration;
    private final int atOnce;
    private final FundSources sources;

    /**
     * Variants of some configuration.
     *
     * @param configuration its settings with {@code key=value} changes
     * @param atOnce how many may run at a time, ≥ 1
     */
    public Variants(Function<List<String>, LoadedSettings> configuration, int atOnce) {
        this(configuration, atOnce, FundSources.FRESH);
    }

    Variants(Function<List<String>, LoadedSettings> configuration, int atOnce,
            FundSources sources) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("atOnce must be ≥ 1, was " + atOnce);
        }
        this.configuration = configuration;
        this.atOnce = atOnce;
        this.sources = new SharedSources(sources);
    }

    /** Variants of a configuration file. */
    public static Variants of(Path file, int atOnce) {
        return new Variants(overrides -> SettingsLoader.load(file, overrides), atOnce);
    }

    /**
     * Runs variants and keeps nothing on the disk.
     *
     * @return what came of each, in their order
     * @throws IllegalArgumentException if two have the same id
     */
    public List<VariantResult> run(List<Variant> variants) {
        try (EngineHost host = EngineHost.start()) {
            Execution execution = Execution.on(host);
            return each(variants, variant -> () -> inMemory(variant, execution));
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read or written here", e);
        }
    }

    /**
     * Runs variants, each to a folder of its own named after it, as its settings say: with a
     * journal and results.
     *
     * @param runs the folder of all runs
     * @return what came of each, in their order
     * @throws IllegalArgumentException if two have the same id
     * @throws IOException if a file cannot be read or written; the others have run all the same
     */
    public List<RunResult> runInto(Path runs, List<Variant> variants) throws IOException {
        try (EngineHost host = EngineHost.start()) {
            Execution execution = Execution.on(host);
            return each(variants, variant -> () -> new RunWorkflow(runs, RunWatcher.NOBODY,
                    sources, execution).run(settings(variant), Optional.of(variant.id())));
        }
    }

    private LoadedSettings settings(Variant variant) {
        return configuration.apply(variant.overrides());
    }

    private VariantResult inMemory(Variant variant, Execution execution) {
        try {
            Fund fund = Fund.of(settings(variant), sources);
            MemoryBookings bookings = new MemoryBookings(fund.journalPlan());
            Recording recording = new Recording.InMemory(fund.journalPlan(), bookings);
            return switch (execution.run(fund, recording, Resumption.NOTHING, new RunProgress(),
                    stop -> {})) {
                case Outcome.Finished _ -> new VariantResult.Finished(variant,
                        ResultsWriter.summarize(fund.context(variant.id()), bookings), bookings,
                        fund.notes());
                case Outcome.Stopped stopped -> new VariantResult.Refused(variant,
                        new Refusal.Interrupted("stopped after bar " + stopped.lastBar()));
                case Outcome.Failed failed -> new VariantResult.Refused(variant,
                        Refusal.of(failed));
            };
        } catch (RunRefused refused) {
            return new VariantResult.Refused(variant, refused.refusal());
        }
    }

    private <T> List<T> each(List<Variant> variants, Function<Variant, Callable<T>> work)
            throws IOException {
        long names = variants.stream().map(Variant::id).distinct().count();
        if (names < variants.size()) {
            throw new IllegalArgumentException("two variants have the same id: "
                    + variants.stream().map(Variant::id).toList());
        }
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<T>> pending = new ArrayList<>();
            variants.forEach(variant -> pending.add(threads.submit(work.apply(variant))));
            for (Future<T> one : pending) {
                results.add(await(one));
            }
        }
        return results;
    }

    private static <T> T await(Future<T> pending) throws IOException {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while variants ran", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
