package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.StrategyBinding.Bound;
import io.troupe.strategies.StrategyBinding.Refused;
import io.troupe.strategies.StrategyDescription.ParameterDescription;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrategyRegistryTest {
    private final StrategyRegistry registry = StrategyRegistry.load();

    @Test
    void builtInStrategiesAreFound() {
        assertThat(registry.names()).containsExactly("equal-weight", "cross-sectional-momentum",
                "time-series-momentum", "moving-average-trend", "low-volatility",
                "pairs-mean-reversion", "volatility-brake", "breakout", "short-term-reversal",
                "risk-parity", "sixty-forty", "buy-and-hold", "volatility-target",
                "pairs-cointegration", "meta-labelled-trend", "optimized", "signals");
    }

    @Test
    void parametersThatAreNotGivenHaveTheirDefaults() {
        assertThat(parameters("cross-sectional-momentum", Map.of("top", 3))).hasToString(
                "Parameters[lookbackBars=252, skipBars=21, top=3, rebalance=MONTHLY,"
                        + " direction=LONG_ONLY]");
        assertThat(parameters("time-series-momentum", Map.of("rebalance", "weekly"))).hasToString(
                "Parameters[lookbackBars=252, volatilityBars=63, targetVolatility=0.1,"
                        + " rebalance=WEEKLY, maxLeverage=2.0]");
        assertThat(parameters("pairs-mean-reversion", Map.of("enterZ", 3, "first", "CVX")))
                .hasToString("Parameters[first=CVX, second=PEP, lookbackBars=60, enterZ=3.0,"
                        + " exitZ=0.5, grossWeight=1.0]");
        assertThat(parameters("moving-average-trend", Map.of("fastBars", 20L)))
                .hasToString("Parameters[fastBars=20, slowBars=200]");
        assertThat(parameters("low-volatility", Map.of()))
                .hasToString("Parameters[lookbackBars=126, count=5, rebalance=MONTHLY]");
        assertThat(parameters("volatility-brake", Map.of()))
                .hasToString("Parameters[lookbackBars=21, maxDrawdown=0.1]");
    }

    @Test
    void everyCallSuppliesAFreshStrategy() {
        Bound bound = (Bound) registry.bind("equal-weight", Map.of());
        assertThat(bound.strategies().get()).isNotSameAs(bound.strategies().get());
    }

    @Test
    void anUnknownStrategyIsRefusedWithTheNearestAndAllKnown() {
        List<ParameterProblem> problems = problems("moving-average-trnd", Map.of());
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.parameter()).isEmpty();
            assertThat(problem.value()).isEqualTo("moving-average-trnd");
            assertThat(problem.message())
                    .startsWith("there is no strategy moving-average-trnd"
                            + " (did you mean moving-average-trend?); known are equal-weight, ")
                    .contains("volatility-brake");
        });
    }

    @Test
    void aNameThatIsNearNothingGetsNoHint() {
        assertThat(problems("zzz", Map.of()).getFirst().message()).doesNotContain("did you mean");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems("time-series-momentum",
                Map.of("lookBackBars", 5, "volatilityBars", 1, "targetVolatility", "high",
                        "rebalance", "montly")))
                .extracting(ParameterProblem::message).containsExactlyInAnyOrder(
                        "there is no parameter lookBackBars (did you mean lookbackBars?); known are"
                                + " lookbackBars, volatilityBars, targetVolatility, rebalance,"
                                + " maxLeverage",
                        "volatilityBars must be a whole number from 2 to 100000, was 1",
                        "targetVolatility must be a finite number from 1.0E-4 to 10, was \"high\"",
                        "rebalance must be one of daily, weekly, monthly, quarterly,"
                                + " yearly, was \"montly\""
                                + " (did you mean monthly?)");
    }

    @Test
    void aProblemNamesItsParameterAndValue() {
        assertThat(problems("low-volatility", Map.of("count", 2.5))).containsExactly(
                new ParameterProblem("count", 2.5,
                        "count must be a whole number from 1 to 100000, was 2.5"));
    }

    @Test
    void numbersThatAreNoneOrDoNotFitAreRefused() {
        assertThat(problem("pairs-mean-reversion", "enterZ", Double.NaN)).endsWith("was NaN");
        assertThat(problem("low-volatility", "count", 3_000_000_000L)).endsWith("was 3000000000");
        assertThat(problem("low-volatility", "count", null)).endsWith("was empty");
        assertThat(problem("low-volatility", "count", List.of(1))).endsWith("was [1]");
    }

    @Test
    void aSymbolReadAsAnotherTypeIsToBeQuoted() {
        assertThat(problem("pairs-mean-reversion", "first", true))
                .isEqualTo("first must be text, was true (put it in quotes)");
        assertThat(problem("pairs-mean-reversion", "first", 700))
                .isEqualTo("first must be text, was 700 (put it in quotes)");
    }

    @Test
    void whatOnlyTogetherIsWrongIsRefusedByTheRecord() {
        assertThat(problems("moving-average-trend", Map.of("fastBars", 200))).containsExactly(
                new ParameterProblem("", null,
                        "fastBars must be ≥ 1 and < slowBars, were 200 and 200"));
        assertThat(problems("cross-sectional-momentum", Map.of("skipBars", 252))).singleElement()
                .extracting(ParameterProblem::message)
                .isEqualTo("skipBars must be < lookbackBars, were 252 and 252");
        assertThat(problems("pairs-mean-reversion", Map.of("second", "KO", "exitZ", 0.1)))
                .extracting(ParameterProblem::message)
                .containsExactly("first and second must be two symbols, were both KO");
        assertThat(problems("pairs-mean-reversion", Map.of("exitZ", 2.0)))
                .extracting(ParameterProblem::message)
                .containsExactly("exitZ must be < enterZ, were 2.0 and 2.0");
    }

    @Test
    void strategiesAreDescribed() {
        StrategyDescription trend = registry.describe().get(3);
        assertThat(trend.name()).isEqualTo("moving-average-trend");
        assertThat(trend.paper()).contains("Brock");
        assertThat(trend.parameters()).containsExactly(
                new ParameterDescription("fastBars", "integer", 50, "bars", 1, 100_000, List.of(),
                        "length of the fast average, less than slowBars"),
                new ParameterDescription("slowBars", "integer", 200, "bars", 2, 100_000, List.of(),
                        "length of the slow average"));
        assertThat(registry.describe()).allSatisfy(strategy -> {
            assertThat(strategy.summary()).endsWith(".");
            assertThat(strategy.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.doc()).isNotEmpty());
        });
    }

    @Test
    void aUsersClassIsRegisteredByItsAnnotation() {
        StrategyRegistry mine = registry.with(List.of(StrategyFactory.of(Buyer.class)));
        assertThat(mine.names()).endsWith("buyer").hasSize(registry.names().size() + 1);
        Bound bound = (Bound) mine.bind("buyer",
                Map.of("symbols", List.of("KO", "NO"), "count", 7L));
        assertThat(bound.parameters()).isEqualTo(
                new Buyer.Settings(List.of("KO", "NO"), 7, true, List.of("x", "y")));
        assertThat(bound.strategies().get()).isInstanceOf(Buyer.class);
        assertThat(((Refused) mine.bind("buyer", Map.of())).problems()).containsExactly(
                new ParameterProblem("symbols", null, "symbols must be given: a list of texts"));
        assertThat(mine.describe().getLast().parameters()).extracting(ParameterDescription::type)
                .containsExactly("list", "integer", "boolean", "list");
    }

    @Test
    void aParameterMayBeAListOfNumbers() {
        StrategyRegistry mine = StrategyRegistry.of(List.of(StrategyFactory.of(Ladder.class)));
        assertThat(((Bound) mine.bind("ladder", Map.of())).parameters()).isEqualTo(
                new Ladder.Steps(List.of(5, 20), List.of(), List.of(0.25, 1.0)));
        assertThat(((Bound) mine.bind("ladder", Map.of("bars", List.of(7L), "ids",
                List.of(3_000_000_000L), "shares", List.of(1, 0.5)))).parameters()).isEqualTo(
                        new Ladder.Steps(List.of(7), List.of(3_000_000_000L), List.of(1.0, 0.5)));
        assertThat(((Refused) mine.bind("ladder", Map.of("bars", List.of(1, 0), "ids", 5,
                "shares", List.of("half")))).problems()).extracting(ParameterProblem::message)
                .containsExactly("bars must be a list of whole numbers ≥ 1, was [1, 0]",
                        "ids must be a list of whole numbers, was 5",
                        "shares must be a list of finite numbers from 0 to 1, was [half]");
        assertThat(mine.describe().getFirst().parameters()).extracting(ParameterDescription::type)
                .containsExactly("integers", "integers", "numbers");
        assertThat(mine.describe().getFirst().notes()).isEqualTo("Climbs.");
    }

    @Test
    void twoStrategiesOfOneNameAreRefused() {
        StrategyFactory<?> buyer = StrategyFactory.of(Buyer.class);
        assertThatThrownBy(() -> StrategyRegistry.of(Arrays.asList(buyer, buyer)))
                .hasMessageContaining("two strategies are named buyer");
    }

    @Test
    void aClassThatCannotBeRegisteredIsTold() {
        assertThatThrownBy(() -> StrategyFactory.of(Nameless.class))
                .hasMessageContaining("must be annotated with @RegisterStrategy");
        assertThatThrownBy(() -> StrategyFactory.of(Unconstructible.class))
                .hasMessageContaining("must have one public constructor");
    }

    private Record parameters(String name, Map<String, Object> values) {
        return ((Bound) registry.bind(name, values)).parameters();
    }

    private List<ParameterProblem> problems(String name, Map<String, ?> values) {
        return ((Refused) registry.bind(name, values)).problems();
    }

    private String problem(String name, String parameter, @Nullable Object value) {
        Map<String, @Nullable Object> values = Collections.singletonMap(parameter, value);
        List<ParameterProblem> problems = ((Refused) registry.bind(name, values)).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().message();
    }

    /** A strategy as a user would write it. */
    @RegisterStrategy(value = "buyer", summary = "Buys.")
    public static final class Buyer implements StatelessStrategy {
        /** What can be set. */
        public record Settings(@Parameter(doc = "what to buy") List<String> symbols,
                @Parameter(doc = "how many", min = 0, defaultValue = "1") long count,
                @Parameter(doc = "whether", defaultValue = "true") boolean enabled,
                @Parameter(doc = "tags", defaultValue = "x,y") List<String> tags) {}

        public Buyer(Settings settings) {
            assertThat(settings.count()).isNotNegative();
        }

        @Override
        public void initialize(StrategyContext context) {}

        @Override
        public TargetPositions onData(MarketView view) {
            return TargetPositions.unchanged();
        }
    }

    /** A strategy with lists. */
    @RegisterStrategy(value = "ladder", notes = "Climbs.")
    public static final class Ladder implements StatelessStrategy {
        /** What can be set. */
        public record Steps(
                @Parameter(doc = "bars", min = 1, defaultValue = "5,20") List<Integer> bars,
                @Parameter(doc = "ids", defaultValue = "") List<Long> ids,
                @Parameter(doc = "shares", min = 0, max = 1,
                        defaultValue = "0.25, 1") List<Double> shares) {}

        public Ladder(Steps steps) {
            assertThat(steps.bars()).isNotNull();
        }

        @Override
        public void initialize(StrategyContext context) {}

        @Override
        public TargetPositions onData(MarketView view) {
            return TargetPositions.unchanged();
        }
    }

    private abstract static class Nameless implements Strategy {}

    @RegisterStrategy(value = "unconstructible", summary = "Never.")
    private interface Unconstructible extends Strategy {}
}
