package io.troupe.conformance;

import io.troupe.features.Feature;
import io.troupe.features.Price;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.momentum.Apo;
import io.troupe.features.indicators.momentum.Cmo;
import io.troupe.features.indicators.momentum.ConnorsRsi;
import io.troupe.features.indicators.momentum.Coppock;
import io.troupe.features.indicators.momentum.FisherTransform;
import io.troupe.features.indicators.momentum.KnowSureThing;
import io.troupe.features.indicators.momentum.Macd;
import io.troupe.features.indicators.momentum.Momentum;
import io.troupe.features.indicators.momentum.Ppo;
import io.troupe.features.indicators.momentum.RateOfChange;
import io.troupe.features.indicators.momentum.Rsi;
import io.troupe.features.indicators.momentum.SchaffTrendCycle;
import io.troupe.features.indicators.momentum.Stochastic;
import io.troupe.features.indicators.momentum.StochasticRsi;
import io.troupe.features.indicators.momentum.Trix;
import io.troupe.features.indicators.momentum.TrueStrength;
import io.troupe.features.indicators.trend.Dpo;
import io.troupe.features.indicators.trend.EfficiencyRatio;

/** Names of oscillators of one price. */
final class MomentumNames {
    private MomentumNames() {}

    static void addTo(IndicatorNames names) {
        names.add("rsi rsi_wilder relative_strength_index wilder_rsi rsi_simple rsi_cutler",
                a -> new Rsi(Price.CLOSE, a.bars(0, 14), a.says("cutler")
                        ? Averaging.SIMPLE
                        : a.averaging(Averaging.WILDER)));
        names.add("stochastic_rsi stoch_rsi stochastic_rsi_k stoch_rsi_k",
                a -> stochasticRsi(a, Stochastic.Line.K));
        names.add("stochastic_rsi_d stoch_rsi_d", a -> stochasticRsi(a, Stochastic.Line.D));
        names.add("connors_rsi connors_relative_strength_index crsi", a -> new ConnorsRsi(
                Price.CLOSE, a.bars(0, 3), a.bars(1, 2), a.bars(2, 100)));
        names.add("cmo chande_momentum_oscillator",
                a -> new Cmo(Price.CLOSE, a.bars(0, 14), a.averaging(Averaging.WILDER)));
        names.add("macd macd_line", a -> macd(a, Macd.Line.MACD));
        names.add("macd_signal signal", a -> macd(a, Macd.Line.SIGNAL));
        names.add("macd_histogram macd_hist histogram", a -> macd(a, Macd.Line.HISTOGRAM));
        names.add("apo absolute_price_oscillator", a -> new Apo(Price.CLOSE, a.bars(0, 12),
                a.bars(1, 26), a.averaging(Averaging.SIMPLE)));
        names.add("ppo percentage_price_oscillator percent_price_oscillator",
                a -> new Ppo(Price.CLOSE, a.bars(0, 12), a.bars(1, 26),
                        a.averaging(Averaging.SIMPLE)));
        names.add("momentum mom", a -> new Momentum(a.bars(0, 10)));
        names.add("roc rocp roc_percent rate_of_change rate_of_change_percent"
                + " momentum_percent momp",
                a -> new RateOfChange(Price.CLOSE, a.bars(0, 10), a.says("fraction")
                        ? RateOfChange.Unit.FRACTION
                        : RateOfChange.Unit.PERCENT));
        names.add("roc_fraction simple_return return",
                a -> new RateOfChange(Price.CLOSE, a.bars(0, 1), RateOfChange.Unit.FRACTION));
        names.add("ker kaufman_efficiency_ratio efficiency_ratio er",
                a -> new EfficiencyRatio(a.bars(0, 10)));
        names.add("trix", a -> new Trix(a.bars(0, 15)));
        names.add("tsi true_strength_index",
                a -> new TrueStrength(a.bars(0, 25), a.bars(1, 13)));
        names.add("dpo detrended_price_oscillator", a -> new Dpo(a.bars(0, 21)));
        names.add("coppock coppock_curve", a -> new Coppock(Price.CLOSE,
                Math.min(a.bars(0, 11), a.bars(1, 14)), Math.max(a.bars(0, 11), a.bars(1, 14)),
                a.bars(2, 10)));
        names.add("kst know_sure_thing",
                a -> new KnowSureThing(Price.CLOSE, 9, KnowSureThing.Line.KST));
        names.add("kst_signal know_sure_thing_signal",
                a -> new KnowSureThing(Price.CLOSE, 9, KnowSureThing.Line.SIGNAL));
        names.add("stc schaff_trend_cycle", a -> new SchaffTrendCycle(Price.CLOSE,
                a.bars(0, 10), a.bars(1, 23), a.bars(2, 50)));
        names.add("fisher fisher_transform", a -> new FisherTransform(
                a.says("close") ? Price.CLOSE : Price.MEDIAN, a.bars(0, 10), 0));
    }

    private static Feature stochasticRsi(IndicatorArguments a, Stochastic.Line line) {
        return new StochasticRsi(Price.CLOSE, a.bars(0, 14), a.bars(1, 14), a.bars(2, 3),
                a.bars(3, 3), line);
    }

    private static Feature macd(IndicatorArguments a, Macd.Line line) {
        return new Macd(a.bars(0, 12), a.bars(1, 26), a.bars(2, 9), line);
    }
}
