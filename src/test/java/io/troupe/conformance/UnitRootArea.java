package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.math.econometrics.AugmentedDickeyFuller;
import io.troupe.math.econometrics.Autocorrelation;
import io.troupe.math.econometrics.CriticalValues;
import io.troupe.math.econometrics.EngleGranger;
import io.troupe.math.econometrics.EngleGrangerResult;
import io.troupe.math.econometrics.Johansen;
import io.troupe.math.econometrics.Kpss;
import io.troupe.math.econometrics.KpssResult;
import io.troupe.math.econometrics.LagRule;
import io.troupe.math.econometrics.OrnsteinUhlenbeck;
import io.troupe.math.econometrics.Trend;
import io.troupe.math.econometrics.UnitRootResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Tests for unit roots and cointegration, autocorrelation, and the numbers of pair trades. */
final class UnitRootArea implements Area {
    @Override
    public String name() {
        return "unit_root_cointegration";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        if (kind.contains("pair trade")) {
            PairTrade.of(reference).figures().compare(reference, checks);
        } else if (kind.contains("autocorrelation") || kind.contains("ljung")) {
            autocorrelation(reference, kind, checks);
        } else if (kind.contains("kpss")) {
            kpss(reference, checks);
        } else if (kind.contains("johansen")) {
            johansen(reference).compare(reference, checks);
        } else if (kind.contains("engle")) {
            engleGranger(reference).compare(reference, checks);
        } else if (kind.contains("adf") || kind.contains("dickey")) {
            dickeyFuller(reference).compare(reference, checks);
        } else if (kind.contains("half")) {
            halfLife(reference, checks);
        } else {
            throw new UnsupportedCase("there is no statistic " + reference.kind());
        }
    }

    private static Figures dickeyFuller(ReferenceCase reference) throws IOException {
        double[] x = column(reference);
        Trend trend = trend(reference, Trend.CONSTANT);
        OptionalInt lags = lags(reference);
        int most = reference.inputs().path("max_lags")
                .asInt(AugmentedDickeyFuller.mostLags(x.length, trend));
        UnitRootResult result = lags.isPresent()
                ? AugmentedDickeyFuller.test(x, trend, lags.getAsInt())
                : AugmentedDickeyFuller.test(x, trend, most, rule(reference));
        return critical(result.critical())
                .number("statistic", result::statistic).number("p_value", result::pValue)
                .number("used_lags", () -> (double) result.lags())
                .number("lags", () -> (double) result.lags())
                .number("n", () -> (double) result.observations())
                .number("half_life", () -> OrnsteinUhlenbeck.fit(x).halfLifeBars());
    }

    private static Figures engleGranger(ReferenceCase reference) throws IOException {
        CsvTable table = reference.table();
        double[] y = table.column(reference.text("dependent"));
        double[][] others = columns(table, reference.inputs().path("regressors"));
        Trend trend = trend(reference, Trend.CONSTANT);
        OptionalInt lags = lags(reference);
        int most = reference.inputs().path("max_lags")
                .asInt(AugmentedDickeyFuller.mostLags(y.length, Trend.NONE));
        EngleGrangerResult result = lags.isPresent()
                ? EngleGranger.test(y, others, trend, lags.getAsInt())
                : EngleGranger.test(y, others, trend, most, rule(reference));
        return critical(result.critical())
                .number("statistic", result::statistic).number("p_value", result::pValue)
                .number("hedge_ratio", () -> result.regression().coefficients()[0])
                .number("used_lags", () -> (double) result.lags())
                .numbers("coefficients", () -> result.regression().coefficients())
                .number("half_life", () -> OrnsteinUhlenbeck
                        .fit(result.regression().residuals()).halfLifeBars());
    }

    private static Figures critical(CriticalValues critical) {
        return new Figures().number("crit_1", critical::onePercent)
                .number("crit_5", critical::fivePercent)
                .number("crit_10", critical::tenPercent);
    }

    private static void kpss(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        double[] x = column(reference);
        Trend trend = trend(reference, Trend.CONSTANT);
        OptionalInt lags = lags(reference);
        int chosen = lags.orElseGet(() -> reference.text("lags").equals("legacy")
                ? Kpss.lagsByLength(x.length)
                : Kpss.automaticLags(x, trend));
        KpssResult result = Kpss.test(x, trend, chosen);
        new Figures().number("statistic", result::statistic).number("p_value", result::pValue)
                .number("used_lags", () -> (double) result.lags())
                .number("lags", () -> (double) result.lags())
                .number("crit_10", result::tenPercent).number("crit_5", result::fivePercent)
                .number("crit_2_5", result::twoAndAHalfPercent)
                .number("crit_1", result::onePercent).compare(reference, checks);
    }

