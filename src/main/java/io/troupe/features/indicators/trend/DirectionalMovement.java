package io.troupe.features.indicators.trend;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnRanges;
import io.troupe.features.indicators.Ranges;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * Wilder's directional movement system. The movement is up, {@code high − high(t − 1)}, if that is
 * positive and more than {@code low(t − 1) − low}, down the other way round, else none. {@code +DI}
 * and {@code −DI} are Wilder averages of the movements in percent of that of the true range (0 if
 * nothing moved), {@code DX = 100 · |+DI − −DI| / (+DI + −DI)} (0 if both are 0), and {@code ADX}
 * the Wilder average of DX (Wilder, "New Concepts in Technical Trading Systems", 1978, section
 * IV).
 *
 * <p>Warm-up: {@code bars}, and {@code bars − 1} more for ADX, twice as many for ADXR.
 *
 * @param bars length of the averages, ≥ 1
 * @param line which of the lines
 */
public record DirectionalMovement(int bars, Line line) implements OnRanges {
    /** The lines, all from 0 to 100. */
    public enum Line {
        /** Upward movement in percent of the range, +DI. */
        PLUS_DI,
        /** Downward movement in percent of the range, −DI. */
        MINUS_DI,
        /** How far the two differ. */
        DX,
        /** The average of {@link #DX}. */
        ADX,
        /** The mean of {@link #ADX} and its value {@code bars − 1} bars before. */
        ADXR
    }

    /** Checks the components. */
    public DirectionalMovement {
        Checked.atLeast(1, "bars", bars);
        Checked.present("line", line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Movement movement = new Movement(bars);
        Step average = Steps.wilder(bars);
        Step before = Steps.lag(bars - 1);
        Step adx = line == Line.ADX ? average
                : average.then(value -> (value + before.next(value)) / 2);
        return (_, high, low, close, _) -> {
            movement.take(high, low, close);
            return switch (line) {
                case PLUS_DI -> movement.up();
                case MINUS_DI -> movement.down();
                case DX -> movement.dx();
                case ADX, ADXR ->
                    Double.isNaN(movement.dx()) ? Double.NaN : adx.next(movement.dx());
            };
        };
    }

    @Override
    public int warmupBars() {
        return switch (line) {
            case PLUS_DI, MINUS_DI, DX -> bars;
            case ADX -> 2 * bars - 1;
            case ADXR -> 3 * bars - 2;
        };
    }

    @Override
    public BarCount settlingBars() {
        BarCount wilder = Averaging.WILDER.settlingBars(bars);
        return switch (line) {
            case PLUS_DI, MINUS_DI, DX -> wilder.plus(1);
            case ADX, ADXR -> wilder.times(2).plus(bars);
        };
    }

    /** Both averages of movements under way. */
    private static final class Movement {
        private final Ranges ranges = new Ranges();
        private final Step upward;
        private final Step downward;
        private final Step range;
        private double highBefore;
        private double lowBefore;
        private double up = Double.NaN;
        private double down = Double.NaN;

        Movement(int bars) {
            upward = Steps.wilder(bars);
            downward = Steps.wilder(bars);
            range = Steps.wilder(bars);
        }

        void take(double high, double low, double close) {
            boolean isFirst = ranges.isFirst();
            double trueRange = ranges.next(high, low, close);
            if (!isFirst) {
                double rise = high - highBefore;
                double fall = lowBefore - low;
                double whole = range.next(trueRange);
                up = share(upward.next(rise > 0 && rise > fall ? rise : 0), whole);
                down = share(downward.next(fall > 0 && fall > rise ? fall : 0), whole);
            }
            highBefore = high;
            lowBefore = low;
        }

        private static double share(double part, double whole) {
            return 100 * Ratio.of(part, whole, 0);
        }

        double up() {
            return up;
        }

        double down() {
            return down;
        }

        double dx() {
            return share(Math.abs(up - down), up + down);
        }
    }
}
