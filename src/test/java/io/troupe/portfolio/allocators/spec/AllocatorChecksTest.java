package io.troupe.portfolio.allocators.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.portfolio.allocators.ShareRules;
import io.troupe.portfolio.allocators.Warmup;
import io.troupe.portfolio.allocators.spec.AllocatorChecks.Problem;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of a specification for four strategies cannot be had. */
class AllocatorChecksTest {
    private static final OptionalDouble NO = OptionalDouble.empty();

    private static List<Problem> problems(AllocatorType type,
            Map<AllocatorParameter, Double> parameters, ShareRules rules, Double... weights) {
        return AllocatorChecks.of(
                new AllocatorSpec(type, 126, List.of(weights), parameters, rules), 4);
    }

    private static ShareRules within(double min, OptionalDouble max) {
        return new ShareRules(Warmup.EQUAL, 0, min, max, NO, 0);
    }

    private static ShareRules warmup(Warmup warmup) {
        return new ShareRules(warmup, 0, 0, NO, NO, 0);
    }

    @ParameterizedTest
    @EnumSource
    void aTypeWithItsDefaultsHasNone(AllocatorType type) {
        Double[] weights = type == AllocatorType.FIXED ? new Double[]{0.25, 0.25, 0.25, 0.25}
                : new Double[0];
        assertThat(problems(type, Map.of(), ShareRules.NONE, weights)).isEmpty();
    }

    @Test
    void aNumberOfAnotherTypeIsNamedWithItsOwners() {
        assertThat(problems(AllocatorType.KELLY, Map.of(AllocatorParameter.ETA, 0.5),
                ShareRules.NONE)).containsExactly(new Problem("eta", "0.5",
                        "this is a number of eg, ons, hedge; the type here is kelly",
                        "remove it, as kelly has lookbackBars, fraction, or change the type",
                        true));
        assertThat(problems(AllocatorType.UCRP, Map.of(AllocatorParameter.TOP_K, 9.0),
                ShareRules.NONE)).containsExactly(new Problem("topK", "9",
                        "this is a number of momentum; the type here is ucrp",
                        "remove it, as ucrp has none, or change the type", true));
    }

    @Test
    void countsAndWindowsHaveTheirBounds() {
        assertThat(problems(AllocatorType.MOMENTUM, Map.of(AllocatorParameter.TOP_K, 5.0),
                ShareRules.NONE)).containsExactly(new Problem("topK", "5",
                        "there are only 4 strategies", "make it smaller", false));
        assertThat(problems(AllocatorType.MOMENTUM, Map.of(AllocatorParameter.TOP_K, 4.0),
                ShareRules.NONE)).isEmpty();
        assertThat(problems(AllocatorType.ANTICOR, Map.of(AllocatorParameter.WINDOW, 1.0),
                ShareRules.NONE)).containsExactly(new Problem("window", "1",
                        "windows of one period have no correlation", "make it 2 or more",
                        false));
        assertThat(problems(AllocatorType.CORN, Map.of(AllocatorParameter.WINDOW, 1.0),
                ShareRules.NONE)).isEmpty();
        assertThat(problems(AllocatorType.ONS, Map.of(AllocatorParameter.ETA, 1.5),
                ShareRules.NONE)).containsExactly(new Problem("eta", "1.5",
                        "is a part of equal shares in a mix for ons", "make it 1 or less",
                        false));
        assertThat(problems(AllocatorType.EG, Map.of(AllocatorParameter.ETA, 1.5),
                ShareRules.NONE)).isEmpty();
    }

    @Test
    void boundsThatFourStrategiesCannotMeet() {
        assertThat(problems(AllocatorType.EG, Map.of(), within(0.26, NO))).containsExactly(
                new Problem("min", "0.26", "times 4 strategies is more than all there is",
                        "make it 0.25 or smaller", false));
        assertThat(problems(AllocatorType.EG, Map.of(), within(0.25, NO))).isEmpty();
        assertThat(problems(AllocatorType.EG, Map.of(), within(0, OptionalDouble.of(0.2))))
                .containsExactly(new Problem("max", "0.2",
                        "times 4 strategies is less than what is to be divided, 1",
                        "make it 0.25 or larger", false));
        assertThat(problems(AllocatorType.EG, Map.of(), within(0, OptionalDouble.of(0.25))))
                .isEmpty();
        assertThat(problems(AllocatorType.KELLY, Map.of(), within(0, OptionalDouble.of(0.2))))
                .isEmpty();
        assertThat(problems(AllocatorType.EG, Map.of(), within(0.2, OptionalDouble.of(0.1))))
                .containsExactly(new Problem("min", "0.2", "is above max, 0.1",
                        "make it smaller", false));
        assertThat(problems(AllocatorType.FIXED, Map.of(), within(0, OptionalDouble.of(0.2)),
                0.2, 0.2, 0.2, 0.2)).isEmpty();
    }

    @Test
    void warmUpIsForThoseThatJudge() {
        assertThat(problems(AllocatorType.CPPI, Map.of(), warmup(Warmup.NONE))).containsExactly(
                new Problem("warmup", "none", "the type cppi judges no strategy by its record,"
                        + " so that none warms up", "remove it", true));
        assertThat(problems(AllocatorType.EG, Map.of(), warmup(Warmup.FIXED), 0.1, 0.1, 0.1,
                0.1)).isEmpty();
        assertThat(problems(AllocatorType.EG, Map.of(), warmup(Warmup.FIXED))).containsExactly(
                new Problem("weights", "[]", "there are 0 weights for 4 strategies",
                        "give one weight per strategy", false));
        assertThat(problems(AllocatorType.EG, Map.of(), warmup(Warmup.FIXED), 0.5, 0.5, 0.5,
                0.0)).containsExactly(new Problem("weights", "[0.5, 0.5, 0.5, 0.0]",
                        "warm-up shares sum to 1.5, more than all there is",
                        "make them smaller", false));
        assertThat(problems(AllocatorType.EG, Map.of(), ShareRules.NONE, 1.0)).containsExactly(
                new Problem("weights", "[1.0]", "only the type fixed has weights, this one is"
                        + " eg", "remove the weights or write type: fixed, or warmup: fixed",
                        true));
    }
}
