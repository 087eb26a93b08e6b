package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.model.Cadence;
import io.troupe.model.Money;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.portfolio.allocators.StaffingAllocator;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.risk.limits.LimitRules;
import io.troupe.simulation.desks.RandomDeskFund;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.risk.RandomRisk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not matter to a sleeve: its company, and when the fund's money came. */
class CompanyLawsTest {
    static LongStream seeds() {
        return Seeds.upTo(60);
    }

    static LongStream seedsWithoutVolumeLimit() {
        return Seeds.upTo(90).filter(seed -> !RandomFund.plan(seed).fills().limitsVolume());
    }

    static LongStream seedsWithoutVolumeLimitAtDesks() {
        return Seeds.upTo(200)
                .filter(seed -> !RandomDeskFund.plan(seed).trading().limitsVolume());
    }

    /**
     * Without limits a sleeve that keeps its capital does what it would do as the only one,
     * whatever lies in the reserve, is saved by crossing, or is held by the overlay.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsWithoutVolumeLimit")
    void aSleeveInCompanyDoesWhatItDoesAlone(long seed) {
        assertAloneAndInCompany(RandomFund.plan(seed));
    }

    /** Its orders are filled where, when and at what they would be alone, by chance too. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsWithoutVolumeLimitAtDesks")
    void aDeskInCompanyDoesWhatItDoesAlone(long seed) {
        assertAloneAndInCompany(RandomDeskFund.plan(seed));
    }

    /** Limits and halts of its own see nobody else: own cuts and events are those alone, too. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsWithoutVolumeLimit")
    void aSleeveIsRestrainedInCompanyAsItIsAlone(long seed) {
        assertAloneAndInCompany(RandomRisk.ofStrategies(RandomFund.plan(seed)));
    }

    /** They have bars enough for forecasts. */
    static LongStream seedsOfLongFundsWithoutVolumeLimitAtDesks() {
        return Seeds.upTo(120)
                .filter(seed -> !RandomDeskFund.plan(seed, 35).trading().limitsVolume());
    }

    /** The same of working orders, and of halts on stops. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsOfLongFundsWithoutVolumeLimitAtDesks")
    void aDeskIsRestrainedInCompanyAsItIsAlone(long seed) {
        assertAloneAndInCompany(RandomRisk.ofStrategies(RandomDeskFund.plan(seed, 35)));
    }

    private static void assertAloneAndInCompany(SimulationPlan drawn) {
        Capital capital = drawn.capital();
        Allocator everybodyIn = capital
                .allocator() instanceof StaffingAllocator(Allocator inner, long _) ? inner
                        : capital.allocator();
        SimulationPlan company = unlimited(drawn, new Capital(capital.micros(),
                everybodyIn, Cadence.NEVER, capital.maxExposure(), capital.sweep(),
                CapitalFlows.NONE), drawn.construct());
        Run together = Run.reference(company, List.of());
        double exposure = company.firstAllotment().exposure();
        for (int k = 0; k < company.strategies().size(); k++) {
            Capital own = new Capital(company.initialCashMicros()[k],
                    new FixedAllocator(List.of(exposure)), Cadence.NEVER, exposure, Sweep.NEVER,
                    CapitalFlows.NONE);
            Run alone = Run.reference(unlimited(drawn, own, FundConstruction.NONE)
                    .with(List.of(company.strategies().get(k))), List.of());
            assertThat(alone.of(0)).as("bookings of %d", k)
                    .isEqualTo(namedAsFirst(together.of(k), k));
            assertThat(alone.result().sleeveCashMicros()[0])
                    .isEqualTo(together.result().sleeveCashMicros()[k]);
            assertThat(alone.result().sleevePositions()[0])
                    .isEqualTo(together.result().sleevePositions()[k]);
            assertThat(alone.result().fills()[0]).isEqualTo(together.result().fills()[k]);
        }
    }

    /** An order's name has the number of its strategy in the middle. */
    private static List<String> namedAsFirst(List<String> bookings, int strategy) {
        return bookings.stream().map(line -> line
                .replaceAll("((?:of|order) [0-9]+)[.]" + strategy + "[.]", "$1.0.")).toList();
    }

    private static SimulationPlan unlimited(SimulationPlan plan, Capital capital,
            FundConstruction construct) {
        return new SimulationPlan(plan.data(), plan.strategies(), capital, plan.trading(),
                plan.dividends(), new FundRisk(LimitRules.NONE, List.of(), Optional.empty(),
                        plan.risk().var()),
                construct, plan.onFailure(), plan.seed());
    }

    /** From the first close on it does not matter whether all money was there at the start. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSubscriptionAtTheFirstCloseIsAsIfTheFundHadBegunWithIt(long seed) {
        SimulationPlan drawn = RandomFund.plan(seed);
        Random random = Seeds.random(seed);
        long before = 64 * Money.MICROS * (1 + random.nextInt(10_000));
        long more = 64 * Money.MICROS * (1 + random.nextInt(10_000));
        LocalDate first = LocalDate.ofInstant(Instant.ofEpochSecond(drawn.data().epochSeconds(0)),
                ZoneOffset.UTC);
        FixedAllocator shares = sixtyFourths(drawn.strategies().size());
        Run early = Run.reference(RandomFund.with(drawn, with(drawn.capital(), before + more,
                shares, CapitalFlows.NONE)), List.of());
        Run late = Run.reference(RandomFund.with(drawn, with(drawn.capital(), before, shares,
                new CapitalFlows(List.of(new CapitalFlows.Flow(first, more))))), List.of());
        assertThat(withoutTransfersOfBarZero(late)).isEqualTo(withoutTransfersOfBarZero(early));
        double[] expected = early.result().houseEquity();
        expected[0] = Money.amount(before);
        assertThat(late.result()).usingRecursiveComparison().isEqualTo(early.result());
    }

    /** Shares of whole sixty-fourths divide money in multiples of 64 without rounding. */
    private static FixedAllocator sixtyFourths(int strategies) {
        int each = 64 / strategies;
        return new FixedAllocator(Collections.nCopies(strategies, each / 64.0));
    }

    private static Capital with(Capital capital, long micros, FixedAllocator shares,
            CapitalFlows flows) {
        return new Capital(micros, shares, capital.decisions(), capital.maxExposure(),
                capital.sweep(), flows);
    }

    private static List<String> withoutTransfersOfBarZero(Run run) {
        return run.bookings().stream()
                .map(line -> line.startsWith("0 ")
                        ? line.replaceAll("(, )?transfer -?[0-9]+", "").replace("[, ", "[")
                        : line)
                .filter(line -> !line.endsWith("[]")).toList();
    }
}
