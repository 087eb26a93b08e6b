package io.troupe.conformance.performance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.math.Quantiles;
import io.troupe.metrics.distribution.HistoricalTail;
import io.troupe.metrics.series.Period;
import io.troupe.metrics.series.PeriodReturn;
import io.troupe.metrics.series.PeriodReturns;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Statistics of return series as a Python library computes them. */
public final class PerformanceMetricsArea implements Area {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 30);
    private static final Map<String, Double> YEARS = Map.of("daily", 252.0, "weekly", 52.0,
            "monthly", 12.0, "quarterly", 4.0, "yearly", 1.0);

    @Override
    public String name() {
        return "performance_metrics";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        List<double[]> columns = new NamedSeries(reference).columns("returns");
        JsonNode expected = reference.expected();
        Tolerance tolerance = Tolerance.of(reference.tolerance());
        for (int column = 0; column < columns.size(); column++) {
            double[] actual = new Call(reference, columns.get(column)).value();
            JsonNode wanted = columns.size() > 1 ? expected.get(column) : expected;
            double[] numbers = flat(wanted);
            checks.number(reference.text("function") + ".length", numbers.length, actual.length,
                    Tolerance.EXACT);
            checks.numbers(reference.text("function"), numbers, actual, tolerance);
        }
    }

    private static double[] flat(JsonNode node) {
        if (!node.isArray()) {
            return new double[]{ReferenceCase.number(node)};
        }
        double[] all = {};
        for (JsonNode each : node) {
            double[] part = flat(each);
            double[] longer = Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, longer, all.length, part.length);
            all = longer;
        }
        return all;
    }

    /** One function, asked about one series. */
    private static final class Call {
        private final ReferenceCase reference;
        private final NamedSeries named;
        private final double[] returns;
        private final SeriesFigures figures;
        private final PairedFigures pairs;

        Call(ReferenceCase reference, double[] returns) {
            this.reference = reference;
            this.named = new NamedSeries(reference);
            this.returns = returns;
            double year = reference.inputs().has("annualization")
                    ? reference.number("annualization")
                    : YEARS.getOrDefault(reference.text("period"), 252.0);
            figures = new SeriesFigures(year);
            pairs = new PairedFigures(year);
        }

        double[] value() throws IOException, UnsupportedCase {
            String function = reference.text("function");
            if (function.startsWith("roll_")) {
                return rolling(function.substring("roll_".length()));
            }
            return switch (function) {
                case "cum_returns" -> cumulated();
                case "aggregate_returns" -> aggregated();
                case "value_at_risk", "conditional_value_at_risk" -> tail(function);
                case "alpha_beta", "up_alpha_beta", "down_alpha_beta", "alpha_beta_aligned" ->
                    pairs.alphaBeta(returns, other(), sign(function));
                default -> new double[]{single(function)};
            };
        }

        private static int sign(String function) {
            return function.startsWith("up_") ? 1 : function.startsWith("down_") ? -1 : 0;
        }

        private double single(String function) throws IOException, UnsupportedCase {
            return switch (function) {
                case "cum_returns_final" -> started(SeriesFigures.finalGrowth(returns));
                case "max_drawdown" -> SeriesFigures.maxDrawdown(returns);
                case "annual_return", "cagr" -> figures.annualReturn(returns);
                case "annual_volatility" -> figures.annualVolatility(returns);
                case "calmar_ratio" -> figures.calmar(returns);
                case "omega_ratio" -> figures.omega(over("risk_free"),
                        reference.number("required_return"));
                case "sharpe_ratio" -> figures.sharpe(over("risk_free"));
                case "downside_risk" -> figures.downsideRisk(over("required_return"));
                case "sortino_ratio" -> figures.sortino(over("required_return"));
                case "excess_sharpe" ->
                    SeriesFigures.meanPerDeviation(over("factor_returns"));
                case "stability_of_timeseries" -> SeriesFigures.stability(returns);
                case "tail_ratio" -> SeriesFigures.tailRatio(returns);
                default -> paired(function);
            };
        }

        private double paired(String function) throws IOException, UnsupportedCase {
            double[] other = other();
            return switch (function) {
                case "alpha", "up_alpha", "down_alpha" ->
                    pairs.alphaBeta(returns, other, sign(function))[0];
                case "beta", "up_beta", "down_beta" ->
                    pairs.alphaBeta(returns, other, sign(function))[1];
                case "capture" -> figures.annualReturn(returns) / figures.annualReturn(other);
                case "up_capture" -> pairs.capture(returns, other, 1);
                case "down_capture" -> pairs.capture(returns, other, -1);
                case "up_down_capture" -> pairs.upDown(returns, other);
                default -> throw new UnsupportedCase("there is no function " + function);
            };
        }

        private double[] other() throws IOException, UnsupportedCase {
            for (String input : List.of("factor_returns", "benchmark", "benchmark_returns")) {
                if (reference.inputs().has(input)) {
                    return named.series(input);
                }
            }
            throw new UnsupportedCase("there is no series to compare with");
        }

        private double[] over(String input) throws IOException, UnsupportedCase {
            if (!reference.inputs().has(input)) {
                return returns;
            }
            if (!named.isNumber(input)) {
                return SeriesFigures.less(returns, named.series(input));
            }
            double number = reference.number(input);
            return Arrays.stream(returns).map(value -> value - number).toArray();
        }

        private double started(double growth) {
            double start = reference.inputs().path("starting_value").asDouble(0);
            return start == 0 ? growth - 1 : growth * start;
        }

        private double[] cumulated() {
            double[] values = new double[returns.length];
            Arrays.setAll(values, bar -> started(
                    SeriesFigures.finalGrowth(Arrays.copyOf(returns, bar + 1))));
            return values;
        }

        private double[] aggregated() {
            String unit = reference.text("convert_to");
            Period period = switch (unit) {
                case "monthly" -> Period.MONTH;
                case "quarterly" -> Period.QUARTER;
                default -> Period.YEAR;
            };
            return PeriodReturns.by(period, returns, bar -> unit.equals("weekly")
                    ? week(date(bar))
                    : date(bar).toString()).stream()
                    .mapToDouble(PeriodReturn::value).toArray();
        }

        /** Weeks are told apart as if each were a year. */
        private static String week(LocalDate date) {
            return String.format(Locale.ROOT, "%02d%02d-01",
                    date.get(IsoFields.WEEK_BASED_YEAR) % 100,
                    date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        private LocalDate date(int bar) {
            String series = reference.text("returns").toLowerCase(Locale.ROOT);
            if (series.startsWith("weekly")) {
                return FIRST.plusWeeks(bar);
            }
            return series.startsWith("monthly")
                    ? FIRST.withDayOfMonth(1).plusMonths(bar + 1).minusDays(1)
                    : FIRST.plusDays(bar);
        }

        private double[] tail(String function) {
            double[] cutoffs = reference.inputs().path("cutoff").isArray()
                    ? reference.numbers("cutoff")
                    : new double[]{reference.inputs().path("cutoff").asDouble(0.05)};
            return Arrays.stream(cutoffs).map(cutoff -> function.equals("value_at_risk")
                    ? Quantiles.of(returns, cutoff)
                    : HistoricalTail.meanAtOrBelow(returns, Quantiles.of(returns, cutoff)))
                    .toArray();
        }

        private double[] rolling(String function) throws IOException, UnsupportedCase {
            int window = reference.whole("window");
            Function<double[], double[]> alone = switch (function) {
                case "max_drawdown" -> part -> one(SeriesFigures.maxDrawdown(part));
                case "sharpe_ratio" -> part -> one(figures.sharpe(part));
                case "annual_volatility" -> part -> one(figures.annualVolatility(part));
                case "sortino_ratio" -> part -> one(figures.sortino(part));
                default -> part -> new double[0];
            };
            BiFunction<double[], double[], double[]> both = switch (function) {
                case "alpha_beta" -> (part, other) -> pairs.alphaBeta(part, other, 0);
                case "alpha" -> (part, other) -> one(pairs.alphaBeta(part, other, 0)[0]);
                case "beta" -> (part, other) -> one(pairs.alphaBeta(part, other, 0)[1]);
                case "up_capture" -> (part, other) -> one(pairs.capture(part, other, 1));
                case "down_capture" -> (part, other) -> one(pairs.capture(part, other, -1));
                case "up_down_capture" -> (part, other) -> one(pairs.upDown(part, other));
                default -> (part, other) -> alone.apply(part);
            };
            boolean isPair = reference.inputs().has("factor_returns")
                    || reference.inputs().has("benchmark");
            double[] other = isPair ? other() : returns;
            double[] aligned = returns.length == 0 && function.startsWith("alpha")
                    ? filled(other.length)
                    : returns;
            return windows(aligned, other, window, both);
        }

        private static double[] filled(int length) {
            double[] nothing = new double[length];
            Arrays.fill(nothing, Double.NaN);
            return nothing;
        }

        private static double[] one(double value) {
            return new double[]{value};
        }

        private static double[] windows(double[] returns, double[] other, int window,
                BiFunction<double[], double[], double[]> figure) {
            double[] all = {};
            for (int end = window; end <= returns.length; end++) {
                double[] part = figure.apply(Arrays.copyOfRange(returns, end - window, end),
                        Arrays.copyOfRange(other, end - window, end));
                double[] longer = Arrays.copyOf(all, all.length + part.length);
                System.arraycopy(part, 0, longer, all.length, part.length);
                all = longer;
            }
            return all;
        }
    }
}
