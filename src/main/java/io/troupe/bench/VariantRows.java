package io.troupe.bench;

import io.troupe.bench.BenchRow.Bar;
import io.troupe.run.Variant;
import io.troupe.run.program.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows about many runs in one process: the bundled example with another lookback of one of its
 * momentum strategies in each, as many at a time as there are cores. It is read from its own file
 * and its own data.
 */
final class VariantRows {
    private static final int SMALL = 100;
    private static final int LARGE = 1_000;
    private static final double LEAST = 1 / 1.3;
    /** The least that is more than the latest month, which these strategies leave out. */
    private static final int FIRST_LOOKBACK = 22;
    private static final String LOOKBACK = "strategies.momentum-12-1.params.lookbackBars=";
    private static final String UNIT = "ms/variant";

    private VariantRows() {}

    static List<BenchRow> of(boolean large) {
        String base = "variants, their engines alone";
        VariantWork small = new VariantWork(file(), variants(SMALL));
        List<BenchRow> rows = new ArrayList<>();
        rows.add(new BenchRow(base, UNIT, small::engines, Bar.NONE));
        rows.add(new BenchRow("variants, their engines, nothing recorded", UNIT,
                small::enginesRecordingNothing, Bar.shown(base)));
        rows.add(new BenchRow("variants, " + SMALL + " of the example", UNIT, small::variants,
                new Bar(base, LEAST)));
        if (large) {
            rows.add(new BenchRow("variants, " + LARGE + " of the example", UNIT,
                    new VariantWork(file(), variants(LARGE))::variants, new Bar(base, LEAST)));
        }
        return List.copyOf(rows);
    }

    private static Path file() {
        return Installation.data().resolveSibling("configs").resolve("base.yaml");
    }

    /** So many, each with a lookback of its own. */
    static List<Variant> variants(int count) {
        return IntStream.range(FIRST_LOOKBACK, FIRST_LOOKBACK + count)
                .mapToObj(bars -> new Variant("lookback-" + bars, List.of(LOOKBACK + bars)))
                .toList();
    }
}
