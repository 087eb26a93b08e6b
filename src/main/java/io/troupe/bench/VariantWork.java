package io.troupe.bench;

import io.troupe.config.LoadedSettings;
import io.troupe.config.yaml.SettingsFile;
import io.troupe.features.SharedFeatures;
import io.troupe.journal.JournalPlan;
import io.troupe.metrics.AccountMetrics;
import io.troupe.metrics.Figure;
import io.troupe.run.Fund;
import io.troupe.run.RunRefused;
import io.troupe.run.Variant;
import io.troupe.run.VariantResult;
import io.troupe.run.Variants;
import io.troupe.run.assembly.FundAssembly;
import io.troupe.run.assembly.FundAssembly.Assembled;
import io.troupe.simulation.Recording;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.strategies.StrategyRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many funds that differ in a setting: as {@link Variants}, and their engines alone.
 *
 * <p>The engines are what nobody can do without. One fund after the other is executed on each core,
 * in an actor system that is there already, on data and features that are there already but for
 * those that no other fund has. Counted is for each fund the time from the moment the first of its
 * strategies is made until its last bar is committed; the sum of these times, divided by the number
 * of cores, is what the loop would take if nothing else had to be done. Not counted are: to read
 * settings and data, to put the fund together, to begin and to end its run, and to find its
 * figures.
 *
 * <p>A variant is counted with all of that, from its text to its {@link
 * io.troupe.report.summary.RunSummary}; of all of them together the reading of the data, the start
 * and the end of the actor system too.
 */
final class VariantWork {
    private final Path file;
    private final List<Variant> variants;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Map<String, Figure> finalCash = new ConcurrentHashMap<>();
    private @Nullable Engines engines;

    /** Nothing is read yet. */
    VariantWork(Path file, List<Variant> variants) {
        this.file = file;
        this.variants = List.copyOf(variants);
    }

    /** Milliseconds that a variant takes. */
    double variants() {
        long start = System.nanoTime();
        Variants.of(file, cores).run(variants, this::take);
        return (System.nanoTime() - start) / 1e6 / variants.size();
    }

    private void take(VariantResult result) {
        switch (result) {
            case VariantResult.Refused(Variant variant, var refusal) ->
                throw new IllegalStateException(variant.id() + ": " + refusal.lines());
            case VariantResult.Finished finished -> agree(finished.variant(),
                    finished.summary().house().figures().of(AccountMetrics.FINAL_CASH));
        }
    }

    /** What is compared must be the same work. */
    private void agree(Variant variant, Figure cash) {
        Figure known = finalCash.putIfAbsent(variant.id(), cash);
        if (known != null && !known.equals(cash)) {
            throw new IllegalStateException(variant.id() + " comes to " + known + " and to " + cash
                    + ", so that its times do not compare");
        }
    }

    /** Milliseconds that the engine of a variant takes, with all that is booked in memory. */
    double engines() {
        return millis(EngineWork::inMemory);
    }

    /** The same of an engine that keeps nothing but the end, which has no figures. */
    double enginesRecordingNothing() {
        return millis(EngineWork::nothing);
    }

    private double millis(Function<JournalPlan, Recording> recording) {
        Engines all = engines;
        if (all == null) {
            all = new Engines(SettingsFile.read(file));
            engines = all;
        }
        return all.nanos(recording) / 1e6 / cores / variants.size();
    }

    /** The engines of the variants, on the data of the first. */
    private final class Engines {
        private final SettingsFile settings;
        private final StrategyRegistry registry = StrategyRegistry.load();
        private final SharedFeatures features;

        Engines(SettingsFile settings) {
            this.settings = settings;
            try {
                features = new SharedFeatures(Fund.of(settings.with(List.of())).data());
            } catch (RunRefused refused) {
                throw new IllegalArgumentException(String.join("; ", refused.refusal().lines()));
            }
        }

        /** The sum over all of them. */
        double nanos(Function<JournalPlan, Recording> recording) {
            try (ExecutorService threads = Executors.newFixedThreadPool(cores);
                    EngineHost host = EngineHost.start()) {
                List<Future<Long>> pending = new ArrayList<>();
                for (Variant variant : variants) {
                    pending.add(threads.submit(() -> nanos(variant, recording, host)));
                }
                long sum = 0;
                for (Future<Long> one : pending) {
                    sum += one.get();
                }
                return sum;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }

        private long nanos(Variant variant, Function<JournalPlan, Recording> recording,
                EngineHost host) {
            EngineWork work = work(variant, recording);
            agree(variant, Figure.micros(work.run(host).houseCashMicros()));
            return work.lastNanos();
        }

        private EngineWork work(Variant variant, Function<JournalPlan, Recording> recording) {
            return switch (settings.with(variant.overrides())) {
                case LoadedSettings.Invalid(var problems) ->
                    throw new IllegalArgumentException(problems.getFirst().text());
                case LoadedSettings.Valid(var read, var provenance) ->
                    switch (FundAssembly.assemble(read, provenance, features.data(), registry)) {
                        case Assembled.Refused(var problems) ->
                            throw new IllegalArgumentException(problems.getFirst().text());
                        case Assembled.Fund fund -> new EngineWork(fund.plan(),
                                fund.options().sharing(features), recording);
                    };
            };
        }
    }
}
