package io.troupe.lookahead;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.lookahead.Finding.Kind;
import io.troupe.model.BarCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Computes features again without their future, and from a later beginning. */
final class FeatureCheck {
    private final MarketData data;
    /** Indices of the universe, empty for all assets. */
    private final List<Integer> universe;

    FeatureCheck(MarketData data, List<Integer> universe) {
        this.data = data;
        this.universe = universe;
    }

    /** The earliest value that changes with the future. */
    Optional<Finding> future(Feature feature, Futures future) {
        MarketData market = selected(data);
        double[] whole = feature.compute(market);
        double[] values = computed(feature, selected(future.data()));
        int cells = future.cut() * market.assets();
        int cell = Arrays.mismatch(whole, 0, cells, values, 0, Math.min(cells, values.length));
        return cell < 0 ? Optional.empty()
                : Optional.of(found(feature, market, cell, whole, values, future.how()));
    }

    /** A feature that cannot be computed on less data has no values there. */
    private static double[] computed(Feature feature, MarketData data) {
        try {
            return feature.compute(data);
        } catch (RuntimeException tooShort) {
            double[] none = new double[data.bars() * data.assets()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
    }

    private Finding found(Feature feature, MarketData market, int cell, double[] whole,
            double[] values, String how) {
        int bar = cell / market.assets();
        double other = cell < values.length ? values[cell] : Double.NaN;
        return new Finding(Kind.FEATURE, "", bar, market.time(bar), "feature " + feature
                + " knows the future: of " + market.symbol(cell % market.assets()) + " at "
                + market.time(bar) + " (bar " + bar + ") it is " + whole[cell] + ", " + how
                + " it is " + other);
    }

    /** The first value after its settling that depends on where the data began. */
    Optional<Finding> laterStart(Feature feature, int start, double tolerance) {
        MarketData market = selected(data);
        BarCount settled = feature.settlingBars().plus(start);
        if (!settled.isBelow(market.bars())) {
            return Optional.empty();
        }
        double[] whole = feature.compute(market);
        double[] later = computed(feature, selected(AlteredMarket.beginningAt(data, start)));
        int assets = market.assets();
        List<Integer> listed = listedAt(market, start);
        for (int bar = settled.number().orElseThrow(); bar < market.bars(); bar++) {
            for (int asset : listed) {
                double a = whole[bar * assets + asset];
                double b = later[(bar - start) * assets + asset];
                if (!agree(a, b, tolerance)) {
                    return Optional.of(new Finding(Kind.WARMUP, "", bar, market.time(bar),
                            "feature " + feature + " depends on where the data begins, though it"
                                    + " says to settle in " + feature.settlingBars()
                                    + " bars: of " + market.symbol(asset) + " at "
                                    + market.time(bar) + " (bar " + bar + ") it is " + a
                                    + ", with data from " + market.time(start) + " on it is " + b
                                    + "; say the truth in settlingBars()"));
                }
            }
        }
        return Optional.empty();
    }

    /** Assets that trade at the later start: others begin where they begin. */
    private static List<Integer> listedAt(MarketData market, int start) {
        List<Integer> listed = new ArrayList<>();
        for (int asset = 0; asset < market.assets(); asset++) {
            if (market.isPresent(start, asset)) {
                listed.add(asset);
            }
        }
        return listed;
    }

    private static boolean agree(double a, double b, double tolerance) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));
    }

    private MarketData selected(MarketData market) {
        MarketData chosen = universe.isEmpty() ? market
                : market.select(universe.stream().mapToInt(Integer::intValue).toArray());
        return chosen.seen();
    }
}
