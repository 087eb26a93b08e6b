package io.troupe.conformance.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.MeanRequest;
import io.troupe.portfolio.riskmodels.MeanSpec;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/** Means and covariances of returns from prices, per year. */
final class ReturnEstimateCases implements Topic {
    private static final Pattern MEAN = Pattern.compile("(mean|ema|capm)\\w*return\\b.*");
    private static final Pattern COVARIANCE = Pattern
            .compile("\\w*(covariance|cov)\\b( matrix)?( small sample|,|$).*");
    private static final double USUAL_BARS = 252;

    @Override
    public boolean covers(ReferenceCase reference) {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        boolean hasPrices = reference.inputs().has("prices")
                || reference.inputs().has("prices_rows");
        return hasPrices
                && (MEAN.matcher(kind).matches() || COVARIANCE.matcher(kind).matches());
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        PricePanel panel = PricePanel.of(reference);
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        JsonNode expected = reference.expected();
        if (COVARIANCE.matcher(kind).matches() && !MEAN.matcher(kind).matches()) {
            compareCovariance(reference, panel, checks);
        } else if (expected.has("geometric") || expected.has("arithmetic")) {
            for (String each : List.of("geometric", "arithmetic")) {
                if (expected.has(each)) {
                    checks.numbers(each, ReferenceCase.numbers(expected.path(each)),
                            means(reference, panel, each.equals("geometric")),
                            Tolerance.of(reference.tolerance()));
                }
            }
        } else {
            boolean compounding = !kind.contains("arithmetic")
                    && !kind.contains("no compounding");
            compare(reference, panel.assets(), means(reference, panel, compounding), checks);
        }
    }

    /** Compares numbers by asset, or in order. */
    static void compare(ReferenceCase reference, List<String> assets, double[] actual,
            Checks checks) {
        if (reference.expected().isArray()) {
            checks.numbers("values", ReferenceCase.numbers(reference.expected()), actual,
                    Tolerance.of(reference.tolerance()));
            return;
        }
        reference.expected().fieldNames().forEachRemaining(name -> {
            int asset = assets.indexOf(name);
            checks.number(reference, name, asset < 0 ? Double.NaN : actual[asset]);
        });
    }

    private static void compareCovariance(ReferenceCase reference, PricePanel panel,
            Checks checks) throws UnsupportedCase {
        Map<String, Object> settings = CovarianceEstimatorsArea.settings(reference.kind());
        if (!"ledoit-wolf".equals(settings.get("type"))) {
            settings.put("missing", "pairwise");
        }
        for (String key : List.of("span", "benchmark")) {
            if (reference.inputs().has(key)) {
                settings.put(key, reference.number(key));
            }
        }
        double[][] covariance = CovarianceSpec.of(settings).estimate(panel.returns()).covariance();
        for (int i = 0; i < covariance.length; i++) {
            double[] row = Arrays.stream(covariance[i]).map(each -> each * bars(reference))
                    .toArray();
            checks.numbers("row " + i, ReferenceCase.numbers(reference.expected().path(i)), row,
                    Tolerance.of(reference.tolerance()));
        }
    }

    /** Per year: compounded, or as many times as a year has bars. */
    private static double[] means(ReferenceCase reference, PricePanel panel, boolean compounding)
            throws IOException {
        if (reference.kind().startsWith("capm")) {
            return capm(reference, panel, compounding);
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        if (reference.kind().startsWith("ema")) {
            settings.put("type", "ewma");
            settings.put("span", reference.inputs().has("span") ? reference.number("span") : 500);
        } else {
            settings.put("compounding", compounding);
        }
        double[] means = MeanSpec.of(settings).estimate(request(panel, null, 0));
        return Arrays.stream(means)
                .map(each -> perYear(each, bars(reference), compounding)).toArray();
    }

    /**
     * Betas per bar, the market's mean per year. What a unit of the risk-free rate adds to the mean
     * of a bar is 1 − β.
     */
    private static double[] capm(ReferenceCase reference, PricePanel panel, boolean compounding)
            throws IOException {
        double[] market = reference.inputs().has("market")
                ? panel.at(PricePanel.of(reference.table("market")))
                : mean(panel.returns());
        MeanSpec capm = MeanSpec.of(Map.of("type", "capm"));
        double[] without = capm.estimate(request(panel, market, 0));
        double[] with = capm.estimate(request(panel, market, 1));
        PricePanel alone = new PricePanel(List.of("market"), List.of(), new double[][]{market});
        double growth = MeanSpec.of(Map.of("compounding", compounding))
                .estimate(request(alone, null, 0))[0];
        double riskFree = reference.number("risk_free");
        double premium = perYear(growth, bars(reference), compounding) - riskFree;
        double[] means = new double[without.length];
        Arrays.setAll(means, i -> riskFree + (1 - (with[i] - without[i])) * premium);
        return means;
    }

    private static double[] mean(double[][] returns) {
        double[] mean = new double[returns[0].length];
        Arrays.setAll(mean, t -> Arrays.stream(returns).mapToDouble(row -> row[t])
                .filter(Double::isFinite).average().orElse(Double.NaN));
        return mean;
    }

    private static MeanRequest request(PricePanel panel, double @Nullable [] market,
            double riskFree) {
        int n = panel.assets().size();
        return new MeanRequest(panel.assets(), panel.returns(), new double[n][n], riskFree,
                Optional.ofNullable(market), 1);
    }

    private static double perYear(double mean, double bars, boolean compounding) {
        return compounding ? FastMath.pow(1 + mean, bars) - 1 : mean * bars;
    }

    private static double bars(ReferenceCase reference) {
        return reference.inputs().has("frequency") ? reference.number("frequency") : USUAL_BARS;
    }
}
