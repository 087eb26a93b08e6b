package io.troupe.simulation;

import io.troupe.features.FeatureStore;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.cohort.CohortKernel;
import io.troupe.simulation.hosting.AskedMarker;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.hosting.Hosting;
import io.troupe.simulation.hosting.OpenCalls;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.hosting.Seat;
import io.troupe.simulation.hosting.StrategyRefusedException;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is made of, and how its strategies are brought on stage.
 *
 * @param plan what is simulated
 * @param options how
 * @param recording what is kept
 * @param resumption what an earlier execution has left
 * @param progress where the run tells how far it is
 * @param tables what all actors look up
 * @param venue what the run has for itself of the actor system that it is in
 */
public record Script(SimulationPlan plan, EngineOptions options, Recording recording,
        Resumption resumption, RunProgress progress, RunTables tables,
        Venue venue) {

    /** The cohorts of one execution, with fresh strategies whose features are computed. */
    record Cast(Hosting hosting, List<HostedStrategies> strategies, List<AskedMarker> markers,
            OpenCalls open) {
        /** A method of a strategy, and where its source has it if anybody knows. */
        String at(int strategy, String method) {
            for (int c = 0; c < strategies.size(); c++) {
                Seat seat = hosting.seats().get(c);
                if (strategy >= seat.firstStrategy() && strategy < seat.endStrategy()) {
                    return method + strategies.get(c).at(strategy - seat.firstStrategy(), method);
                }
            }
            return method;
        }

        boolean everyBar() {
            return strategies.stream().anyMatch(HostedStrategies::needsEveryBar);
        }
    }

    /** Whether somebody wants to know of bookings. */
    boolean isRecording() {
        return !(recording instanceof Recording.Nothing);
    }

    /**
     * How far what is kept may be behind.
     *
     * @param keptBar how far it reaches
     */
    Clock.Lag lag(int keptBar) {
        // A block must be able to fill up while the one before it is being written.
        int most = Math.max(options.maxLagBars(), 2 * recording.plan().barsPerEvent());
        return new Clock.Lag(most, isRecording() ? keptBar : plan.data().bars());
    }

    /**
     * A kernel for one of the cohorts, which stands before the first bar to execute.
     *
     * @param cohort the number of its seat
     * @param from where to go on, or null
     */
    CohortKernel kernel(Cast players, int cohort, @Nullable Checkpoint from,
            boolean recordingFills) {
        CohortKernel kernel = new CohortKernel(plan, tables, players.hosting().seats().get(cohort),
                players.strategies().get(cohort), players.markers().get(cohort), recordingFills);
        if (from != null) {
            kernel.restore(from);
        }
        return kernel;
    }

    /**
     * Makes fresh strategies.
     *
     * @param failures those taken out before
     * @param stuck of strategies that an earlier execution could not take back to a bar
     * @param open told of every call into a strategy's code meanwhile
     * @throws StrategyRefusedException if one cannot be made, or a feature of it not be computed
     */
    Cast cast(List<Failure> failures, List<Distrust> stuck, OpenCalls open) {
        FeatureStore features = options.store(plan.data());
        HostedStrategies all = HostedStrategies.reusingAnswers(plan, features,
                new int[]{0, plan.strategies().size()}, failures, stuck, open);
        Hosting hosting = Hosting.choose(plan, options, recording.plan().layout(), all.trusted(),
                all.needsEveryBar());
        List<HostedStrategies> hosted = new ArrayList<>();
        List<AskedMarker> markers = new ArrayList<>();
        for (Seat seat : hosting.seats()) {
            hosted.add(all.part(seat.firstStrategy(), seat.endStrategy()));
            markers.add(new AskedMarker());
        }
        all.computeFeatures(Math.max(1, hosting.threads()));
        return new Cast(hosting, hosted, markers, open);
    }
}
