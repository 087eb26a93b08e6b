package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.portfolio.allocators.AllocatorCases;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is proved on random funds is proved of every allocator. */
class RandomFundTest {
    private static Set<Class<?>> drawn(LongFunction<SimulationPlan> fund) {
        return LongStream.range(0, 50).mapToObj(fund)
                .map(plan -> plan.allocator().getClass()).collect(Collectors.toSet());
    }

    private static List<Class<?>> types(List<AllocatorCases.Case> cases) {
        return cases.stream().<Class<?>>map(AllocatorCases.Case::type).toList();
    }

    @Test
    void everyAllocatorThatSettingsNameIsDrawn() {
        assertThat(drawn(RandomFund::plan))
                .containsExactlyInAnyOrderElementsOf(types(AllocatorCases.shipped()));
    }

    @Test
    void allocatorsThatRememberAreDrawnForTheSameFunds() {
        assertThat(drawn(RandomFund::remembering))
                .containsExactlyInAnyOrderElementsOf(types(AllocatorCases.remembering()));
        assertThat(RandomFund.remembering(7)).usingRecursiveComparison()
                .ignoringFields("allocator", "decisions", "strategies")
                .isEqualTo(RandomFund.plan(7));
    }
}
