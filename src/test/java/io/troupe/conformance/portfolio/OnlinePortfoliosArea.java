package io.troupe.conformance.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.Figures;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.portfolio.allocators.online.Anticor;
import io.troupe.portfolio.allocators.online.AnticorOfAnticor;
import io.troupe.portfolio.allocators.online.BuyAndHold;
import io.troupe.portfolio.allocators.online.ConfidenceWeighted;
import io.troupe.portfolio.allocators.online.ConstantRebalanced;
import io.troupe.portfolio.allocators.online.CorrelationDriven;
import io.troupe.portfolio.allocators.online.ExponentialReversion;
import io.troupe.portfolio.allocators.online.ExponentiatedGradient;
import io.troupe.portfolio.allocators.online.Hindsight;
import io.troupe.portfolio.allocators.online.MovingAverageReversion;
import io.troupe.portfolio.allocators.online.OnlineNewtonStep;
import io.troupe.portfolio.allocators.online.OnlineRule;
import io.troupe.portfolio.allocators.online.PassiveAggressive;
import io.troupe.portfolio.allocators.online.PassiveAggressive.Variant;
import io.troupe.portfolio.allocators.online.UniversalPortfolio;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.IntStream;

/** Online portfolio selection on benchmark data sets of price relatives. */
public final class OnlinePortfoliosArea implements Area {
    @Override
    public String name() {
        return "online_portfolios";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        double[][] relatives = relatives(reference);
        if (reference.inputs().has("algorithms")) {
            risk(reference, relatives, checks);
            return;
        }
        OnlineWealth wealth = wealth(reference, relatives);
        Figures figures = new Figures().number("final_wealth", wealth::last)
                .numbers("wealth_after_day_1_2_3", () -> wealth.first(3))
                .number("wealth_at_half", () -> wealth.after(relatives.length / 2))
                .number("n_days", () -> (double) relatives.length)
                .number("published_rounded", wealth::last);
        figures.compare(reference, checks, name -> tolerance(reference, name));
    }

    /** Published digits are rounded, and come from other solvers. */
    private static Tolerance tolerance(ReferenceCase reference, String name) {
        return name.equals("published_rounded") ? new Tolerance(0.005, 0.02)
                : Tolerance.of(reference.tolerance());
    }

    private static double[][] relatives(ReferenceCase reference) throws IOException {
        CsvTable table = reference.table();
        int assets = table.rows().getFirst().size();
        double[][] columns = IntStream.range(0, assets).mapToObj(table::column)
                .toArray(double[][]::new);
        double[][] rows = new double[columns[0].length][assets];
        for (int t = 0; t < rows.length; t++) {
            for (int i = 0; i < assets; i++) {
                rows[t][i] = columns[i][t];
            }
        }
        return rows;
    }

    /** A case is named by the data set and the algorithm. */
    private static OnlineWealth wealth(ReferenceCase reference, double[][] relatives)
            throws UnsupportedCase {
        String algorithm = reference.kind().split(" ", -1)[1];
        double cost = reference.number("cost");
        return switch (algorithm) {
            case "best" -> OnlineWealth.of(Hindsight.bestSingle(relatives).weights(), relatives,
                    cost);
            case "bcrp" -> OnlineWealth.of(
                    Hindsight.bestConstantRebalanced(relatives).weights(), relatives, cost);
            default -> OnlineWealth.of(rule(algorithm, reference.inputs()), relatives, cost);
        };
    }

    private static OnlineRule rule(String algorithm, JsonNode inputs) throws UnsupportedCase {
        double epsilon = inputs.path("epsilon").asDouble();
        double slack = inputs.path("C").asDouble(1);
        int window = inputs.path("window").asInt();
        double phi = inputs.path("phi").asDouble();
        return switch (algorithm) {
            case "ubah" -> new BuyAndHold();
            case "ucrp" -> new ConstantRebalanced();
            case "up" -> new UniversalPortfolio();
            case "eg" -> new ExponentiatedGradient(inputs.path("eta").asDouble());
            case "ons" -> new OnlineNewtonStep(inputs.path("eta").asDouble(),
                    inputs.path("beta").asDouble(), inputs.path("delta").asDouble());
            case "pamr" -> new PassiveAggressive(Variant.PAMR, epsilon, slack);
            case "pamr_1" -> new PassiveAggressive(Variant.PAMR_1, epsilon, slack);
            case "pamr_2" -> new PassiveAggressive(Variant.PAMR_2, epsilon, slack);
            case "cwmr_var" ->
                new ConfidenceWeighted(ConfidenceWeighted.Form.VARIANCE, phi, epsilon);
            case "cwmr_stdev" ->
                new ConfidenceWeighted(ConfidenceWeighted.Form.DEVIATION, phi, epsilon);
            case "olmar1" -> new MovingAverageReversion(epsilon, window);
            case "olmar2" -> new ExponentialReversion(epsilon, inputs.path("alpha").asDouble());
            case "anticor" -> new Anticor(window);
            case "anticor_anticor" -> new AnticorOfAnticor(window);
            case "corn" -> new CorrelationDriven(window, inputs.path("rho").asDouble());
            default -> throw new UnsupportedCase("there is no online rule " + algorithm);
        };
    }

    /** A table of figures for algorithms named like {@code eg 0.05}. */
    private static void risk(ReferenceCase reference, double[][] relatives, Checks checks)
            throws UnsupportedCase {
        for (JsonNode named : reference.inputs().path("algorithms")) {
            String[] words = named.asText().split(" ", -1);
            double parameter = Double.parseDouble(words[1]);
            OnlineRule rule = switch (words[0]) {
                case "eg" -> new ExponentiatedGradient(parameter);
                case "pamr" -> new PassiveAggressive(Variant.PAMR, parameter, 1);
                default -> throw new UnsupportedCase("there is no table of " + words[0]);
            };
            OnlineWealth wealth = OnlineWealth.of(rule, relatives, 0);
            JsonNode expected = reference.expected().path(words[0]);
            for (Iterator<String> names = expected.fieldNames(); names.hasNext();) {
                String name = names.next();
                checks.number(words[0] + "." + name, expected.path(name).asDouble(),
                        wealth.figure(name), Tolerance.of(reference.tolerance()));
            }
        }
    }
}
