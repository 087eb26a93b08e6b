package io.troupe.conformance;

import io.troupe.features.Feature;
import io.troupe.features.Price;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.momentum.AwesomeOscillator;
import io.troupe.features.indicators.momentum.BalanceOfPower;
import io.troupe.features.indicators.momentum.Cci;
import io.troupe.features.indicators.momentum.DeMarker;
import io.troupe.features.indicators.momentum.InternalBarStrength;
import io.troupe.features.indicators.momentum.RelativeVigor;
import io.troupe.features.indicators.momentum.Stochastic;
import io.troupe.features.indicators.momentum.UltimateOscillator;
import io.troupe.features.indicators.momentum.WilliamsR;
import io.troupe.features.indicators.trend.Aroon;
import io.troupe.features.indicators.trend.DirectionalMovement;
import io.troupe.features.indicators.trend.Donchian;
import io.troupe.features.indicators.trend.Ichimoku;
import io.troupe.features.indicators.trend.MassIndex;
import io.troupe.features.indicators.trend.ParabolicSar;
import io.troupe.features.indicators.trend.Supertrend;
import io.troupe.features.indicators.trend.Vortex;
import io.troupe.features.indicators.volatility.Atr;
import io.troupe.features.indicators.volatility.BollingerBand;
import io.troupe.features.indicators.volatility.ChandeKrollStop;
import io.troupe.features.indicators.volatility.Choppiness;
import io.troupe.features.indicators.volatility.KeltnerChannel;
import io.troupe.features.indicators.volatility.Natr;
import io.troupe.features.indicators.volatility.TrueRange;
import java.util.Locale;

/** Names of indicators of high, low and close. */
final class RangeNames {
    private RangeNames() {}

    static void addTo(IndicatorNames names) {
        addRanges(names);
        addChannels(names);
        addOscillators(names);
    }

    private static void addRanges(IndicatorNames names) {
        names.add("tr true_range", a -> new TrueRange());
        names.add("atr average_true_range atr_wilder atr_simple atr_sma",
                a -> new Atr(a.bars(0, 14), a.averaging(Averaging.WILDER)));
        names.add("natr normalized_average_true_range normalized_atr",
                a -> new Natr(a.bars(0, 14), a.averaging(Averaging.WILDER)));
        names.add("adx average_directional_index",
                a -> new DirectionalMovement(a.bars(0, 14), DirectionalMovement.Line.ADX));
        names.add("adxr average_directional_movement_index_rating",
                a -> new DirectionalMovement(a.bars(0, 14), DirectionalMovement.Line.ADXR));
        names.add("dx directional_index",
                a -> new DirectionalMovement(a.bars(0, 14), DirectionalMovement.Line.DX));
        names.add("plus_di di_plus +di adx_plus_di positive_di positive_directional_index"
                + " positive_directional_indicator",
                a -> new DirectionalMovement(a.bars(0, 14), DirectionalMovement.Line.PLUS_DI));
        names.add("minus_di di_minus -di adx_minus_di negative_di negative_directional_index"
                + " negative_directional_indicator",
                a -> new DirectionalMovement(a.bars(0, 14), DirectionalMovement.Line.MINUS_DI));
        names.add("psar sar parabolic_sar parabolic_stop_and_reverse", a -> a.numbers().size() == 2
                ? new ParabolicSar(a.number(0, 0.02), a.number(0, 0.02), a.number(1, 0.2))
                : new ParabolicSar(a.number(0, 0.02), a.number(1, 0.02), a.number(2, 0.2)));
        names.add("super_trend", a -> new Supertrend(a.bars(0, 10), a.number(1, 3)));
        names.add("choppiness choppiness_index chop", a -> new Choppiness(a.bars(0, 14)));
        names.add("mass_index", a -> new MassIndex(a.bars(0, 9), a.bars(1, 25)));
        names.add("vortex_plus plus_vi vortex_positive positive_vortex plus_vortex vi_plus",
                a -> new Vortex(a.bars(0, 14), Vortex.Line.PLUS));
        names.add("vortex_minus minus_vi vortex_negative negative_vortex minus_vortex vi_minus",
                a -> new Vortex(a.bars(0, 14), Vortex.Line.MINUS));
        names.add("chande_kroll_stop_short chande_kroll_short", a -> new ChandeKrollStop(
                a.bars(0, 5), a.number(1, 2), a.bars(2, 21), ChandeKrollStop.Line.SHORT));
        names.add("chande_kroll_stop_long chande_kroll_long", a -> new ChandeKrollStop(
                a.bars(0, 5), a.number(1, 2), a.bars(2, 21), ChandeKrollStop.Line.LONG));
    }

