package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.AllocatorCases;
import io.troupe.portfolio.allocators.ScaledAllocator;
import io.troupe.portfolio.allocators.StaffingAllocator;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.reference.FundEvents;
import io.troupe.simulation.reference.FundEvents.Event;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is proved on random funds is proved of every allocator, and of all that funds can meet. */
class RandomFundTest {
    private static final int FUNDS = 1000;

    private static Set<Class<?>> drawn(LongFunction<SimulationPlan> fund) {
        return LongStream.range(0, 200).mapToObj(fund)
                .map(plan -> unscaled(plan.allocator()).getClass()).collect(Collectors.toSet());
    }

    private static Allocator unscaled(Allocator allocator) {
        return switch (allocator) {
            case StaffingAllocator(Allocator inner, long _) -> unscaled(inner);
            case ScaledAllocator(Allocator inner, long _) -> inner;
            default -> allocator;
        };
    }

    private static Set<Class<?>> types(List<AllocatorCases.Case> cases) {
        return cases.stream().map(AllocatorCases.Case::type).collect(Collectors.toSet());
    }

    @Test
    void everyAllocatorThatSettingsNameIsDrawn() {
        Set<Class<?>> drawn = new HashSet<>(drawn(RandomFund::plan));
        drawn.addAll(drawn(RandomFund::remembering));
        assertThat(drawn).containsAll(types(AllocatorCases.shipped()));
    }

    @Test
    void allocatorsThatRememberAreDrawnForTheSameFunds() {
        assertThat(drawn(RandomFund::remembering))
                .containsAll(types(AllocatorCases.remembering()));
        assertThat(RandomFund.remembering(7)).usingRecursiveComparison()
                .ignoringFields("capital.allocator", "capital.decisions", "strategies")
                .isEqualTo(RandomFund.plan(7));
    }

    /** Of the others each has something of it, or the luck to have drawn nothing. */
    @Test
    void aThirdOfAllFundsDoesNothingWithItsCapitalButDivideIt() {
        long plain = LongStream.range(0, FUNDS).mapToObj(RandomFund::plan)
                .filter(RandomFundTest::isPlain).count();
        assertThat(plain).isBetween(FUNDS / 4L, FUNDS / 2L);
    }

    private static boolean isPlain(SimulationPlan plan) {
        Capital capital = plan.capital();
        return capital.maxExposure() == 1 && capital.sweep() == Sweep.NEVER
                && capital.flows().equals(CapitalFlows.NONE)
                && plan.construct().isNone()
                && !(capital.allocator() instanceof ScaledAllocator)
                && !(capital.allocator() instanceof StaffingAllocator)
                && plan.initialCash().rest() == 0;
    }

    /** How many of the funds have met each event. */
    private static Map<Event, Integer> met() {
        Map<Event, Integer> met = new EnumMap<>(Event.class);
        for (long seed = 0; seed < FUNDS; seed++) {
            FundEvents.of(RandomFund.plan(seed))
                    .forEach(event -> met.merge(event, 1, Integer::sum));
        }
        return met;
    }

    @Test
    void fundsMeetAllThatTheRulesProvideFor() {
        Map<Event, Integer> met = met();
        Map<Event, Integer> least = new EnumMap<>(Event.class);
        for (Event event : Event.values()) {
            least.put(event, switch (event) {
                case OVERLAY_FILL, FLOW_BETWEEN_DECISIONS -> 300;
                case OVERLAY_FLOW, RESERVE -> 150;
                case CONSTRUCTED, STRATEGY_CONSTRUCTED, LEFT, CAME_BACK -> 100;
                case MOVED_AT_CHANGE, ACTION_WHILE_OUT, CUT_WHILE_OUT -> 20;
                case FAILED_WHILE_OUT -> 10;
                case HALTED_WHILE_OUT, MOVED_WHILE_HALTED -> 2;
                case EXPOSURE, OVERLAY_CUT, SWEEP, FLOW_AT_DECISION, HEAVY_SIDE_CUT_BY_VOLUME ->
                    100;
                case HEAVY_SIDE_CUT_BY_LIMIT -> 80;
                case SIGN_FLIPPED_BY_OWN_CAPS, FLOW_AFTER_QUARANTINE -> 50;
                case HALT_AND_FLOW, FLOW_WHILE_HALTED -> 20;
                case REDEMPTION_TOO_LARGE -> 1;
            });
        }
        least.forEach((event, count) -> assertThat(met.getOrDefault(event, 0))
                .as("funds with %s", event).isGreaterThanOrEqualTo(count));
    }
}
