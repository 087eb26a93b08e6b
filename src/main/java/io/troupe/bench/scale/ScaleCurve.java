package io.troupe.bench.scale;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What there is more and more of, each time twice as much.
 *
 * @param name of what is counted
 * @param sizes how much of it
 * @param fund of a size
 */
record ScaleCurve(String name, List<Integer> sizes, IntFunction<ScaleFund> fund) {
    /** At the fewest bars that are cut the others cost more than the cuts. */
    private static final int BARS = 2048;
    private static final int STRATEGIES = 64;
    private static final int ASSETS = 20;

    /** Keeps its own list. */
    ScaleCurve {
        sizes = List.copyOf(sizes);
    }

    /** Bars, strategies, assets, bars with cuts. */
    static List<ScaleCurve> all() {
        return List.of(
                new ScaleCurve("bars", doubled(1024, 6),
                        bars -> new ScaleFund(bars, STRATEGIES, ASSETS, 0)),
                new ScaleCurve("strategies", doubled(64, 6),
                        strategies -> new ScaleFund(BARS, strategies, ASSETS, 0)),
                new ScaleCurve("assets", doubled(16, 6),
                        assets -> new ScaleFund(BARS, STRATEGIES, assets, 0)),
                new ScaleCurve("cuts", doubled(16, 6),
                        cuts -> new ScaleFund(BARS, STRATEGIES, ASSETS, BARS / cuts)));
    }

    private static List<Integer> doubled(int first, int count) {
        return IntStream.range(0, count).mapToObj(k -> first << k).toList();
    }
}
