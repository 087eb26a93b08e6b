package io.troupe.strategies;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A strategy to be tested against {@link StrategyContract}.
 *
 * @param name what it is called in reports
 * @param strategies makes fresh ones, with windows short enough for a market of 200 bars
 * @param needs symbols it names, of {@code A0…A4}; without them it must refuse to start
 * @param maxGross no answer's weights are together more than this
 */
public record StrategySubject(String name, Supplier<? extends Strategy> strategies,
        List<String> needs, double maxGross) {
    /** A strategy that takes any universe and holds at most twice its capital. */
    public static StrategySubject of(String name, Supplier<? extends Strategy> strategies) {
        return new StrategySubject(name, strategies, List.of(), 2);
    }

    /** A registered strategy. */
    public static StrategySubject of(String name, Map<String, Object> parameters) {
        return of(name + " " + parameters, Answers.strategies(name, parameters));
    }

    /** The same with symbols that it names. */
    public StrategySubject naming(String... symbols) {
        return new StrategySubject(name, strategies, List.of(symbols), maxGross);
    }

    @Override
    public String toString() {
        return name;
    }
}
