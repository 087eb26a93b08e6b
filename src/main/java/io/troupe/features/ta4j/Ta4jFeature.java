package io.troupe.features.ta4j;

import io.troupe.data.Field;
import io.troupe.features.FeatureStream;
import io.troupe.features.PanelRow;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import io.troupe.model.BarCount;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/**
 * An indicator of ta4j, or one composed of several, as a feature: {@code new Ta4jFeature("rsi 14",
 * 250, series -> new RSIIndicator(new ClosePriceIndicator(series), 14))}.
 *
 * <p>Each asset has a ta4j series of its own that begins with its first close; gaps are filled as
 * {@link io.troupe.features.SeriesFeature} says. The series gets one bar after another and the
 * indicator is asked for its newest value at once, so it cannot look ahead, and bulk and stream
 * give the same bits. Numbers are doubles. Only the last {@code lookbackBars} bars are kept; what
 * ta4j computes recursively goes on from its own last value.
 *
 * <p>Warm-up: what ta4j calls the indicator's unstable bars; NaN before, and wherever ta4j has no
 * number or an infinite one. How long a recursive one depends on where the data began ta4j does not
 * say: {@link #settlingBars()} is never unless {@link #settlingAfter} tells.
 *
 * <p>Two of them are equal, and are computed once, if name, look-back, columns and settling are:
 * the name must say what is computed, its parameters included.
 */
public final class Ta4jFeature implements StreamingFeature {
    private final String name;
    private final int lookbackBars;
    private final Set<Field> needs;
    private final BarCount settlingBars;
    private final int warmupBars;
    private final Function<BarSeries, Indicator<Num>> indicator;

    /**
     * An indicator that may read all columns.
     *
     * @param name says what is computed, with parameters; not blank
     * @param lookbackBars so many bars the indicator can reach back to, this one included; more
     *        than its unstable bars
     * @param indicator builds the indicator on a series, which is empty then; always the same one
     */
    public Ta4jFeature(String name, int lookbackBars,
            Function<BarSeries, Indicator<Num>> indicator) {
        this(name, lookbackBars, EnumSet.allOf(Field.class), BarCount.NEVER, indicator);
    }

    private Ta4jFeature(String name, int lookbackBars, Set<Field> needs, BarCount settlingBars,
            Function<BarSeries, Indicator<Num>> indicator) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must say what is computed, was blank");
        }
        this.name = name;
        this.lookbackBars = lookbackBars;
        this.needs = Set.copyOf(needs);
        this.settlingBars = settlingBars;
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        warmupBars = indicator.apply(series(name, lookbackBars)).getCountOfUnstableBars();
        if (lookbackBars <= warmupBars) {
            throw new IllegalArgumentException("lookbackBars of " + name + " must be > "
                    + warmupBars + ", its unstable bars, was " + lookbackBars);
        }
    }

    /** The same indicator on data that has these columns, the close in any case. */
    public Ta4jFeature reading(Field... columns) {
        Set<Field> read = EnumSet.of(Field.CLOSE, columns);
        return new Ta4jFeature(name, lookbackBars, read, settlingBars, indicator);
    }

    /** The same indicator, which is known to settle after so many bars of an asset. */
    public Ta4jFeature settlingAfter(int bars) {
        if (bars < warmupBars) {
            throw new IllegalArgumentException("bars to settle of " + name + " must be ≥ "
                    + warmupBars + ", its unstable bars, was " + bars);
        }
        return new Ta4jFeature(name, lookbackBars, needs, BarCount.of(bars), indicator);
    }

    private static BarSeries series(String name, int lookbackBars) {
        if (lookbackBars < 1) {
            throw new IllegalArgumentException(
                    "lookbackBars of " + name + " must be ≥ 1, was " + lookbackBars);
        }
        return new BaseBarSeriesBuilder().withName(name)
                .withNumFactory(DoubleNumFactory.getInstance()).withMaxBarCount(lookbackBars)
                .build();
    }

    @Override
    public FeatureStream stream(PanelShape shape) {
        Duration period = Duration.ofSeconds(shape.interval().seconds());
        Ta4jSeries[] assets = new Ta4jSeries[shape.assets()];
        for (int asset = 0; asset < assets.length; asset++) {
            BarSeries series = series(name, lookbackBars);
            assets[asset] = new Ta4jSeries(series, indicator.apply(series), period, warmupBars);
        }
        return (PanelRow row, double[] values) -> {
            for (int asset = 0; asset < assets.length; asset++) {
                values[asset] = row.isListed(asset) ? assets[asset].next(row, asset) : Double.NaN;
            }
        };
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    @Override
    public int warmupBars() {
        return warmupBars;
    }

    @Override
    public BarCount settlingBars() {
        return settlingBars;
    }

    @Override
    public Set<Field> needs() {
        return needs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ta4jFeature that && name.equals(that.name)
                && lookbackBars == that.lookbackBars && needs.equals(that.needs)
                && settlingBars.equals(that.settlingBars);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, lookbackBars, settlingBars);
    }

    @Override
    public String toString() {
        return "Ta4jFeature[" + name + "]";
    }
}
