package io.troupe.run.assembly;

import io.troupe.config.RiskKeys;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategyKeys;
import io.troupe.config.risk.HaltSettings;
import io.troupe.config.risk.LimitSettings;
import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.limits.LimitContradictions;
import io.troupe.risk.models.RiskModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of limits and halts where it is not what they say at first sight: limits that
 * contradict each other, windows that the data does not fill. Stops nothing.
 */
public final class RiskNotes {
    private final Settings settings;
    private final MarketData data;
    private final List<String> notes = new ArrayList<>();

    private RiskNotes(Settings settings, MarketData data) {
        this.settings = settings;
        this.data = data;
    }

    /** The notes, none where everything is as it is written. */
    public static List<String> of(Settings settings, MarketData data) {
        RiskNotes notes = new RiskNotes(settings, data);
        notes.account(settings.risk().limits(), settings.risk().halts(), RiskKeys.PREFIX);
        for (StrategyEntry entry : settings.entries()) {
            notes.account(entry.orders().risk().limits(), entry.orders().risk().halts(),
                    entry.id() + ", " + StrategyKeys.RISK.name() + ".");
        }
        notes.forecasts();
        return notes.notes;
    }

    private void account(LimitSettings limits, List<HaltSettings> halts, String prefix) {
        List<String> symbols = data.instruments().stream().map(Instrument::symbol).toList();
        LimitContradictions.of(new RiskAssembly(settings, data).limits(limits), data.assets(),
                symbols).forEach(found -> notes.add(prefix + found));
        for (int i = 0; i < halts.size(); i++) {
            window(halts.get(i).figure(), prefix + RiskKeys.HALTS.name() + "[" + i + "]");
        }
    }

    /** A drawdown looks back on what there is, a volatility and a loss on whole windows. */
    private void window(HaltSettings.Figure figure, String path) {
        int bars = figure.windowBars().orElse(0);
        if (data.bars() == 0 || bars < data.bars()) {
            return;
        }
        boolean needsAll = figure.on() == HaltFigure.VOLATILITY || figure.on() == HaltFigure.LOSS;
        notes.add(path + " looks back on " + bars + " bars, and the data has " + data.bars()
                + (needsAll ? ": it never speaks" : ": it looks back on those that there are"));
    }

    /** Forecasts speak before their window is full. */
    private void forecasts() {
        int bars = settings.risk().var().windowBars();
        boolean forecasts = settings.risk().halts().stream().anyMatch(RiskNotes::forecasts)
                || settings.entries().stream().flatMap(
                        entry -> entry.orders().risk().halts().stream())
                        .anyMatch(RiskNotes::forecasts);
        if (!forecasts || data.bars() == 0 || bars < data.bars()) {
            return;
        }
        String path = RiskKeys.WINDOW_BARS.path();
        notes.add(data.bars() <= RiskModel.LEAST_RETURNS
                ? path + " is " + bars + ", and the data has " + data.bars()
                        + " bars: nothing is ever forecast, as that takes "
                        + RiskModel.LEAST_RETURNS + " returns"
                : path + " is " + bars + ", and the data has " + data.bars()
                        + " bars: forecasts speak from " + data.time(RiskModel.LEAST_RETURNS)
                        + " on, of the returns that there are");
    }

    private static boolean forecasts(HaltSettings halt) {
        return halt.figure().on().isForecast();
    }
}
