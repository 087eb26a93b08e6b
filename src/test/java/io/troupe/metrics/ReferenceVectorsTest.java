package io.troupe.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.model.BarsPerYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Numbers others have published, read from the folder {@code troupe.reference}; skipped without it. */
class ReferenceVectorsTest {
    private static final Path VECTORS = Path
            .of(System.getProperty("troupe.reference", "../shared/reference"), "vectors");

    @Test
    void agreesWithPublishedFiguresOfReturnSeries() throws IOException {
        JsonNode area = read("performance_metrics.json");
        int checked = 0;
        for (JsonNode vector : area.get("cases")) {
            JsonNode inputs = vector.get("inputs");
            String function = inputs.path("function").asText();
            if (!supported(function, inputs)) {
                continue;
            }
            double[] returns = series(area, inputs.get("returns").asText());
            double years = barsPerYear(inputs.path("period").asText("daily"));
            double actual = value(function, returns, years, inputs);
            check(vector, undefinedWherePublishedIsInfinite(vector, actual), function);
            checked++;
        }
        assertThat(checked).as("cases of metrics that exist").isGreaterThanOrEqualTo(20);
    }

    @Test
    void agreesWithBaconsAnnualReturnAndRisk() throws IOException {
        JsonNode area = read("performance_bacon.json");
        for (JsonNode vector : area.get("cases")) {
            if (vector.get("case").asText().equals("m_squared")) {
                double[] portfolio = series(area, "portfolio");
                double ratio = volatility(series(area, "benchmark"), 12).orElseThrow()
                        / volatility(portfolio, 12).orElseThrow();
                check(vector, annual(portfolio, 12).orElseThrow() * ratio, "m_squared");
            }
        }
    }

    private static JsonNode read(String name) throws IOException {
        Path file = VECTORS.resolve(name);
        assumeTrue(Files.exists(file), () -> "no reference vectors at " + file.toAbsolutePath()
                + "; set -Dtroupe.reference to the folder that has them");
        return new ObjectMapper().readTree(file.toFile());
    }

    private static boolean supported(String function, JsonNode inputs) {
        boolean known = List.of("cum_returns_final", "max_drawdown", "annual_return", "cagr",
                "annual_volatility", "sharpe_ratio").contains(function);
        boolean riskFree = !inputs.path("risk_free").asText("0.0").equals("0.0");
        return known && !riskFree;
    }

    private static double[] series(JsonNode area, String name) {
        if (name.equals("flat_line_1_tz")) {
            double[] flat = new double[1000];
            Arrays.fill(flat, 0.01);
            return flat;
        }
        List<Double> values = new ArrayList<>();
        area.get("shared_inputs").get(name)
                .forEach(v -> values.add(v.isTextual() ? Double.NaN : v.asDouble()));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double barsPerYear(String period) {
        return switch (period) {
            case "daily" -> 252;
            case "weekly" -> 52;
            case "monthly" -> 12;
            case "yearly" -> 1;
            default -> throw new IllegalArgumentException(period);
        };
    }

    private static double value(String function, double[] returns, double perYear,
            JsonNode inputs) {
        OptionalDouble value = switch (function) {
            case "cum_returns_final" -> total(returns, inputs.get("starting_value").asDouble());
            case "max_drawdown" -> drawdown(returns);
            case "annual_return", "cagr" -> annual(returns, perYear);
            case "annual_volatility" -> volatility(returns, perYear);
            case "sharpe_ratio" -> SharpeRatio.of(moments(returns),
                    BarsPerYear.set(perYear));
            default -> throw new IllegalArgumentException(function);
        };
        return value.orElse(Double.NaN);
    }

    /** The library of the vectors calls a ratio without risk infinite, this one undefined. */
    private static double undefinedWherePublishedIsInfinite(JsonNode vector, double actual) {
        return vector.get("expected").asText().equals("Infinity") && Double.isNaN(actual)
                ? Double.POSITIVE_INFINITY
                : actual;
    }

    private static OptionalDouble total(double[] returns, double start) {
        if (returns.length == 0) {
            return OptionalDouble.empty();
        }
        double growth = TotalReturn.of(1, level(returns).level());
        return OptionalDouble.of(start == 0 ? growth : start * (1 + growth));
    }

    private static OptionalDouble annual(double[] returns, double perYear) {
        double total = TotalReturn.of(1, level(returns).level());
        return AnnualizedReturn.of(total, returns.length, BarsPerYear.set(perYear));
    }

    private static OptionalDouble volatility(double[] returns, double perYear) {
        return AnnualizedVolatility.of(moments(returns), BarsPerYear.set(perYear));
    }

    private static Moments moments(double[] returns) {
        ReturnMoments moments = new ReturnMoments();
        Arrays.stream(returns).forEach(moments::add);
        return moments.moments();
    }

    private static TimeWeightedIndex level(double[] returns) {
        TimeWeightedIndex index = new TimeWeightedIndex();
        double equity = 100;
        index.add(equity, 0);
        for (double oneBar : returns) {
            equity *= Double.isNaN(oneBar) ? 1 : 1 + oneBar;
            index.add(equity, 0);
        }
        return index;
    }

    private static OptionalDouble drawdown(double[] returns) {
        if (returns.length == 0) {
            return OptionalDouble.empty();
        }
        MaxDrawdown drawdown = new MaxDrawdown();
        double level = 100;
        drawdown.add(0, level);
        for (int i = 0; i < returns.length; i++) {
            level *= Double.isNaN(returns[i]) ? 1 : 1 + returns[i];
            drawdown.add(i + 1, level);
        }
        return OptionalDouble.of(-drawdown.value().orElseThrow());
    }

    private static void check(JsonNode vector, double actual, String function) {
        JsonNode expected = vector.get("expected");
        double number = expected.isTextual() ? Double.parseDouble(expected.asText())
                : expected.asDouble();
        String name = vector.get("id").asText() + " " + function + " " + vector.get("inputs");
        if (Double.isFinite(number)) {
            double tolerance = vector.get("tolerance").get("abs").asDouble();
            assertThat(actual).as(name).isCloseTo(number, within(tolerance));
        } else {
            assertThat(actual).as(name).isEqualTo(Double.valueOf(number));
        }
    }
}
