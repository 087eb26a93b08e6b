package io.troupe.strategies.builtin;

import io.troupe.strategies.StrategySubject;
import java.util.List;
import java.util.Map;

/** Every built-in strategy with windows short enough for a small market of A0, A1 and more. */
public final class BuiltinCases {
    private static final Map<String, Object> LONG_SHORT_META = Map.ofEntries(
            Map.entry("fastBars", 2), Map.entry("slowBars", 6), Map.entry("volatilityBars", 9),
            Map.entry("holdBars", 3), Map.entry("minLabels", 5), Map.entry("trainBars", 60),
            Map.entry("minProbability", 0.2), Map.entry("sizing", "probability"),
            Map.entry("direction", "long-short"), Map.entry("eventMultiple", 1),
            Map.entry("retrain", "weekly"));

    private BuiltinCases() {}

    /**
     * A registered strategy with parameters.
     *
     * @param needs symbols it names
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Case(String name, Map<String, Object> parameters, String... needs) {
        /** As the contract tests take it. */
        public StrategySubject subject() {
            return StrategySubject.of(name, parameters).naming(needs);
        }
    }

    /** At least one of each. */
    public static List<Case> all() {
        return List.of(new Case("equal-weight", Map.of()),
                new Case("equal-weight", Map.of("rebalance", "weekly")),
                new Case("cross-sectional-momentum",
                        Map.of("lookbackBars", 40, "skipBars", 5, "top", 2)),
                new Case("cross-sectional-momentum",
                        Map.of("lookbackBars", 3, "skipBars", 0, "top", 9, "rebalance", "daily")),
                new Case("cross-sectional-momentum", Map.of("lookbackBars", 20, "skipBars", 2,
                        "top", 2, "rebalance", "weekly", "direction", "long-short")),
                new Case("time-series-momentum", Map.of("lookbackBars", 30, "volatilityBars", 20)),
                new Case("moving-average-trend", Map.of("fastBars", 3, "slowBars", 12)),
                new Case("low-volatility",
                        Map.of("lookbackBars", 20, "count", 2, "rebalance", "weekly")),
                new Case("pairs-mean-reversion", Map.of("first", "A0", "second", "A1",
                        "lookbackBars", 10, "enterZ", 1.2), "A0", "A1"),
                new Case("pairs-cointegration", Map.of("first", "A1", "second", "A0",
                        "lookbackBars", 20, "enterZ", 1.2, "maxPValue", 0.4), "A0", "A1"),
                new Case("pairs-cointegration", Map.of("first", "A0", "second", "A2",
                        "lookbackBars", 10, "enterZ", 1.0, "maxPValue", 1), "A0", "A2"),
                new Case("volatility-brake", Map.of("lookbackBars", 10, "maxDrawdown", 0.02)),
                new Case("breakout", Map.of("entryBars", 10, "exitBars", 5)),
                new Case("breakout", Map.of("entryBars", 7, "exitBars", 7, "direction",
                        "long-short")),
                new Case("short-term-reversal", Map.of("count", 2)),
                new Case("short-term-reversal", Map.of("lookbackBars", 4, "skipBars", 1, "count",
                        3, "direction", "long-short", "rebalance", "daily")),
                new Case("risk-parity", Map.of("lookbackBars", 15, "rebalance", "weekly")),
                new Case("risk-parity",
                        Map.of("lookbackBars", 30, "method", "inverse-volatility")),
                new Case("sixty-forty", Map.of("symbols", List.of("A2", "A0"), "rebalance",
                        "monthly"), "A0", "A2"),
                new Case("buy-and-hold", Map.of()),
                new Case("buy-and-hold", Map.of("symbols", List.of("A1")), "A1"),
                new Case("volatility-target", Map.of("volatilityBars", 15)),
                new Case("volatility-target", Map.of("symbols", List.of("A1", "A0"),
                        "volatilityBars", 5, "scaleBy", "variance", "rebalance", "daily"), "A0",
                        "A1"),
                new Case("meta-labelled-trend", Map.of("fastBars", 2, "slowBars", 6,
                        "volatilityBars", 6, "holdBars", 4, "minLabels", 8, "minProbability", 0.4,
                        "eventMultiple", 1, "retrain", "weekly")),
                new Case("meta-labelled-trend", LONG_SHORT_META),
                new Case("optimized", Map.of("lookbackBars", 15, "rebalance", "weekly")),
                new Case("optimized", Map.of("lookbackBars", 30, "optimizer", "max-utility",
                        "riskAversion", 20, "covariance", "ewma", "constraints",
                        List.of("w <= 0.5", "sum(w) <= 0.9"), "fallback", List.of("equal"))));
    }
}
