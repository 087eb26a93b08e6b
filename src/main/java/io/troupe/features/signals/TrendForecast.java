package io.troupe.features.signals;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.model.BarCount;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A blend of forecasts: their mean, times a multiplier that makes up for what diversification takes
 * from its size, capped at ±20. NaN until all of them are defined.
 *
 * <p>Source: R. Carver, <i>Systematic Trading</i>, 2015, chapter 8: the multiplier is {@code
 * 1/√(w'ρw)}, ρ the correlations of the forecasts, and he has 1.03 to 1.35 for two to six speeds of
 * one rule. Warm-up and settling: the longest of the rules'. Uses bars ≤ t.
 *
 * @param rules the forecasts, such as {@link EwmacForecast} of several speeds and {@link
 *        BreakoutForecast}; at least one
 * @param diversification the multiplier, ≥ 1
 */
public record TrendForecast(List<SeriesFeature> rules, double diversification)
        implements SeriesFeature {
    private static final int VOLATILITY_BARS = 35;

    /** Checks the components. */
    public TrendForecast {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a blend needs at least one rule");
        }
        Checked.within("diversification", 1, Double.MAX_VALUE, diversification);
    }

    /** A blend of {@link EwmacForecast}s of several speeds, with Carver's volatility. */
    public static TrendForecast ofSpeeds(double diversification, int... fastBars) {
        return new TrendForecast(IntStream.of(fastBars)
                .<SeriesFeature>mapToObj(fast -> new EwmacForecast(fast, VOLATILITY_BARS))
                .toList(), diversification);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream[] streams = rules.stream().map(rule -> rule.series(shape))
                .toArray(SeriesStream[]::new);
        double scale = diversification / streams.length;
        return (open, high, low, close, volume) -> {
            double sum = 0;
            for (SeriesStream stream : streams) {
                sum += stream.next(open, high, low, close, volume);
            }
            return EwmacForecast.capped(sum * scale);
        };
    }

    @Override
    public int warmupBars() {
        return rules.stream().mapToInt(SeriesFeature::warmupBars).max().orElseThrow();
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.max(rules.stream().map(SeriesFeature::settlingBars)
                .toArray(BarCount[]::new));
    }

    @Override
    public Set<Field> needs() {
        return rules.stream().flatMap(rule -> rule.needs().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
