package io.troupe.features.indicators.trend;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * The lines of Ichimoku kinko hyo, each the middle between the highest high and the lowest low of
 * some bars (Hosoda, 1969; Elliott, "Ichimoku Charts", 2007).
 *
 * <p>On a chart the leading spans are drawn {@code displacement} bars to the right, and the lagging
 * span as many to the left. Here the value at a bar is what is known at that bar: the spans are
 * those computed {@code displacement} bars before, which the chart shows at this bar, and the
 * lagging span, which is the close of a later bar, is turned round: {@link Line#CHIKOU} is the
 * close {@code displacement} bars before, which this bar's close is drawn over. So no line looks
 * ahead.
 *
 * <p>Warm-up: the length of the line's window less 1, plus the displacement of a displaced line.
 *
 * @param tenkanBars length of the conversion line, ≥ 1
 * @param kijunBars length of the base line, ≥ the conversion line's
 * @param senkouBars length of the second leading span, ≥ 1
 * @param displacement how far the displaced lines are displaced, in bars, ≥ 0
 * @param line which of the lines
 */
public record Ichimoku(int tenkanBars, int kijunBars, int senkouBars, int displacement, Line line)
        implements OnRanges {
    /** The lines. */
    public enum Line {
        /** The conversion line, tenkan-sen. */
        TENKAN,
        /** The base line, kijun-sen. */
        KIJUN,
        /** The first leading span: the middle of both lines, as of before. */
        SENKOU_A,
        /** The second leading span: the middle of the longest window, as of before. */
        SENKOU_B,
        /** The close that the lagging span of this bar is drawn over. */
        CHIKOU
    }

    /** Checks the components. */
    public Ichimoku {
        Checked.atLeast(1, "tenkanBars", tenkanBars);
        Checked.atLeast(tenkanBars, "kijunBars", kijunBars);
        Checked.atLeast(1, "senkouBars", senkouBars);
        Checked.atLeast(0, "displacement", displacement);
        Checked.present("line", line);
    }

    /** The usual 9, 26, 52, displaced by 26. */
    public Ichimoku(Line line) {
        this(9, 26, 52, 26, line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        SeriesStream tenkan = middle(tenkanBars, shape);
        SeriesStream kijun = middle(kijunBars, shape);
        Step lag = Steps.lag(displacement);
        return switch (line) {
            case TENKAN -> tenkan;
            case KIJUN -> kijun;
            case SENKOU_B -> lagged(middle(senkouBars, shape), lag);
            case CHIKOU -> (_, _, _, close, _) -> lag.next(close);
            case SENKOU_A -> lagged((open, high, low, close, volume) -> (tenkan.next(open, high,
                    low, close, volume) + kijun.next(open, high, low, close, volume)) / 2, lag);
        };
    }

    private static SeriesStream middle(int bars, PanelShape shape) {
        return new Donchian(bars, Donchian.Line.MIDDLE).series(shape);
    }

    private static SeriesStream lagged(SeriesStream span, Step lag) {
        return (open, high, low, close, volume) -> {
            double value = span.next(open, high, low, close, volume);
            return Double.isNaN(value) ? Double.NaN : lag.next(value);
        };
    }

    @Override
    public int warmupBars() {
        return switch (line) {
            case TENKAN -> tenkanBars - 1;
            case KIJUN -> kijunBars - 1;
            case SENKOU_A -> kijunBars - 1 + displacement;
            case SENKOU_B -> senkouBars - 1 + displacement;
            case CHIKOU -> displacement;
        };
    }
}
