package io.troupe.conformance.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.Figures;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.riskmodels.BlackLitterman;
import io.troupe.portfolio.riskmodels.BlackLitterman.Pick;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a market's prices imply, and views that are blended with it; all per year. */
final class BlackLittermanCases implements Topic {
    private static final double BARS_PER_YEAR = 252;
    private static final double USUAL_TAU = 0.05;
    /** The market of these prices, for cases that name a prior by another case. */
    private static final String MARKET_FILE = "inputs/pypfopt_spy.csv";

    @Override
    public boolean covers(ReferenceCase reference) {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        return kind.startsWith("bl_") || kind.startsWith("market_implied")
                || kind.contains("black_litterman") || kind.contains("idzorek");
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        String kind = reference.kind().toLowerCase(Locale.ROOT);
        if (kind.contains("risk_aversion")) {
            checks.number("risk aversion", reference.expected().asDouble(), aversion(reference),
                    Tolerance.of(reference.tolerance()));
            return;
        }
        CsvTable table = reference.table("cov");
        List<String> assets = table.header().subList(1, table.header().size());
        double[][] covariance = assets.stream().map(table::column).toArray(double[][]::new);
        if (kind.contains("implied_prior")) {
            ReturnEstimateCases.compare(reference, assets, implied(reference, assets, covariance),
                    checks);
            return;
        }
        BlackLitterman model = BlackLitterman.of(prior(reference, assets, covariance), covariance,
                tau(reference), picks(reference, assets, covariance));
        if (kind.contains("performance")) {
            performance(reference, model).compare(reference, checks);
        } else if (kind.contains("weights")) {
            ReturnEstimateCases.compare(reference, assets, model.impliedWeights(), checks);
        } else if (kind.contains("return") || kind.contains("posterior")) {
            ReturnEstimateCases.compare(reference, assets, model.means(), checks);
        } else {
            throw new UnsupportedCase("there is no figure for " + reference.kind());
        }
    }

    private static double aversion(ReferenceCase reference) throws IOException {
        CsvTable prices = reference.inputs().has("market") ? reference.table("market")
                : CsvTable.read(reference.folder().resolve(MARKET_FILE));
        double[] returns = PricePanel.of(prices).returns()[0];
        double bars = reference.inputs().has("frequency") ? reference.number("frequency")
                : BARS_PER_YEAR;
        return BlackLitterman.impliedRiskAversion(returns, riskFree(reference) / bars);
    }

    private static double riskFree(ReferenceCase reference) {
        return reference.inputs().path("risk_free").asDouble(0);
    }

    private static double tau(ReferenceCase reference) {
        return reference.inputs().path("tau").asDouble(USUAL_TAU);
    }

    private static double[] implied(ReferenceCase reference, List<String> assets,
            double[][] covariance) throws IOException {
        JsonNode own = reference.inputs().path("market_caps");
        JsonNode caps = own.isObject() ? own : reference.shared().path("market_caps");
        double[] weights = assets.stream().mapToDouble(each -> caps.path(each).asDouble(0))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        double aversion = reference.inputs().has("risk_aversion")
                ? reference.number("risk_aversion")
                : aversion(reference);
        return BlackLitterman.impliedReturns(covariance,
                Arrays.stream(weights).map(each -> each / sum).toArray(), aversion,
                riskFree(reference));
    }

    private static double[] prior(ReferenceCase reference, List<String> assets,
            double[][] covariance) throws IOException {
        JsonNode stated = reference.inputs().path("prior");
        double[] prior = new double[assets.size()];
        if (stated.isObject()) {
            Arrays.setAll(prior, i -> ReferenceCase.number(stated.path(assets.get(i))));
        } else if (stated.isArray()) {
            return ReferenceCase.numbers(stated);
        } else if (stated.asText().contains("equal")) {
            Arrays.fill(prior, 1.0 / prior.length);
        } else if (stated.isTextual()) {
            return implied(reference, assets, covariance);
        } else {
            Arrays.fill(prior, stated.asDouble(0));
        }
        return prior;
    }

    private static List<Pick> picks(ReferenceCase reference, List<String> assets,
            double[][] covariance) {
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        if (reference.inputs().has("Q")) {
            double[] stated = ReferenceCase.numbers(reference.inputs().path("Q"));
            for (int v = 0; v < stated.length; v++) {
                rows.add(ReferenceCase.numbers(reference.inputs().path("P").path(v)));
                values.add(stated[v]);
            }
        }
        Iterator<Map.Entry<String, JsonNode>> views = reference.inputs().path("views").fields();
        while (views.hasNext()) {
            Map.Entry<String, JsonNode> view = views.next();
            double[] row = new double[assets.size()];
            row[assets.indexOf(view.getKey())] = 1;
            rows.add(row);
            values.add(view.getValue().asDouble());
        }
        List<Pick> picks = new ArrayList<>();
        for (int v = 0; v < rows.size(); v++) {
            picks.add(pick(reference, rows.get(v), values.get(v), v, covariance));
        }
        return picks;
    }

    /** By a variance that is stated, by a confidence, or by what is usual. */
    private static Pick pick(ReferenceCase reference, double[] row, double value, int number,
            double[][] covariance) {
        JsonNode omega = reference.inputs().path("omega").path(number);
        if (omega.isArray() || omega.isNumber()) {
            return new Pick(row, value,
                    omega.isArray() ? omega.path(number).asDouble() : omega.asDouble());
        }
        JsonNode own = reference.inputs().path("confidences");
        JsonNode confidences = own.isArray() ? own : reference.inputs().path("view_confidences");
        return Pick.of(row, value,
                confidences.path(number).asDouble(BlackLitterman.EVEN_CONFIDENCE), covariance,
                tau(reference));
    }

    private static Figures performance(ReferenceCase reference, BlackLitterman model) {
        double[] weights = model.impliedWeights();
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            mean += weights[i] * model.means()[i];
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i] * model.covariance()[i][j] * weights[j];
            }
        }
        double expected = mean;
        double risk = Math.sqrt(variance);
        return new Figures().number("annual_return", () -> expected).number("risk", () -> risk)
                .number("ratio", () -> (expected - riskFree(reference)) / risk);
    }
}
