package io.troupe.cli.risk;

import io.troupe.risk.stress.Scenario;
import io.troupe.risk.stress.Scenario.Tail;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a scenario is, in a few words. */
final class ScenarioWording {
    private static final double PERCENT = 100;

    private ScenarioWording() {}

    /** Its kind, by the key that files have for it. */
    static String kind(Scenario scenario) {
        return switch (scenario) {
            case Scenario.Window _ -> "window";
            case Scenario.Shock _ -> "shock";
            case Scenario.Factor _ -> "factor";
            case Scenario.Correlation _ -> "correlation";
            case Scenario.Volatility _ -> "volatility";
            case Scenario.Liquidity _ -> "liquidity";
            case Scenario.Reverse _ -> "reverse";
            case Scenario.Paths _ -> "paths";
        };
    }

    static String of(Scenario scenario) {
        return switch (scenario) {
            case Scenario.Window(var _, var from, var to) -> from + " to " + to;
            case Scenario.Shock(var _, var shocks) -> shocks.stream()
                    .map(each -> each.of() + " " + percent(each.move()))
                    .collect(Collectors.joining(", "));
            case Scenario.Factor(var _, var moves) -> moves.entrySet().stream()
                    .map(each -> each.getKey() + " " + percent(each.getValue()) + " by beta")
                    .collect(Collectors.joining(", "));
            case Scenario.Correlation(var _, double correlation, Tail tail) ->
                "all correlations " + number(correlation) + ", " + of(tail);
            case Scenario.Volatility(var _, double factor, Tail tail) ->
                "volatility times " + number(factor) + ", " + of(tail);
            case Scenario.Liquidity(var _, double costs, double volume) ->
                "costs times " + number(costs) + ", volume times " + number(volume)
                        + ", simulated again";
            case Scenario.Reverse(var _, double loss, int horizonBars) ->
                "the most plausible loss of " + number(loss * PERCENT) + " %, " + bars(horizonBars);
            case Scenario.Paths paths -> paths.paths() + " paths";
        };
    }

    private static String of(Tail tail) {
        return "the loss at " + number(tail.level() * PERCENT) + " %, " + bars(tail.horizonBars());
    }

    private static String bars(int bars) {
        return bars == 1 ? "1 bar" : bars + " bars";
    }

    /** With a sign. */
    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%+.1f %%", fraction * PERCENT);
    }

    /** Without needless zeros. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
