package io.troupe.conformance;

import io.troupe.features.Feature;
import io.troupe.features.Price;
import io.troupe.features.indicators.trend.Alma;
import io.troupe.features.indicators.trend.Frama;
import io.troupe.features.indicators.trend.HeikinAshi;
import io.troupe.features.indicators.trend.McGinley;
import io.troupe.features.indicators.trend.Midpoint;
import io.troupe.features.indicators.trend.RegressionAngle;
import io.troupe.features.indicators.trend.T3;
import io.troupe.features.indicators.trend.Vidya;
import io.troupe.features.indicators.trend.Zlema;
import io.troupe.features.rolling.TimeRegression;
import io.troupe.features.rolling.averages.DoubleExponentialAverage;
import io.troupe.features.rolling.averages.ExponentialMovingAverage;
import io.troupe.features.rolling.averages.HullAverage;
import io.troupe.features.rolling.averages.KaufmanAverage;
import io.troupe.features.rolling.averages.SimpleMovingAverage;
import io.troupe.features.rolling.averages.TriangularAverage;
import io.troupe.features.rolling.averages.TripleExponentialAverage;
import io.troupe.features.rolling.averages.WeightedMovingAverage;
import io.troupe.features.rolling.averages.WilderAverage;
import java.util.function.Function;

/** Names of moving averages. */
final class AverageNames {
    private AverageNames() {}

    static void addTo(IndicatorNames names) {
        names.add("sma simple_moving_average moving_average",
                a -> new SimpleMovingAverage(a.bars(0, 14)));
        names.add("ema exponential_moving_average",
                a -> new ExponentialMovingAverage(a.bars(0, 14)));
        names.add("wma lwma linear_weighted_moving_average weighted_moving_average",
                a -> new WeightedMovingAverage(a.bars(0, 14)));
        names.add("wilders wilder wwma rma smma wilder_moving_average wilders_moving_average"
                + " smoothed_moving_average", a -> new WilderAverage(a.bars(0, 14)));
        names.add("dema double_exponential_moving_average",
                a -> new DoubleExponentialAverage(a.bars(0, 14)));
        names.add("tema triple_exponential_moving_average",
                a -> new TripleExponentialAverage(a.bars(0, 14)));
        names.add("trima triangular_moving_average",
                a -> new TriangularAverage(a.bars(0, 14)));
        names.add("hma hull_moving_average", a -> new HullAverage(a.bars(0, 16)));
        names.add("kama kaufman_adaptive_moving_average", a -> new KaufmanAverage(
                Price.CLOSE, a.bars(0, 10), a.bars(1, 2), a.bars(2, 30)));
        names.add("alma arnaud_legoux_moving_average", a -> new Alma(
                Price.CLOSE, a.bars(0, 10), a.number(1, 6), a.number(2, 0.85)));
        names.add("mcginley mcginley_dynamic mg_dynamic", a -> new McGinley(a.bars(0, 14)));
        names.add("t3 t3_moving_average",
                a -> new T3(Price.CLOSE, a.bars(0, 5), a.number(1, 0.7)));
        names.add("zlema zero_lag_ema zero_lag_exponential_moving_average",
                a -> new Zlema(a.bars(0, 10)));
        names.add("vidya variable_index_dynamic_average chande_variable_index_dynamic_average",
                a -> new Vidya(a.bars(0, 9), a.bars(1, a.bars(0, 9))));
        names.add("frama fractal_adaptive_moving_average",
                a -> new Frama(Price.CLOSE, a.bars(0, 16), a.bars(1, 198)));
        names.add("lsma linear_regression linreg linear_regression_end linear_regression_value"
                + " least_squares_moving_average", line(TimeRegression.Output.FITTED));
        names.add("tsf time_series_forecast linear_regression_forecast",
                line(TimeRegression.Output.FORECAST));
        names.add("linear_regression_slope linreg_slope", line(TimeRegression.Output.SLOPE));
        names.add("linear_regression_intercept linreg_intercept",
                line(TimeRegression.Output.INTERCEPT));
        names.add("linear_regression_angle linreg_angle",
                a -> new RegressionAngle(a.bars(0, 14)));
        names.add("midpoint", a -> new Midpoint(a.bars(0, 14)));
        names.add("heikin_ashi_open", a -> new HeikinAshi(HeikinAshi.Line.OPEN));
        names.add("heikin_ashi_high", a -> new HeikinAshi(HeikinAshi.Line.HIGH));
        names.add("heikin_ashi_low", a -> new HeikinAshi(HeikinAshi.Line.LOW));
        names.add("heikin_ashi heikin_ashi_close", a -> new HeikinAshi(HeikinAshi.Line.CLOSE));
    }

    private static Function<IndicatorArguments, Feature> line(TimeRegression.Output line) {
        return arguments -> new TimeRegression(arguments.bars(0, 14), line);
    }
}
