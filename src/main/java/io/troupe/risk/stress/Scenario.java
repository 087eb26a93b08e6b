package io.troupe.risk.stress;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What happens to the market, or to the fund. Immutable; {@link ScenarioReader} reads one, {@link
 * ScenarioCatalog} has some ready.
 */
public sealed interface Scenario {
    /** By which it is asked for, and told of. */
    String name();

    /**
     * Each asset moves as it did between two closes.
     *
     * @param from the first day, whose close is that of the last bar until then
     * @param to the last day, after {@code from}
     */
    record Window(String name, LocalDate from, LocalDate to) implements Scenario {}

    /**
     * Assets move as it is said.
     *
     * @param shocks of all, of groups and of assets; what none is said of stands still
     */
    record Shock(String name, List<AssetShock> shocks) implements Scenario {
        /** Copies the list. */
        public Shock {
            shocks = List.copyOf(shocks);
        }
    }

    /**
     * Factors move, and each asset by what it has to do with them.
     *
     * @param moves fractions, by symbol or name of the factor, in the order they were given
     */
    record Factor(String name, Map<String, Double> moves) implements Scenario {
        /** Copies the map. */
        public Factor {
            moves = Collections.unmodifiableMap(new LinkedHashMap<>(moves));
        }
    }

    /**
     * All assets have the same correlation with each other.
     *
     * @param correlation in [0, 1]
     * @param tail how bad a time it then is
     */
    record Correlation(String name, double correlation, Tail tail) implements Scenario {}

    /**
     * All assets are more volatile than they were.
     *
     * @param factor by which standard deviations are multiplied, &gt; 0
     * @param tail how bad a time it then is
     */
    record Volatility(String name, double factor, Tail tail) implements Scenario {}

    /**
     * Trading is dearer and less is traded, from the first bar on: the run is simulated again.
     *
     * @param costs by what slippage and fees are multiplied, ≥ 0
     * @param volume by what the volumes of all bars are multiplied, &gt; 0
     */
    record Liquidity(String name, double costs, double volume) implements Scenario {}

    /**
     * The fund loses so much: which moves are the most plausible that do it.
     *
     * @param loss a fraction of its value, in (0, 1]
     * @param horizonBars within how many bars, ≥ 1
     */
    record Reverse(String name, double loss, int horizonBars) implements Scenario {}

    /**
     * What the fund's own returns could come to in another order.
     *
     * @param paths how many, ≥ 100
     * @param bars how long each is, ≥ 1; empty: a year
     * @param blockBars expected length of the blocks they are made of, ≥ 1; empty: from the returns
     * @param seed by which they are drawn again
     */
    record Paths(String name, int paths, OptionalInt bars, OptionalDouble blockBars, long seed)
            implements
            Scenario {}

    /**
     * How bad a time is.
     *
     * @param level of the loss that is exceeded with the probability 1 − level where returns are
     *        normal, in (0.5, 1)
     * @param horizonBars how many bars it has, ≥ 1: volatility grows with their root
     */
    record Tail(double level, int horizonBars) {
        /** 99 % of one bar. */
        static final Tail USUAL = new Tail(0.99, 1);
    }
}
