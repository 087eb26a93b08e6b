package io.troupe.report;

import io.troupe.model.Money;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code strategies.csv}: a row of figures for every strategy, then a column {@code params.NAME}
 * for every parameter that any of them has, empty where a strategy has none of that name.
 */
final class StrategiesCsv {
    private static final List<String> COLUMNS = List.of("strategy", "type", "capital",
            "finalEquity", "totalReturn", "annualizedReturn", "volatility", "sharpe",
            "maxDrawdown", "turnover", "commission", "slippage", "fills");

    private StrategiesCsv() {}

    static void write(Path path, List<PortfolioSummary> strategies) {
        Set<String> names = new LinkedHashSet<>();
        strategies.forEach(strategy -> names.addAll(strategy.identity().parameters().keySet()));
        try (CsvFile file = new CsvFile(path)) {
            COLUMNS.forEach(file::text);
            names.forEach(name -> file.text("params." + name));
            file.endLine();
            for (PortfolioSummary strategy : strategies) {
                figures(file, strategy);
                for (String name : names) {
                    parameter(file, strategy.identity().parameters().getOrDefault(name, ""));
                }
                file.endLine();
            }
        }
    }

    private static void figures(CsvFile file, PortfolioSummary strategy) {
        file.name(strategy.id());
        file.name(strategy.identity().type());
        file.text(Money.exact(strategy.capitalMicros()));
        file.text(strategy.finalEquity().signum() == 0 ? "0"
                : strategy.finalEquity().stripTrailingZeros().toPlainString());
        PortfolioSummary.Performance performance = strategy.performance();
        number(file, performance.totalReturn());
        number(file, performance.annualizedReturn());
        number(file, performance.volatility());
        number(file, performance.sharpe());
        number(file, performance.maxDrawdown().isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(performance.maxDrawdown().get().fraction()));
        number(file, performance.turnover());
        file.text(Money.exact(strategy.trading().commissionMicros()));
        file.text(Money.exact(strategy.trading().slippageMicros()));
        file.text(Long.toString(strategy.trading().fills()));
    }

    private static void number(CsvFile file, OptionalDouble value) {
        if (value.isPresent()) {
            file.number(value.getAsDouble());
        } else {
            file.text("");
        }
    }

    private static void parameter(CsvFile file, Object value) {
        if (value instanceof Number) {
            file.text(value.toString());
        } else {
            file.name(text(value));
        }
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(" "))
                : value.toString();
    }
}
