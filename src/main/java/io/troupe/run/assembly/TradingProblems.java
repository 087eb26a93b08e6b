package io.troupe.run.assembly;

import io.troupe.config.CostKeys;
import io.troupe.config.ExecutionKeys;
import io.troupe.config.Key;
import io.troupe.config.MarginKeys;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategyKeys;
import io.troupe.config.execution.SizingType;
import io.troupe.config.execution.SlippageType;
import io.troupe.config.execution.StyleName;
import io.troupe.config.execution.StyleSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.MarketData;
import io.troupe.execution.FillAt;
import io.troupe.model.Instrument;
import io.troupe.model.NearestName;
import io.troupe.model.orders.OrderStyle;
import java.util.ArrayList;
import java.util.List;

/** What settings of execution ask of data that it does not have. */
final class TradingProblems {
    private final Settings settings;
    private final Provenance provenance;
    private final MarketData data;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private TradingProblems(Settings settings, Provenance provenance, MarketData data) {
        this.settings = settings;
        this.provenance = provenance;
        this.data = data;
    }

    /** All of them, in the order of the keys. */
    static List<ConfigProblem> of(Settings settings, Provenance provenance, MarketData data) {
        TradingProblems problems = new TradingProblems(settings, provenance, data);
        List<StrategyEntry> entries = settings.entries();
        for (int i = 0; i < entries.size(); i++) {
            problems.style(entries.get(i).orders().style(), i);
            problems.sizing(entries.get(i).orders().sizing().type(), i);
        }
        problems.bars();
        problems.slippage();
        problems.instruments();
        return problems.problems;
    }

    private void style(StyleSettings style, int entry) {
        StyleName name = style.name();
        boolean needsVolume = name == StyleName.VWAP || name == StyleName.POV;
        if (needsVolume && !data.hasVolume()) {
            problem(StrategyKeys.STYLE.path(entry), name.label(),
                    "the data has no volumes, by which the quantity is to be spread",
                    "choose " + StyleName.TWAP.label() + ", or use data with volumes");
        }
        if (name == StyleName.MARKET_ON_OPEN && !data.hasBars()) {
            problem(StrategyKeys.STYLE.path(entry), name.label(), "the data has closes only",
                    "choose " + StyleName.MARKET.label() + " or "
                            + StyleName.MARKET_ON_CLOSE.label());
        }
        if (style.style() instanceof OrderStyle.Limit limit) {
            offset(limit.offset(), style.offset().orElse(""), StrategyKeys.OFFSET, entry);
        }
    }

    private void sizing(SizingType type, int entry) {
        if (type == SizingType.ATR && !data.hasBars()) {
            problem(StrategyKeys.SIZING_TYPE.path(entry), type.label(), "the data has closes only,"
                    + " and a true range needs highs and lows",
                    "choose " + SizingType.VOLATILITY_TARGET.label() + ", or use data with bars");
        }
    }

    private void offset(OrderStyle.Offset offset, String written, Key<StrategyEntry, ?> key,
            int entry) {
        if (offset.unit() == OrderStyle.Unit.ATR && !data.hasBars()) {
            problem(key.path(entry), written, "the data has closes only, and a true range needs"
                    + " highs and lows", "say the distance in bps");
        }
        if (offset.unit() == OrderStyle.Unit.TICKS) {
            List<String> gridless = data.instruments().stream()
                    .filter(one -> one.terms().tick() == 0).map(Instrument::symbol).toList();
            if (!gridless.isEmpty()) {
                problem(key.path(entry), written, "no tick is known of "
                        + FundNotes.some(gridless),
                        "say the distance in bps, or the ticks in the file of instruments");
            }
        }
    }

    private void bars() {
        Settings.Execution execution = settings.execution();
        if (execution.volumeLimit().isPresent() && !data.hasVolume()) {
            problem(ExecutionKeys.VOLUME_LIMIT.path(),
                    execution.volumeLimit().getAsDouble() + "",
                    "the data has no volumes, so a limit on them cannot be kept",
                    "set it to null, or use data with volumes");
        }
        if (execution.fillAt() == FillAt.OPEN && !data.hasBars()) {
            problem(ExecutionKeys.FILL_AT.path(), FillAt.OPEN.label(),
                    "the data has closes only", "set it to auto or close");
        }
    }

    private void slippage() {
        boolean needsVolume = new CostAssembly(settings.execution()).slippage().needsVolume();
        if (needsVolume && !data.hasVolume()) {
            problem(CostKeys.SLIPPAGE_TYPE.path(), settings.execution().trading().slippage()
                    .type().map(SlippageType::label).orElse(""),
                    "the data has no volumes, on which this slippage depends",
                    "choose " + SlippageType.BPS.label() + ", " + SlippageType.SPREAD.label()
                            + " or " + SlippageType.VOLATILITY.label()
                            + ", or use data with volumes");
        }
    }

    private void instruments() {
        for (String symbol : settings.execution().trading().margin().instrumentsWritten()
                .keySet()) {
            if (data.indexOf(symbol) < 0) {
                List<String> known = data.instruments().stream().map(Instrument::symbol).toList();
                problem(MarginKeys.INSTRUMENTS.path() + "." + symbol, "",
                        "the data has no such symbol" + NearestName.hint(symbol, known),
                        "name one of the data, or remove it");
            }
        }
    }

    private void problem(String path, String value, String message, String hint) {
        problems.add(provenance.problem(path, value.isEmpty() ? null : value, message, hint));
    }
}
