package io.troupe.conformance;

import io.troupe.features.Feature;
import io.troupe.features.Price;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Dema;
import io.troupe.features.indicators.Frama;
import io.troupe.features.indicators.HeikinAshi;
import io.troupe.features.indicators.Hma;
import io.troupe.features.indicators.LinearRegression;
import io.troupe.features.indicators.Midpoint;
import io.troupe.features.indicators.MovingAverage;
import io.troupe.features.indicators.T3;
import io.troupe.features.indicators.Tema;
import io.troupe.features.indicators.Trima;
import io.troupe.features.indicators.Vidya;
import io.troupe.features.indicators.Zlema;
import java.util.function.Function;

/** Names of moving averages. */
final class AverageNames {
    private AverageNames() {}

    static void addTo(IndicatorNames names) {
        names.add("sma simple_moving_average moving_average",
                a -> new MovingAverage(a.bars(0, 14), Averaging.SIMPLE));
        names.add("ema exponential_moving_average",
                a -> new MovingAverage(a.bars(0, 14), Averaging.EXPONENTIAL));
        names.add("wma lwma linear_weighted_moving_average weighted_moving_average",
                a -> new MovingAverage(a.bars(0, 14), Averaging.WEIGHTED));
        names.add("wilders wilder wwma rma smma wilder_moving_average wilders_moving_average"
                + " smoothed_moving_average",
                a -> new MovingAverage(a.bars(0, 14), Averaging.WILDER));
        names.add("dema double_exponential_moving_average", a -> new Dema(a.bars(0, 14)));
        names.add("tema triple_exponential_moving_average", a -> new Tema(a.bars(0, 14)));
        names.add("trima triangular_moving_average", a -> new Trima(a.bars(0, 14)));
        names.add("hma hull_moving_average", a -> new Hma(a.bars(0, 16)));
        names.add("t3 t3_moving_average",
                a -> new T3(Price.CLOSE, a.bars(0, 5), a.number(1, 0.7)));
        names.add("zlema zero_lag_ema zero_lag_exponential_moving_average",
                a -> new Zlema(a.bars(0, 10)));
        names.add("vidya variable_index_dynamic_average chande_variable_index_dynamic_average",
                a -> new Vidya(a.bars(0, 9), a.bars(1, a.bars(0, 9))));
        names.add("frama fractal_adaptive_moving_average",
                a -> new Frama(Price.CLOSE, a.bars(0, 16), a.bars(1, 198)));
        names.add("lsma linear_regression linreg linear_regression_end linear_regression_value"
                + " least_squares_moving_average", line(LinearRegression.Line.END));
        names.add("tsf time_series_forecast linear_regression_forecast",
                line(LinearRegression.Line.FORECAST));
        names.add("linear_regression_slope linreg_slope", line(LinearRegression.Line.SLOPE));
        names.add("linear_regression_intercept linreg_intercept",
                line(LinearRegression.Line.INTERCEPT));
        names.add("linear_regression_angle linreg_angle", line(LinearRegression.Line.ANGLE));
        names.add("midpoint", a -> new Midpoint(a.bars(0, 14)));
        names.add("heikin_ashi_open", a -> new HeikinAshi(HeikinAshi.Line.OPEN));
        names.add("heikin_ashi_high", a -> new HeikinAshi(HeikinAshi.Line.HIGH));
        names.add("heikin_ashi_low", a -> new HeikinAshi(HeikinAshi.Line.LOW));
        names.add("heikin_ashi heikin_ashi_close", a -> new HeikinAshi(HeikinAshi.Line.CLOSE));
    }

    private static Function<IndicatorArguments, Feature> line(LinearRegression.Line line) {
        return arguments -> new LinearRegression(arguments.bars(0, 14), line);
    }
}
