package io.troupe.conformance.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.Tolerance;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.math.AlmgrenChriss;
import io.troupe.math.AlmgrenChriss.Impact;

/** The trajectory of Almgren and Chriss, its cost and its variance. */
final class TrajectoryCases {
    private TrajectoryCases() {}

    static void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        JsonNode stated = reference.inputs().path("parameters");
        JsonNode parameters = stated.isObject() ? stated
                : reference.shared().path("almgren_chriss_parameters");
        AlmgrenChriss trajectory = new AlmgrenChriss(
                new Impact(number(parameters, "sigma_per_sqrt_day"),
                        number(parameters, "half_spread_eps"), number(parameters, "gamma"),
                        number(parameters, "eta")),
                number(parameters, "T_days"), parameters.path("N").asInt(),
                reference.number("risk_aversion"));
        double shares = number(parameters, "shares");
        for (String name : (Iterable<String>) reference.expected()::fieldNames) {
            switch (name) {
                case "kappa" -> checks.number(reference, name, trajectory.kappa());
                case "half_life" -> checks.number(reference, name, trajectory.halfLife());
                case "holdings" -> checkAll(reference, name, trajectory.holdings(shares), checks);
                case "trades" -> checkAll(reference, name, trajectory.trades(shares), checks);
                case "expected_cost" ->
                    checks.number(reference, name, trajectory.expectedCost(shares));
                case "variance" -> checks.number(reference, name, trajectory.variance(shares));
                case "std" -> checks.number(reference, name,
                        Math.sqrt(trajectory.variance(shares)));
                default -> throw new UnsupportedCase("a trajectory has no " + name);
            }
        }
    }

    private static void checkAll(ReferenceCase reference, String name, double[] actual,
            Checks checks) {
        checks.numbers(name, ReferenceCase.numbers(reference.expected().path(name)), actual,
                Tolerance.of(reference.tolerance()));
    }

    private static double number(JsonNode parameters, String name) {
        return ReferenceCase.number(parameters.path(name));
    }
}
