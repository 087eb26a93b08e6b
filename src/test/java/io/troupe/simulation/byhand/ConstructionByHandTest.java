package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CorporateAction.Split;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FourLimits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Funds whose construction remembers, on paper. The price is 10 unless said otherwise, so that a
 * thousand wants 50 for a weight of a half; orders of a bar are filled in the next.
 */
class ConstructionByHandTest {
    /** The fund wants ten more of the first asset at every bar, whatever its strategies want. */
    private record TenMore() implements FundConstruction {
        @Override
        public boolean isNone() {
            return false;
        }

        @Override
        public Constructed construct(ConstructionRequest request) {
            long before = request.state().isNone() ? 0 : request.state().wanted()[0];
            long[] wanted = {before + 10};
            return new Constructed(new long[]{wanted[0] - request.sleevesWanted()[0]},
                    ConstructionState.of(wanted, wanted, 0), note(request.bar()));
        }

        private static Optional<ConstructionNote> note(int bar) {
            return bar % 2 == 0 ? Optional.empty()
                    : Optional.of(new ConstructionNote(ConstructionOutcome.RELAXED,
                            List.of("gross <= 1"), "by hand", 3, 0.5, "bar " + bar));
        }
    }

    private static HandFund fund(int bars) {
        return HandFund.quiet(bars).strategy(ScriptedStrategy.hold(0.5)).construct(new TenMore());
    }

    private static List<String> of(Run run, int who) {
        return run.bookings().stream().filter(line -> line.contains(" " + who + " ["))
                .toList();
    }

    /** 10 in all while 50 are wanted: the overlay sells 40, then buys ten at every bar. */
    @ParameterizedTest
    @EnumSource
    void whatIsRememberedIsGivenAgain(Simulator simulator) {
        Run run = simulator.run(fund(4));
        assertThat(of(run, -3)).containsExactly("1 -3 [fill 0 -40 -400000000 0 0]",
                "2 -3 [fill 0 10 100000000 0 0]", "3 -3 [fill 0 10 100000000 0 0]");
        assertThat(of(run, 0)).containsExactly("1 0 [fill 0 50 500000000 0 0]");
        assertThat(run.result().housePositions()).containsExactly(30);
    }

    /** Notes are the house's, after what was filled. */
    @ParameterizedTest
    @EnumSource
    void whatCameOfItIsBooked(Simulator simulator) {
        assertThat(of(simulator.run(fund(4)), -1)).containsExactly(
                "1 -1 [fill 0 10 100000000 0 0, constructed relaxed [gross <= 1]"
                        + " by hand 3 0.5 bar 1]",
                "2 -1 [fill 0 10 100000000 0 0]",
                "3 -1 [fill 0 10 100000000 0 0, constructed relaxed [gross <= 1]"
                        + " by hand 3 0.5 bar 3]");
    }

    /** Three for one before bar 2: 20 wanted at bar 1 are 60, and at bar 2 70. */
    @ParameterizedTest
    @EnumSource
    void whatIsRememberedIsCountedAnew(Simulator simulator) {
        Run run = simulator.run(
                fund(4).action(2, 0, new Split("A0", LocalDate.parse("2024-01-03"), 3, 1)));
        assertThat(run.result().housePositions()).containsExactly(70);
    }

    /** A third is lost: halted at bar 2, nothing at bar 3, and from ten on again. */
    @ParameterizedTest
    @EnumSource
    void nothingIsRememberedOfBeforeAHalt(Simulator simulator) {
        HandFund fund = new HandFund(new double[][]{{100}, {100}, {10}, {10}, {10}, {10}, {10}})
                .strategy(ScriptedStrategy.hold(0.5)).construct(new TenMore())
                .limits(FourLimits.of(OptionalDouble.empty(), OptionalDouble.empty(),
                        OptionalDouble.of(0.3), OptionalInt.of(2)));
        Run run = simulator.run(fund);
        assertThat(run.bookings()).anyMatch(line -> line.startsWith("2 -1 ")
                && line.contains("halt true"));
        assertThat(of(run, -1)).filteredOn(line -> !line.matches("[12] .*")).containsExactly(
                "3 -1 [fill 0 -20 -200000000 0 0]", "4 -1 [halt false]",
                "5 -1 [fill 0 10 100000000 0 0, constructed relaxed [gross <= 1]"
                        + " by hand 3 0.5 bar 5]",
                "6 -1 [fill 0 10 100000000 0 0]");
    }

    /** At the close of bar 2: 1000 and 100 that come, 50 wanted at first, 20 held at 10 each. */
    @Test
    void itIsToldWhatTheLimitsAreTold() {
        List<ConstructionRequest> asked = new ArrayList<>();
        FundConstruction heard = new FundConstruction() {
            @Override
            public boolean isNone() {
                return false;
            }

            @Override
            public Constructed construct(ConstructionRequest request) {
                asked.add(request);
                return new TenMore().construct(request);
            }
        };
        Simulator.REFERENCE.run(HandFund.quiet(3).strategy(ScriptedStrategy.weights(
                Map.of(0, new double[]{0.5}))).construct(heard).divided(Cadence.NEVER,
                        new EqualAllocator())
                .flow("2024-01-03", 100));
        ConstructionRequest last = asked.getLast();
        assertThat(last.bar()).isEqualTo(2);
        assertThat(last.value()).isEqualTo(1100);
        assertThat(last.held()).containsExactly(20);
        assertThat(last.stepValues()).containsExactly(10);
        assertThat(last.lotSteps()).containsExactly(1);
        assertThat(last.sleevesWanted()).containsExactly(55);
    }
}
