package io.troupe.conformance.execution;

import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.conformance.execution.TradedFund.Traded;
import io.troupe.data.MarketData;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.Cadence;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.Strategy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole strategies of pyalgotrade, with every fill. */
public final class PyAlgoTradeEndToEndArea implements Area {
    private static final List<String> COLUMNS = List.of("open", "high", "low", "close", "volume");
    private static final Pattern YEAR = Pattern.compile("year (\\d{4}) only");
    private static final Pattern AVERAGE = Pattern.compile("sma(\\d+)");
    private static final double CASH = 1_000_000;
    private static final double VOLUME_LIMIT = 0.25;

    @Override
    public String name() {
        return "pyalgotrade_end_to_end";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        Supplier<? extends Strategy> strategy = strategy(reference);
        MarketData data = data(reference);
        TradedFund fund = new TradedFund(data, CASH, MatchingRules.DEFAULT,
                CommissionPreset.FREE.schedule(), OptionalDouble.of(VOLUME_LIMIT));
        Traded traded = fund.run(new StrategySpec("published", strategy, Cadence.NEVER));
        TradedChecks compared = new TradedChecks(reference, data, checks);
        compared.fills(traded);
        compared.endEquity(reference.expected().path("final_equity"), traded, "final_equity");
    }

    private static Supplier<? extends Strategy> strategy(ReferenceCase reference)
            throws UnsupportedCase {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        Matcher average = AVERAGE.matcher(kind);
        if (kind.startsWith("pairs")) {
            return PyAlgoTradeRules.Pairs::new;
        } else if (kind.contains("vwap")) {
            return PyAlgoTradeRules.Vwap::new;
        } else if (average.find()) {
            int bars = Integer.parseInt(average.group(1));
            return () -> new PyAlgoTradeRules.Crossover(bars);
        }
        throw new UnsupportedCase("there is no strategy for " + reference.kind());
    }

    private static MarketData data(ReferenceCase reference) throws IOException {
        String rule = reference.text("rule");
        boolean adjusted = rule.startsWith("adjusted");
        Matcher year = YEAR.matcher(rule);
        LocalDate from = LocalDate.of(1900, 1, 1);
        LocalDate to = LocalDate.of(2100, 1, 1);
        if (year.find()) {
            from = LocalDate.of(Integer.parseInt(year.group(1)), 1, 1);
            to = from.plusYears(1);
        }
        TradedBars bars = new TradedBars();
        for (var file : reference.inputs().path("data")) {
            CsvTable table = CsvTable.read(reference.folder().resolve(file.asText()));
            double[] close = table.column("close");
            double[] factors = new double[close.length];
            double[] adjustedClose = table.column("adj_close");
            Arrays.setAll(factors, row -> adjusted ? adjustedClose[row] / close[row] : 1);
            bars.add(symbol(file.asText()), table, COLUMNS, factors, from, to);
        }
        return bars.data();
    }

    /** The part of a file's name that is a symbol: not the vendor, not the years. */
    private static String symbol(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".csv", "");
        return Arrays.stream(name.split("_"))
                .filter(part -> !part.equals("WIKI") && !part.matches("\\d+")).findFirst()
                .orElse(name);
    }
}
