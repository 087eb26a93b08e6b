package io.troupe.simulation.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookingVisitor;
import io.troupe.risk.halts.HaltAction;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.desks.RandomDeskFund;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.reference.HaltLaws;
import io.troupe.simulation.reference.LimitLaws;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What limits and halts promise is kept by funds of which they are drawn. */
class RiskLawsTest {
    private static final int FUNDS = 150;

    private static LongStream seeds() {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, FUNDS);
    }

    private static void run(long seed, SimulationPlan plan, BookingVisitor laws) {
        try {
            ReferenceSimulator.run(plan, List.of(), laws);
        } catch (RedemptionTooLargeException end) {
            assertThat(end).hasMessageContaining("redeem");
        } catch (AssertionError broken) {
            throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
        }
    }

    private static void assertHonoured(LongFunction<SimulationPlan> fund) {
        Map<HaltAction.Kind, Integer> honoured = new EnumMap<>(HaltAction.Kind.class);
        seeds().forEach(seed -> {
            SimulationPlan plan = fund.apply(seed);
            HaltLaws laws = new HaltLaws(plan, new BookingVisitor() {
            });
            run(seed, plan, laws);
            laws.honoured().forEach((kind, count) -> honoured.merge(kind, count, Integer::sum));
        });
        assertThat(HaltAction.Kind.values()).as("actions honoured: %s", honoured)
                .allMatch(kind -> honoured.getOrDefault(kind, 0) > 500);
    }

    @Test
    void haltsAreHonouredByTheNextBarsMarketOrders() {
        assertHonoured(RandomRiskTest::market);
    }

    @Test
    void haltsAreHonouredByTheNextBarsWorkingOrders() {
        assertHonoured(seed -> RandomRisk.of(RandomDeskFund.plan(seed, 20)));
    }

    private static int checked(LongFunction<SimulationPlan> fund) {
        return seeds().mapToObj(seed -> {
            SimulationPlan plan = fund.apply(seed);
            LimitLaws laws = new LimitLaws(plan, new BookingVisitor() {
            });
            run(seed, plan, laws);
            return laws.checked();
        }).mapToInt(Integer::intValue).sum();
    }

    @Test
    void limitsOfAFundThatHeldHoldAfterItsOrders() {
        assertThat(checked(RandomRiskTest::market)).isGreaterThan(2000);
    }

    @Test
    void limitsOfAStrategyThatHeldHoldAfterItsOrders() {
        assertThat(checked(seed -> RandomRisk.ofStrategies(RandomFund.plan(seed))))
                .isGreaterThan(2000);
    }
}
