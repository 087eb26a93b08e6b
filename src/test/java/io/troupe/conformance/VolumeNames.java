package io.troupe.conformance;

import io.troupe.features.Feature;
import io.troupe.features.Price;
import io.troupe.features.indicators.volume.AccumulationDistribution;
import io.troupe.features.indicators.volume.ChaikinMoneyFlow;
import io.troupe.features.indicators.volume.ChaikinOscillator;
import io.troupe.features.indicators.volume.EaseOfMovement;
import io.troupe.features.indicators.volume.ForceIndex;
import io.troupe.features.indicators.volume.Klinger;
import io.troupe.features.indicators.volume.MoneyFlowIndex;
import io.troupe.features.indicators.volume.OnBalanceVolume;
import io.troupe.features.indicators.volume.RelativeVolume;
import io.troupe.features.indicators.volume.VolumeWeightedAverage;

/** Names of indicators of volume. */
final class VolumeNames {
    private VolumeNames() {}

    static void addTo(IndicatorNames names) {
        names.add("obv on_balance_volume", a -> new OnBalanceVolume());
        names.add("ad accumulation_distribution accumulation_distribution_line ad_line",
                a -> new AccumulationDistribution());
        names.add("adosc ad_oscillator accumulation_distribution_oscillator chaikin_oscillator"
                + " chaikin", a -> new ChaikinOscillator(a.bars(0, 3), a.bars(1, 10)));
        names.add("cmf chaikin_money_flow", a -> new ChaikinMoneyFlow(a.bars(0, 20)));
        names.add("mfi money_flow_index", a -> new MoneyFlowIndex(a.bars(0, 14)));
        // What the source calls the typical price of a bar is the mean of all four.
        names.add("vwap_rolling vwap rolling_vwap volume_weighted_average_price moving_vwap",
                a -> new VolumeWeightedAverage(
                        a.says("close") ? Price.CLOSE : Price.AVERAGE, a.bars(0, 50)));
        names.add("vwma volume_weighted_moving_average",
                a -> new VolumeWeightedAverage(a.bars(0, 20)));
        names.add("force_index", a -> new ForceIndex(a.bars(0, 20)));
        names.add("ease_of_movement emv eom ease_of_movement_value",
                a -> new EaseOfMovement(a.bars(0, 1), a.number(1, 10_000)));
        names.add("klinger kvo klinger_oscillator klinger_volume_oscillator",
                a -> klinger(a, Klinger.Line.OSCILLATOR));
        names.add("klinger_signal kvo_signal", a -> klinger(a, Klinger.Line.SIGNAL));
        names.add("relative_volume rvol relative_daily_volume",
                a -> new RelativeVolume(a.bars(0, 14)));
    }

    private static Feature klinger(IndicatorArguments a, Klinger.Line line) {
        return new Klinger(a.bars(0, 34), a.bars(1, 55), a.bars(2, 13), line);
    }
}
