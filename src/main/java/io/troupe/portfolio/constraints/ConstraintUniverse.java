package io.troupe.portfolio.constraints;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is known at a bar of n assets, as far as constraints ask for it ({@link
 * Constraints#needs()}); what none asks for may be left empty. All arrays are in the order of the
 * assets, handed over and never written again.
 *
 * @param assets their symbols, all different
 * @param isTradable whether an asset may be held; the others' weights are 0
 * @param held the weights as they are now, from which turnover counts
 * @param target the weights that were asked for, which {@code te(weights)} tracks
 * @param covariance of returns per bar, n × n, symmetric, positive semidefinite and finite
 * @param barsPerYear how many bars make a year, &gt; 0
 * @param benchmarks by symbol, other than assets; an asset is compared with by its covariances
 * @param factors exposures of each asset, finite, by name of the factor
 * @param moneyVolumes by number of bars what was traded of each asset in a bar of the latest so
 *        many, on the average, as a fraction of the capital, ≥ 0; NaN where nothing is known, and
 *        then nothing may be held
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ConstraintUniverse(List<String> assets, boolean[] isTradable, double[] held,
        double[] target, double[][] covariance, double barsPerYear,
        Map<String, Benchmark> benchmarks, Map<String, double[]> factors,
        Map<Integer, double[]> moneyVolumes) {
    /** Copies lists and maps, and checks the lengths. */
    public ConstraintUniverse {
        assets = List.copyOf(assets);
        benchmarks = Map.copyOf(benchmarks);
        factors = Map.copyOf(factors);
        moneyVolumes = Map.copyOf(moneyVolumes);
        int n = assets.size();
        require("isTradable", isTradable.length, n);
        require("held", held.length, n);
        require("target", target.length, n);
        if (covariance.length > 0) {
            require("covariance", covariance.length, n);
        }
        benchmarks.forEach((name, each) -> require("betas to " + name, each.betas().length, n));
        factors.forEach((name, each) -> require("exposures to " + name, each.length, n));
        moneyVolumes.forEach((bars, each) -> require("volumes of " + bars, each.length, n));
        if (!(barsPerYear > 0)) {
            throw new IllegalArgumentException("barsPerYear must be > 0, was " + barsPerYear);
        }
    }

    /** Assets of which nothing is known, none of them held. */
    static ConstraintUniverse of(List<String> assets) {
        boolean[] tradable = new boolean[assets.size()];
        Arrays.fill(tradable, true);
        return new ConstraintUniverse(assets, tradable, new double[assets.size()],
                new double[assets.size()], new double[0][], 1, Map.of(), Map.of(), Map.of());
    }

    private static void require(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " must be of " + expected + " assets, was of " + length);
        }
    }

    /** How many assets there are. */
    int size() {
        return assets.size();
    }
}
