package io.troupe.conformance.execution;

import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.conformance.execution.TradedFund.Traded;
import io.troupe.data.MarketData;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.Cadence;
import io.troupe.risk.sizing.Sizing;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.Strategy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Whole algorithms of LEAN whose fills were reproduced to the cent. */
public final class LeanEndToEndArea implements Area {
    private static final List<String> COLUMNS = List.of("open_raw", "high_raw", "low_raw",
            "close_raw", "volume_raw");

    @Override
    public String name() {
        return "lean_end_to_end";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        if (reference.inputs().path("source_only").asBoolean()) {
            throw new UnsupportedCase("published statistics without fills: " + reference.kind());
        }
        double cash = reference.number("cash");
        StrategySpec strategy = strategy(reference);
        MarketData data = data(reference);
        TradedFund fund = new TradedFund(data, cash,
                new MatchingRules(MatchingRules.Book.LEAN, Intrabar.WORST, false, 1, 0),
                CommissionPreset.LEAN_DEFAULT.schedule(), OptionalDouble.empty());
        Traded traded = fund.run(strategy);
        TradedChecks compared = new TradedChecks(reference, data, checks);
        compared.fills(traded);
        compared.endEquity(reference.expected().path("published").path("end_equity"), traded,
                "end_equity");
        compared.samples(reference.expected().path("equity_samples"), traded);
    }

    /** Weights are sized as LEAN does; every day is once a day anew. */
    private static StrategySpec strategy(ReferenceCase reference) throws UnsupportedCase {
        String rule = reference.text("rule").toLowerCase(Locale.ROOT);
        if (rule.contains("macd(12,26,9)")) {
            return spec(LeanRules.Macd::new, Cadence.NEVER);
        } else if (rule.contains("while not invested")) {
            return spec(LeanRules.Everything::new, Cadence.NEVER);
        } else if (rule.contains("target 100% every day")) {
            return spec(LeanRules.Everything::new, Cadence.DAILY);
        } else if (rule.contains("ema 30 and 60")) {
            return spec(LeanRules.StopLimits::new, Cadence.NEVER);
        }
        throw new UnsupportedCase("there is no strategy for " + reference.kind());
    }

    private static StrategySpec spec(Supplier<Strategy> strategy, Cadence resize) {
        return new StrategySpec("published", strategy, resize).with(Sizing.LEAN);
    }

    private static MarketData data(ReferenceCase reference) throws IOException {
        TradedBars bars = new TradedBars();
        List<String> symbols = new ArrayList<>();
        reference.inputs().path("symbols").forEach(symbol -> symbols.add(symbol.asText()));
        for (String symbol : symbols) {
            CsvTable table = CsvTable.read(
                    reference.folder().resolve("data/lean_daily_adjusted/" + symbol + ".csv"));
            bars.add(symbol, table, COLUMNS, table.column("adjustment_factor"),
                    LocalDate.parse(reference.text("start")),
                    LocalDate.parse(reference.text("end")).plusDays(1));
        }
        return bars.data();
    }
}