    private static void addChannels(IndicatorNames names) {
        for (BollingerBand.Line line : BollingerBand.Line.values()) {
            String suffix = line.name().toLowerCase(Locale.ROOT);
            names.add("bollinger_" + suffix + " bollinger_bands_" + suffix,
                    a -> new BollingerBand(a.bars(0, 20), a.number(1, 2), line));
        }
        names.add("bollinger_bandwidth",
                a -> new BollingerBand(a.bars(0, 20), a.number(1, 2), BollingerBand.Line.WIDTH));
        names.add("bollinger_mid bollinger_mean",
                a -> new BollingerBand(a.bars(0, 20), a.number(1, 2),
                        BollingerBand.Line.MIDDLE));
        for (Donchian.Line line : Donchian.Line.values()) {
            String suffix = line.name().toLowerCase(Locale.ROOT);
            names.add("donchian_" + suffix + " donchian_channel_" + suffix,
                    a -> new Donchian(a.bars(0, 20), line));
        }
        names.add("donchian_high donchian_top donchian_upper_band",
                a -> new Donchian(a.bars(0, 20), Donchian.Line.UPPER));
        names.add("donchian_low donchian_bottom donchian_lower_band",
                a -> new Donchian(a.bars(0, 20), Donchian.Line.LOWER));
        names.add("donchian_mid donchian_mean midprice",
                a -> new Donchian(a.bars(0, 14), Donchian.Line.MIDDLE));
        names.add("keltner_mid keltner_middle", a -> keltner(a, KeltnerChannel.Line.MIDDLE));
        names.add("keltner_upper keltner_top", a -> keltner(a, KeltnerChannel.Line.UPPER));
        names.add("keltner_lower keltner_bottom", a -> keltner(a, KeltnerChannel.Line.LOWER));
        names.add("ichimoku_tenkan tenkan ichimoku_conversion",
                a -> new Donchian(a.bars(0, 9), Donchian.Line.MIDDLE));
        names.add("ichimoku_kijun kijun ichimoku_base",
                a -> new Donchian(a.bars(0, 26), Donchian.Line.MIDDLE));
        names.add("ichimoku_senkou_a senkou_a senkou_span_a",
                a -> new Ichimoku(Ichimoku.Line.SENKOU_A));
        names.add("ichimoku_senkou_b senkou_b senkou_span_b",
                a -> new Ichimoku(Ichimoku.Line.SENKOU_B));
        names.add("ichimoku_chikou chikou", a -> new Ichimoku(Ichimoku.Line.CHIKOU));
    }

    private static void addOscillators(IndicatorNames names) {
        names.add("cci commodity_channel_index", a -> new Cci(a.bars(0, 14)));
        names.add("williams_r williams_percent_r willr", a -> new WilliamsR(a.bars(0, 14)));
        names.add("stochastic_fast stoch_fast fast_stochastic stochastic_fast_k fastk",
                a -> new Stochastic(a.bars(0, 14), 1, 1, Stochastic.Line.K));
        names.add("stochastic_fast_d fastd",
                a -> new Stochastic(a.bars(0, 14), 1, a.bars(1, 3), Stochastic.Line.D));
        names.add(
                "stochastic stochastic_k stoch_k stochastic_slow_k slow_k stochastics_k"
                        + " stochastic_slow",
                a -> new Stochastic(a.bars(0, 14), a.bars(1, 3), 1, Stochastic.Line.K));
        names.add("stochastic_d stoch_d stochastic_slow_d slow_d stochastics_d",
                a -> new Stochastic(
                        a.bars(0, 14), a.bars(1, 3), a.bars(2, 3), Stochastic.Line.D));
        names.add("aroon_up", a -> new Aroon(a.bars(0, 14), Aroon.Line.UP));
        names.add("aroon_down", a -> new Aroon(a.bars(0, 14), Aroon.Line.DOWN));
        names.add("aroon_oscillator aroonosc aroon",
                a -> new Aroon(a.bars(0, 14), Aroon.Line.OSCILLATOR));
        names.add("demarker de_marker_indicator", a -> new DeMarker(a.bars(0, 14)));
        names.add("ibs internal_bar_strength", a -> new InternalBarStrength());
        names.add("rvi relative_vigor_index relative_vigor",
                a -> new RelativeVigor(a.bars(0, 10), RelativeVigor.Line.INDEX));
        names.add("rvi_signal relative_vigor_index_signal",
                a -> new RelativeVigor(a.bars(0, 10), RelativeVigor.Line.SIGNAL));
        names.add("ultimate_oscillator ultosc", a -> new UltimateOscillator(a.bars(0, 7),
                a.bars(1, 14), a.bars(2, 28)));
        names.add("awesome_oscillator ao",
                a -> new AwesomeOscillator(a.bars(0, 5), a.bars(1, 34)));
        names.add("bop balance_of_power", a -> new BalanceOfPower());
    }

    private static Feature keltner(IndicatorArguments a, KeltnerChannel.Line line) {
        return new KeltnerChannel(a.says("of close") ? Price.CLOSE : Price.TYPICAL,
                a.bars(0, 20), a.number(1, 1.5), a.averaging(Averaging.SIMPLE), line);
    }
}
