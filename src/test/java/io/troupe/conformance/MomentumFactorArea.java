package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.math.econometrics.LeastSquares;
import io.troupe.math.econometrics.NeweyWest;
import io.troupe.metrics.MaxDrawdown;
import io.troupe.metrics.MeanTStatistic;
import io.troupe.metrics.Moments;
import io.troupe.metrics.ReturnMoments;
import io.troupe.metrics.SampleSkewness;
import io.troupe.metrics.SharpeRatio;
import io.troupe.model.BarsPerYear;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Momentum against Ken French's factor, factor regressions and statistics of factors. */
final class MomentumFactorArea implements Area {
    private static final BarsPerYear MONTHLY = BarsPerYear.set(12);
    private static final String FACTOR = "Mom";
    private static final Pattern DIFFERENCE = Pattern
            .compile("mean of ([\\w,]+) minus mean of ([\\w,]+)");
    private static final Pattern EXTREMES = Pattern.compile("top (\\d+) minus bottom (\\d+)");
    private static final Pattern NEWEY_WEST = Pattern.compile("t_newey_west_(\\d+)");

    @Override
    public String name() {
        return "momentum_factor";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        Matcher difference = DIFFERENCE.matcher(reference.text("definition"));
        if (reference.inputs().has("prices")) {
            stockMomentum(reference, checks);
        } else if (reference.inputs().has("lookback")) {
            industryMomentum(reference, checks);
        } else if (reference.inputs().has("y")) {
            regression(reference).compare(reference, checks);
        } else if (difference.find()) {
            difference(reference, difference, checks);
        } else if (kind.contains("statistics")) {
            MonthlyRows rows = MonthlyRows.of(reference, "file");
            statistics(rows.column(reference.text("column"))).compare(reference, checks);
        } else {
            throw new UnsupportedCase("there is no rule for " + reference.kind());
        }
    }

    private static Figures regression(ReferenceCase reference) throws IOException {
        MonthlyRows rows = MonthlyRows.of(reference, "file");
        double[] y = rows.column(reference.text("y"));
        double[][] x = texts(reference.inputs().path("x")).stream().map(rows::column)
                .toArray(double[][]::new);
        LeastSquares fit = LeastSquares.fit(y, x);
        Figures figures = new Figures().numbers("coef", fit::coefficients)
                .numbers("t", fit::tStatistics).numbers("se", fit::standardErrors)
                .number("r2", fit::rSquared).number("n", () -> (double) fit.observations());
        reference.expected().fieldNames().forEachRemaining(name -> {
            Matcher lags = NEWEY_WEST.matcher(name);
            if (lags.matches()) {
                figures.numbers(name,
                        NeweyWest.of(fit, Integer.parseInt(lags.group(1)))::tStatistics);
            }
        });
        return figures;
    }

    private static Figures statistics(double[] returns) {
        Moments moments = moments(returns);
        return new Figures().number("mean", () -> moments.mean().orElseThrow())
                .number("mean_monthly", () -> moments.mean().orElseThrow())
                .number("std", () -> moments.standardDeviation().orElseThrow())
                .number("std_monthly", () -> moments.standardDeviation().orElseThrow())
                .number("t_stat", () -> MeanTStatistic.of(moments).orElseThrow())
                .number("annual_sharpe",
                        () -> SharpeRatio.of(moments, MONTHLY).orElseThrow())
                .number("skew", () -> SampleSkewness.of(returns).orElseThrow())
                .number("min", () -> Arrays.stream(returns).min().orElseThrow())
                .number("max", () -> Arrays.stream(returns).max().orElseThrow())
                .number("max_drawdown", () -> -drawdown(returns))
                .number("last", () -> returns[returns.length - 1])
                .number("months", () -> (double) returns.length)
                .number("n", () -> (double) returns.length);
    }

    private static Moments moments(double[] returns) {
        ReturnMoments moments = new ReturnMoments();
        Arrays.stream(returns).forEach(moments::add);
        return moments.moments();
    }

    private static double drawdown(double[] returns) {
        MaxDrawdown drawdown = new MaxDrawdown();
        double level = 1;
        drawdown.add(0, level);
        for (int t = 0; t < returns.length; t++) {
            level *= 1 + returns[t];
            drawdown.add(t + 1, level);
        }
        return drawdown.value().orElseThrow();
    }

