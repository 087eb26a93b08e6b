package io.troupe.report.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.journal.Bookings;
import io.troupe.metrics.attribution.RiskPart;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.desks.RandomDeskFund;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a fund did, parts add up to the whole: in every bar, in every year, in total, of money,
 * of returns and of risk.
 */
class AttributionLawsTest {
    private static final Map<Long, Attribution> KNOWN = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return Seeds.upTo(40);
    }

    static LongStream fewSeeds() {
        return Seeds.upTo(12);
    }

    /** Nothing but rounding is left over after any bar, so that every bar adds up too. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moneyAddsUpInEveryBar(long seed) {
        SimulationPlan plan = RandomFund.plan(seed);
        Bookings bookings = AttributedRun.bookings(plan,
                RandomFund.options(seed, plan.strategies().size()));
        AttributedRun run = AttributedRun.of(AttributedRun.context(plan, groups()));
        run.each(bookings, (bar, attribution) -> {
            FundAttribution fund = attribution.fund();
            double scale = 1e-11 * (1 + run.ledger().gross(0) + Math.abs(run.ledger().equity(0))
                    + attribution.shortfall().traded());
            assertThat(fund.residual()).as("bar %s", bar).isCloseTo(0, within(scale));
            assertThat(fund.house().residual()).as("bar %s", bar).isCloseTo(0, within(scale));
            portfolios(fund).forEach(each -> {
                assertThat(each.residual()).as("bar %s", bar).isCloseTo(0, within(scale));
                assertThat(each.assets().stream().mapToDouble(a -> a.earnings().total()).sum())
                        .isCloseTo(each.earnings().total(), within(scale));
            });
            fund.reserve().ifPresent(each -> assertThat(each.earnings().total()).isZero());
            Stream.concat(Stream.of(attribution.shortfall()), attribution.shortfalls().stream())
                    .forEach(each -> assertThat(each.residual()).as("bar %s", bar)
                            .isCloseTo(0, within(scale)));
            assertThat(attribution.shortfall().residual()).isCloseTo(0, within(1e-12
                    + ImplementationShortfall.ROUNDING * attribution.shortfall().traded()));
        });
    }

    /** The same of funds whose strategies trade by orders. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moneyAddsUpInEveryBarOfOrders(long seed) {
        SimulationPlan plan = RandomDeskFund.plan(seed);
        Bookings bookings = AttributedRun.bookings(plan,
                RandomFund.options(seed, plan.strategies().size()));
        AttributedRun run = AttributedRun.of(AttributedRun.context(plan, groups()));
        run.each(bookings, (bar, attribution) -> {
            double scale = 1e-11 * (1 + run.ledger().gross(0) + Math.abs(run.ledger().equity(0))
                    + attribution.shortfall().traded());
            assertThat(attribution.fund().residual()).as("bar %s", bar)
                    .isCloseTo(0, within(scale));
            Stream.concat(Stream.of(attribution.shortfall()), attribution.shortfalls().stream())
                    .forEach(each -> assertThat(each.residual()).as("bar %s of %s", bar, each.id())
                            .isCloseTo(0, within(scale)));
        });
    }

    private static Groups groups() {
        return new Groups(Map.of("first", List.of("A0"), "rest", List.of("A1", "A2", "none")));
    }

    private static Stream<PortfolioAttribution> portfolios(FundAttribution fund) {
        return Stream.concat(fund.strategies().stream(), fund.overlay().stream());
    }

    private static Attribution attribution(long seed) {
        return KNOWN.computeIfAbsent(seed, AttributionLawsTest::attributed);
    }

    private static Attribution attributed(long seed) {
        SimulationPlan plan = RandomFund.plan(seed);
        return AttributedRun.attribution(AttributedRun.context(plan, groups()),
                AttributedRun.bookings(plan,
                        RandomFund.options(seed, plan.strategies().size())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void contributionsAddUpToTheReturn(long seed) {
        Attribution attribution = attribution(seed);
        FundAttribution fund = attribution.fund();
        if (fund.totalReturn().isEmpty()) {
            assertThat(portfolios(fund)).allMatch(each -> each.contribution().isEmpty());
            assertThat(fund.crossings().netting()).isEmpty();
            return;
        }
        double total = fund.totalReturn().getAsDouble();
        assertThat(fund.house().contribution().getAsDouble()).isCloseTo(total, within(1e-9));
        double parts = portfolios(fund).mapToDouble(each -> each.contribution().getAsDouble())
                .sum() + fund.crossings().netting().getAsDouble()
                + fund.crossings().pooling().getAsDouble();
        assertThat(parts).isCloseTo(total, within(1e-9));
        Stream.concat(Stream.of(fund.house()), portfolios(fund)).forEach(each -> assertThat(
                each.assets().stream().mapToDouble(a -> a.contribution().getAsDouble()).sum())
                .isCloseTo(each.contribution().getAsDouble(), within(1e-9)));
        assertThat(attribution.years().stream()
                .mapToDouble(year -> year.toTotal().getAsDouble()).sum())
                .isCloseTo(total, within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void yearsAddUp(long seed) {
        assertYears(attribution(seed));
    }

    /** Of funds whose strategies trade by orders, and whose money bears interest. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void yearsOfOrdersAddUp(long seed) {
        SimulationPlan plan = RandomDeskFund.plan(seed);
        assertYears(AttributedRun.attribution(plan,
                RandomFund.options(seed, plan.strategies().size())));
    }

    private static void assertYears(Attribution attribution) {
        for (YearAttribution year : attribution.years()) {
            if (year.fundReturn().isPresent()) {
                assertThat(sum(year.parts(), YearAttribution.Part::toYear))
                        .isCloseTo(year.fundReturn().getAsDouble(), within(1e-9));
            }
            if (year.toTotal().isPresent()) {
                assertThat(sum(year.parts(), YearAttribution.Part::toTotal))
                        .isCloseTo(year.toTotal().getAsDouble(), within(1e-9));
            }
        }
        List<PortfolioAttribution> parts = Stream.concat(portfolios(attribution.fund()),
                attribution.fund().reserve().stream()).toList();
        for (int part = 0; part < parts.size(); part++) {
            int place = part;
            assertThat(attribution.years().stream()
                    .mapToDouble(year -> year.parts().get(place).earned()).sum())
                    .isCloseTo(parts.get(part).earnings().total(),
                            within(1e-9 * (1 + attribution.shortfall().traded())));
        }
    }

    private static <T> double sum(List<T> parts, Function<T, OptionalDouble> of) {
        return parts.stream().mapToDouble(part -> of.apply(part).getAsDouble()).sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void riskAddsUp(long seed) {
        Attribution attribution = attribution(seed);
        for (List<RiskPart> parts : List.of(attribution.risk().portfolios(),
                attribution.risk().assets(), attribution.risk().groups())) {
            if (parts.isEmpty()) {
                continue;
            }
            boolean varies = attribution.risk().volatility().orElse(0) > 0;
            assertThat(parts).allMatch(part -> part.varianceShare().isPresent() == varies);
            if (varies) {
                assertThat(sum(parts, RiskPart::varianceShare)).isCloseTo(1, within(1e-6));
            }
            if (attribution.risk().bars() > 0) {
                assertThat(sum(parts, RiskPart::expectedShortfall)).isCloseTo(
                        attribution.risk().expectedShortfall().getAsDouble(), within(1e-9));
            }
        }
    }

    /** However a run was executed, to the bit. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void oneThreadOrEightAreTheSame(long seed) {
        SimulationPlan plan = RandomFund.plan(seed);
        AttributedRun.assertSame(AttributedRun.attribution(plan, options(8, 5)),
                AttributedRun.attribution(plan, options(1, 64)));
    }

    private static EngineOptions options(int threads, int window) {
        return new EngineOptions(OptionalInt.of(threads), OptionalInt.of(1), window,
                EngineOptions.DEFAULT.barTimeout(), EngineOptions.DEFAULT.maxLagBars());
    }
}
