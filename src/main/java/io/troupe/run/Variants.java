package io.troupe.run;

import io.troupe.config.LoadedSettings;
import io.troupe.config.yaml.SettingsFile;
import io.troupe.simulation.engine.EngineHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs many variants of one configuration in one process and one actor system. Those that ask for
 * the same bars share them and what features came to, and the user's strategies are compiled once.
 * What comes of a variant is what it would be alone, bit for bit, whichever others there are, in
 * whatever order, and however many run at a time; only how many trials there were on its data,
 * which its report says if the register counts, depends on which of them ended before.
 *
 * <p>Bars that were loaded once stay until this object is forgotten; of what features came to,
 * no more than {@link io.troupe.features.SharedFeatures} keeps. May be used by several threads.
 */
public final class Variants {
    /** How many results may wait for an earlier one, beside those at work. */
    private static final int AHEAD = 32;

    private final Function<List<String>, LoadedSettings> configuration;
    private final int atOnce;
    private final SharedSources sources;
    private final boolean keepsBookings;

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
        this(configuration, atOnce, new SharedSources(sources), false);
    }

    private Variants(Function<List<String>, LoadedSettings> configuration, int atOnce,
            SharedSources sources, boolean keepsBookings) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("atOnce must be ≥ 1, was " + atOnce);
        }
        this.configuration = configuration;
        this.atOnce = atOnce;
        this.sources = sources;
        this.keepsBookings = keepsBookings;
    }

    /** Variants of a configuration file, which is read once, now. */
    public static Variants of(Path file, int atOnce) {
        return new Variants(SettingsFile.read(file)::with, atOnce);
    }

    /** The same, with the bookings of each in its result. */
    public Variants keepingBookings() {
        return new Variants(configuration, atOnce, sources, true);
    }

    /**
     * Runs variants and keeps nothing on the disk.
     *
     * @return what came of each, in their order
     * @throws IllegalArgumentException if two have the same id
     */
    public List<VariantResult> run(List<Variant> variants) {
        List<VariantResult> results = new ArrayList<>();
        run(variants, results::add);
        return results;
    }

    /**
     * Runs variants, keeps nothing on the disk, and hands on what comes of each, so that memory
     * does not grow with their number.
     *
     * @param results told of each in their order, by the calling thread; if it throws, those that
     *        run are stopped and the others do not begin
     * @throws IllegalArgumentException if two have the same id
     */
    public void run(List<Variant> variants, Consumer<? super VariantResult> results) {
        each(variants, this::inMemory, results);
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
        List<Attempt> attempts = new ArrayList<>();
        each(variants, (variant, execution) -> into(runs, variant, execution), attempts::add);
        List<RunResult> results = new ArrayList<>();
        for (Attempt attempt : attempts) {
            results.add(attempt.result());
        }
        return results;
    }

    private Attempt into(Path runs, Variant variant, Execution execution) {
        try {
            RunResult result = new RunWorkflow(runs, RunWatcher.NOBODY, sources, execution)
                    .run(settings(variant), Optional.of(variant.id()));
            return () -> result;
        } catch (IOException e) {
            return () -> {
                throw e;
            };
        }
    }

    /** What came of a run to a folder, or of the attempt. */
    private interface Attempt {
        RunResult result() throws IOException;
    }

    private LoadedSettings settings(Variant variant) {
        return configuration.apply(variant.overrides());
    }

    private VariantResult inMemory(Variant variant, Execution execution) {
        try {
            VariantExecution one = new VariantExecution(variant,
                    Fund.of(settings(variant), sources), execution);
            return keepsBookings ? one.keepingBookings() : one.droppingBookings();
        } catch (RunRefused refused) {
            return new VariantResult.Refused(variant, refused.refusal());
        }
    }

    /** What is done with a variant. */
    private interface Work<T> {
        T on(Variant variant, Execution execution);
    }

    /** Does the work, so many at a time, and hands on what comes of it in order. */
    private <T> void each(List<Variant> variants, Work<T> work, Consumer<? super T> results) {
        long names = variants.stream().map(Variant::id).distinct().count();
        if (names < variants.size()) {
            throw new IllegalArgumentException("two variants have the same id: "
                    + variants.stream().map(Variant::id).toList());
        }
        // The host is closed first: whoever waits for a run of it need not wait for its last bar.
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce);
                EngineHost host = EngineHost.start()) {
            Execution execution = Execution.on(host);
            Deque<Future<T>> pending = new ArrayDeque<>();
            try {
                for (Variant variant : variants) {
                    pending.add(threads.submit(() -> work.on(variant, execution)));
                    if (pending.size() >= atOnce + AHEAD) {
                        results.accept(await(pending.remove()));
                    }
                }
                while (!pending.isEmpty()) {
                    results.accept(await(pending.remove()));
                }
            } finally {
                pending.forEach(one -> one.cancel(false));
            }
        }
    }

    private static <T> T await(Future<T> pending) {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while variants ran", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