    private static Figures johansen(ReferenceCase reference) throws IOException {
        CsvTable table = reference.table();
        double[][] variables = columns(table, reference.inputs().path("columns"));
        int lags = reference.inputs().path("lagged_differences").asInt(1);
        Trend trend = switch (reference.whole("det_order")) {
            case -1 -> Trend.NONE;
            case 0 -> Trend.CONSTANT;
            default -> Trend.LINEAR;
        };
        Johansen result = Johansen.test(variables, trend, lags);
        return new Figures().numbers("trace", result::traceStatistics)
                .numbers("max_eigen", result::maxEigenvalueStatistics)
                .numbers("eigenvalues", result::eigenvalues)
                .numbers("trace_crit_95", () -> column(result.traceCriticalValues(), 1))
                .numbers("max_eigen_crit_95",
                        () -> column(result.maxEigenvalueCriticalValues(), 1))
                .table("trace_crit_90_95_99", result::traceCriticalValues)
                .table("max_eigen_crit_90_95_99", result::maxEigenvalueCriticalValues)
                .number("half_life", () -> OrnsteinUhlenbeck
                        .fit(combined(variables, result.eigenvector(0))).halfLifeBars())
                .numbers("hedge_ratios", () -> scaled(result.eigenvector(0)));
    }

    private static double[] column(double[][] rows, int index) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }

    private static double[] combined(double[][] variables, double[] weights) {
        return IntStream.range(0, variables[0].length).mapToDouble(t -> IntStream
                .range(0, weights.length).mapToDouble(i -> weights[i] * variables[i][t]).sum())
                .toArray();
    }

    private static double[] scaled(double[] vector) {
        return Arrays.stream(vector).map(each -> each / vector[0]).toArray();
    }

    private static void autocorrelation(ReferenceCase reference, String kind, Checks checks)
            throws IOException, UnsupportedCase {
        double[] x = column(reference);
        int lags = reference.whole("lags");
        double[] statistics = Autocorrelation.ljungBox(x, lags);
        double[] correlations = kind.contains("ljung") ? statistics
                : kind.contains("partial") ? Autocorrelation.partial(x, lags)
                        : Autocorrelation.of(x, lags);
        if (!reference.expected().isArray()) {
            new Figures().numbers("acf", () -> correlations).numbers("pacf", () -> correlations)
                    .numbers("q", () -> statistics).numbers("statistic", () -> statistics)
                    .numbers("p_value", () -> pValues(statistics)).compare(reference, checks);
            return;
        }
        double[] expected = ReferenceCase.numbers(reference.expected());
        double[] fromLagZero = DoubleStream
                .concat(DoubleStream.of(1), Arrays.stream(correlations)).toArray();
        checks.numbers(kind, expected, expected.length == lags + 1 ? fromLagZero : correlations,
                Tolerance.of(reference.tolerance()));
    }

    private static double[] pValues(double[] statistics) {
        return IntStream.range(0, statistics.length)
                .mapToDouble(i -> Autocorrelation.ljungBoxPValue(statistics[i], i + 1)).toArray();
    }

    /** Of a column, or of what a regression of one on others leaves. */
    private static void halfLife(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        if (reference.inputs().has("regressors")) {
            engleGranger(reference).compare(reference, checks);
            return;
        }
        double halfLife = reference.inputs().has("column")
                ? OrnsteinUhlenbeck.fit(column(reference)).halfLifeBars()
                : PairTrade.of(reference).halfLifeBars();
        new Figures().number("half_life", () -> halfLife).compare(reference, checks);
    }

    private static double[] column(ReferenceCase reference) throws IOException {
        return reference.table().column(reference.text("column"));
    }

    /** The named columns; without names all that are numbers. */
    static double[][] columns(CsvTable table, JsonNode names) {
        List<double[]> result = new ArrayList<>();
        if (names.isArray()) {
            names.forEach(name -> result.add(table.column(name.asText())));
        } else {
            table.header().stream().filter(name -> !name.equalsIgnoreCase("date"))
                    .forEach(name -> result.add(table.column(name)));
        }
        return result.toArray(double[][]::new);
    }

    private static Trend trend(ReferenceCase reference, Trend otherwise) {
        return reference.inputs().has("trend") ? Trend.parse(reference.text("trend")) : otherwise;
    }

    /** A number of lags, or none where a rule shall choose. */
    private static OptionalInt lags(ReferenceCase reference) {
        JsonNode lags = reference.inputs().path("lags");
        return lags.isInt() ? OptionalInt.of(lags.asInt()) : OptionalInt.empty();
    }

    private static LagRule rule(ReferenceCase reference) {
        String text = reference.text("autolag") + reference.text("lags");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "bic" -> LagRule.BIC;
            case "t-stat" -> LagRule.T_STATISTIC;
            default -> LagRule.AIC;
        };
    }
}
