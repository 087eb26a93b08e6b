package io.troupe.bench.scale;

import io.troupe.bench.BenchJournals;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures how the cost of a simulation grows with what there is of it, the engine alone, from the
 * start of its actors to their end. Sizes are measured in turns.
 */
public final class ScaleBench {
    /** What a doubling may cost at the most. */
    public static final double MOST_A_DOUBLING = 2.2;
    private static final double NANOS_PER_MILLI = 1e6;

    private ScaleBench() {}

    /**
     * Measures, prints a table and draws pictures.
     *
     * @param rounds how often each size is measured, ≥ 1
     * @param pictures where pictures go, one per curve
     * @param out where the report goes
     * @return whether no doubling cost more than it may
     * @throws IOException if a picture cannot be written
     */
    public static boolean run(int rounds, Optional<Path> pictures, PrintStream out)
            throws IOException {
        Map<ScaleCurve, List<ScalePoint>> measured = new LinkedHashMap<>();
        for (ScaleCurve curve : ScaleCurve.all()) {
            measured.put(curve, measure(curve, rounds));
        }
        ScaleReport report = new ScaleReport(measured, rounds);
        out.print(report.text());
        if (pictures.isPresent()) {
            Files.createDirectories(pictures.get());
            for (Map.Entry<String, String> picture : report.pictures().entrySet()) {
                Files.writeString(pictures.get().resolve(picture.getKey()), picture.getValue());
            }
        }
        return report.isLinear();
    }

    private static List<ScalePoint> measure(ScaleCurve curve, int rounds) {
        List<SimulationPlan> plans = curve.sizes().stream()
                .map(size -> curve.fund().apply(size).plan()).toList();
        double[][] millis = new double[plans.size()][rounds];
        plans.forEach(ScaleBench::run);
        for (int round = 0; round < rounds; round++) {
            for (int k = 0; k < millis.length; k++) {
                long start = System.nanoTime();
                run(plans.get(k));
                millis[k][round] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
        }
        List<ScalePoint> points = new ArrayList<>();
        for (int k = 0; k < millis.length; k++) {
            points.add(new ScalePoint(curve.sizes().get(k), millis[k]));
        }
        return points;
    }

    private static void run(SimulationPlan plan) {
        Outcome outcome = Engine.run(plan, EngineOptions.DEFAULT,
                new Recording.Nothing(BenchJournals.of(plan)), List.of(), new RunProgress());
        if (!(outcome instanceof Outcome.Finished)) {
            throw new IllegalStateException("a fund of the benchmark ended with " + outcome);
        }
    }
}