    private static void difference(ReferenceCase reference, Matcher definition, Checks checks)
            throws IOException, UnsupportedCase {
        MonthlyRows rows = MonthlyRows.of(reference, "file");
        double[] winners = rows.mean(List.of(definition.group(1).split(",")));
        double[] losers = rows.mean(List.of(definition.group(2).split(",")));
        double[] returns = new double[winners.length];
        Arrays.setAll(returns, t -> winners[t] - losers[t]);
        withFactor(statistics(returns), returns, rows.column(FACTOR)).compare(reference, checks);
    }

    private static void industryMomentum(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        MonthlyRows rows = MonthlyRows.of(reference, "file");
        double[][] growth = texts(reference.inputs().path("columns")).stream()
                .map(name -> compounded(rows.column(name))).toArray(double[][]::new);
        int lookback = reference.whole("lookback");
        Matcher extremes = EXTREMES.matcher(reference.kind());
        int count = extremes.find() ? Integer.parseInt(extremes.group(1)) : 3;
        double[] returns = new MonthlyMomentum(growth, lookback, reference.whole("skip"))
                .longShort(_ -> count);
        int first = lookback + 1;
        double[] defined = Arrays.copyOfRange(returns, first, returns.length);
        double[] factor = Arrays.copyOfRange(rows.column(FACTOR), first, returns.length);
        withFactor(statistics(defined), defined, factor).compare(reference, checks);
    }

    private static double[] compounded(double[] returns) {
        double[] levels = new double[returns.length];
        double level = 1;
        for (int t = 0; t < returns.length; t++) {
            level *= 1 + returns[t];
            levels[t] = level;
        }
        return levels;
    }

    private static void stockMomentum(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        MonthEnds prices = MonthEnds.of(reference.table("prices"));
        double share = reference.number("q");
        int lookback = reference.inputs().path("lookback").asInt(12);
        int skip = reference.inputs().path("skip").asInt(1);
        double[] returns = new MonthlyMomentum(prices.closes(), lookback, skip)
                .longShort(assets -> (int) Math.rint(share * assets));
        MonthlyRows rows = MonthlyRows.of(reference, "factor_file");
        double[] mine = rows.months().stream()
                .mapToDouble(month -> prices.at(month, returns)).toArray();
        double[] factor = rows.column(FACTOR);
        int[] both = IntStream.range(0, mine.length).filter(t -> !Double.isNaN(mine[t])).toArray();
        double[] defined = Arrays.stream(both).mapToDouble(t -> mine[t]).toArray();
        double[] beside = Arrays.stream(both).mapToDouble(t -> factor[t]).toArray();
        JsonNode stated = reference.tolerance();
        withFactor(statistics(defined), defined, beside).compare(reference, checks, name -> {
            boolean isRounded = !name.startsWith("correlation");
            return isRounded ? printed(reference.expected().get(name))
                    : Figures.tolerance(stated, name);
        });
        double correlation = correlation(defined, beside);
        if (stated.has("external_bound")) {
            checks.holds("external_bound", stated.get("external_bound").asText(),
                    Double.toString(correlation), correlation > 0.5);
        }
    }

    /** Half a unit of the last digit that is printed. */
    private static Tolerance printed(JsonNode number) {
        String text = number.asText();
        int places = text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
        return Tolerance.absolute(0.51 * StrictMath.pow(10, -places));
    }

    private static Figures withFactor(Figures figures, double[] returns, double[] factor) {
        return figures.number("correlation_with_mom", () -> correlation(returns, factor))
                .number("slope_on_mom", () -> onFactor(returns, factor).coefficients()[1]);
    }

    /** The root of what a regression explains, with the sign of its slope. */
    private static double correlation(double[] returns, double[] factor) {
        LeastSquares fit = onFactor(returns, factor);
        return Math.copySign(Math.sqrt(fit.rSquared()), fit.coefficients()[1]);
    }

    private static LeastSquares onFactor(double[] returns, double[] factor) {
        return LeastSquares.fit(returns, LeastSquares.constant(factor.length), factor);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
