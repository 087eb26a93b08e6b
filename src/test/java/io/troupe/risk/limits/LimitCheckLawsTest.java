package io.troupe.risk.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.risk.limits.Figures.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any limits, accounts and working orders: five of them for each seed. */
class LimitCheckLawsTest {
    private static final int PER_SEED = 5;
    private static final double ROUNDING = 1e-7;

    private static int[] places(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static Verdict check(LimitRules rules, RandomOrders drawn, OrderEnds orders) {
        return new LimitCheck(rules, drawn.lots).check(drawn.account(), orders, Restraints.NONE);
    }

    private static OrderEnds approved(LimitRules rules, RandomOrders drawn) {
        return Tens.approved(drawn.ends(), check(rules, drawn, drawn.ends()));
    }

    /** The positions that orders lead to if of each only that remains which reduces. */
    private static List<long[]> reducedOnly(RandomOrders drawn) {
        OrderEnds ends = drawn.ends();
        long[] certain = new long[drawn.n];
        long[] buys = new long[drawn.n];
        long[] sells = new long[drawn.n];
        for (int i = 0; i < drawn.n; i++) {
            long held = drawn.held[i];
            long order = drawn.certain[i];
            certain[i] = Long.signum(held) * Long.signum(order) < 0
                    ? Long.signum(order) * Math.min(Math.abs(held), Math.abs(order))
                    : 0;
            long left = held + certain[i];
            buys[i] = Math.clamp(-left, 0, drawn.orZeros(ends.mayBuy())[i]);
            sells[i] = Math.clamp(left, 0, drawn.orZeros(ends.maySell())[i]);
        }
        return drawn.outcomes(new OrderEnds(certain, buys, sells,
                drawn.orZeros(ends.exitBuys()), drawn.orZeros(ends.exitSells())));
    }

    private static double worst(List<long[]> outcomes, Figure figure) {
        return outcomes.stream().mapToDouble(figure.of()).max().orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void whatHeldAtTheCloseHoldsWhateverFills(long seed) {
        Random random = Seeds.random(seed);
        for (int k = 0; k < PER_SEED; k++) {
            RandomOrders drawn = new RandomOrders(random, false);
            LimitRules rules = RandomRules.someWithCounts(random, places(drawn.n));
            List<long[]> outcomes = drawn.outcomes(approved(rules, drawn));
            List<long[]> reduced = reducedOnly(drawn);
            for (Figure figure : Figures.of(rules, drawn.stepValues, drawn.value)) {
                double before = figure.of().applyAsDouble(drawn.held);
                double most = figure.reducedOnly()
                        ? Math.max(figure.most(), before)
                        : Math.max(figure.most(), worst(reduced, figure));
                assertThat(worst(outcomes, figure)).as(figure.name())
                        .isLessThanOrEqualTo(most + ROUNDING);
            }
        }
    }

    /** What strategies' exits do to the fund is theirs; nothing is added to it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void exitsAloneMayBreachALimit(long seed) {
        Random random = Seeds.random(seed);
        for (int k = 0; k < PER_SEED; k++) {
            RandomOrders drawn = new RandomOrders(random, true);
            LimitRules rules = RandomRules.someWithCounts(random, places(drawn.n));
            OrderEnds approved = approved(rules, drawn);
            List<long[]> outcomes = drawn.outcomes(approved);
            List<long[]> reduced = reducedOnly(drawn);
            for (Figure figure : Figures.of(rules, drawn.stepValues, drawn.value)) {
                assertThat(worst(outcomes, figure)).as(figure.name()).isLessThanOrEqualTo(
                        Math.max(figure.most(), worst(reduced, figure)) + ROUNDING);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void whatIsApprovedLiesBetweenWhatReducesAndWhatWasOrdered(long seed) {
        Random random = Seeds.random(seed);
        for (int k = 0; k < PER_SEED; k++) {
            RandomOrders drawn = new RandomOrders(random, true);
            LimitRules rules = RandomRules.someWithCounts(random, places(drawn.n));
            OrderEnds approved = approved(rules, drawn);
            for (int i = 0; i < drawn.n; i++) {
                long held = drawn.held[i];
                long order = drawn.certain[i];
                long reducing = Long.signum(held) * Long.signum(order) < 0
                        ? Math.min(Math.abs(held), Math.abs(order))
                        : 0;
                between(order, reducing, approved.certain()[i]);
                long left = held + Long.signum(order) * reducing;
                if (!drawn.ends().areCertain()) {
                    long buys = drawn.ends().mayBuy()[i];
                    between(buys, Math.clamp(-left, 0, buys), approved.mayBuy()[i]);
                    long sells = drawn.ends().maySell()[i];
                    between(sells, Math.clamp(left, 0, sells), approved.maySell()[i]);
                }
            }
        }
    }

    private static void between(long ordered, long reducing, long approved) {
        assertThat(Math.abs(approved)).isBetween(reducing, Math.abs(ordered));
        assertThat(Long.signum(approved)).isIn(0, Long.signum(ordered));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void whatIsApprovedIsApprovedAgain(long seed) {
        Random random = Seeds.random(seed);
        for (int k = 0; k < PER_SEED; k++) {
            RandomOrders drawn = new RandomOrders(random, true);
            LimitRules rules = RandomRules.someWithCounts(random, places(drawn.n));
            Verdict once = check(rules, drawn, drawn.ends());
            Verdict twice = check(rules, drawn, Tens.approved(drawn.ends(), once));
            assertThat(twice.reductions()).isEmpty();
            assertThat(twice.breaches()).isEqualTo(once.breaches());
        }
    }

    private static void assertSame(OrderEnds a, OrderEnds b) {
        assertThat(a.certain()).isEqualTo(b.certain());
        assertThat(a.mayBuy()).isEqualTo(b.mayBuy());
        assertThat(a.maySell()).isEqualTo(b.maySell());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void aLooserLimitNeverCutsMore(long seed) {
        Random random = Seeds.random(seed);
        List<DoubleFunction<RuleDraft>> limits = List.of(
                x -> RuleDraft.rules().maxOrderValue(x), x -> RuleDraft.rules().maxOrderVolume(x),
                x -> RuleDraft.rules().maxPerAsset(x), x -> RuleDraft.rules().maxLong(x),
                x -> RuleDraft.rules().maxShort(x), x -> RuleDraft.rules().maxGross(x),
                x -> RuleDraft.rules().maxTurnover(x),
                x -> RuleDraft.rules().groupGross("a", x, 0),
                x -> RuleDraft.rules().maxNet(-x, Double.POSITIVE_INFINITY),
                x -> RuleDraft.rules().maxNet(Double.NEGATIVE_INFINITY, x),
                x -> RuleDraft.rules().maxNet(-0.1, x), x -> RuleDraft.rules().maxNet(-x, 0.1),
                x -> RuleDraft.rules().maxNet(-x, x),
                x -> RuleDraft.rules().maxPositions(1 + (int) (2 * x)),
                x -> RuleDraft.rules().maxOrdersPerBar(1 + (int) (4 * x)));
        for (int k = 0; k < PER_SEED; k++) {
            RandomOrders drawn = new RandomOrders(random, true);
            for (DoubleFunction<RuleDraft> limit : limits) {
                double tight = RandomRules.upTo(random, 1);
                double loose = tight + random.nextDouble() * random.nextDouble();
                OrderEnds less = approved(limit.apply(tight).build(), drawn);
                OrderEnds more = approved(limit.apply(loose).build(), drawn);
                String name = limits.indexOf(limit) + ": " + tight + " -> " + loose;
                assertNoMore(name, less.certain(), more.certain());
                assertNoMore(name, less.mayBuy(), more.mayBuy());
                assertNoMore(name, less.maySell(), more.maySell());
            }
        }
    }

    private static void assertNoMore(String name, long[] less, long[] more) {
        for (int i = 0; i < less.length; i++) {
            assertThat(Math.abs(less[i])).as(name).isLessThanOrEqualTo(Math.abs(more[i]));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void theOrderOfAssetsDecidesNothing(long seed) {
        Random random = Seeds.random(seed);
        for (int k = 0; k < PER_SEED; k++) {
            RandomOrders drawn = new RandomOrders(random, true);
            List<Integer> shuffled = new ArrayList<>();
            IntStream.range(0, drawn.n).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            int[] places = shuffled.stream().mapToInt(Integer::intValue).toArray();
            long ruleSeed = random.nextLong();
            OrderEnds here = approved(
                    RandomRules.some(new Random(ruleSeed), places(drawn.n)), drawn);
            AccountState account = new AccountState(moved(drawn.held, places),
                    moved(drawn.stepValues, places), drawn.value, moved(drawn.volumes, places),
                    drawn.traded);
            OrderEnds orders = moved(drawn.ends(), places);
            OrderEnds there = Tens.approved(orders,
                    new LimitCheck(RandomRules.some(new Random(ruleSeed), places),
                            moved(drawn.lots, places)).check(account, orders, Restraints.NONE));
            assertSame(there, moved(here, places));
        }
    }

    private static OrderEnds moved(OrderEnds ends, int[] places) {
        return new OrderEnds(moved(ends.certain(), places), moved(ends.mayBuy(), places),
                moved(ends.maySell(), places), moved(ends.exitBuys(), places),
                moved(ends.exitSells(), places));
    }

    private static long[] moved(long[] values, int[] places) {
        long[] moved = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[places[i]] = values[i];
        }
        return moved;
    }

    private static double[] moved(double[] values, int[] places) {
        double[] moved = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[places[i]] = values[i];
        }
        return moved;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void goingFlatIsAlwaysApproved(long seed) {
        Random random = Seeds.random(seed);
        Restraints strict = new Restraints() {
            @Override
            public boolean mayIncrease(int asset) {
                return false;
            }

            @Override
            public boolean mayOpen(int asset) {
                return false;
            }
        };
        for (int k = 0; k < PER_SEED; k++) {
            RandomOrders drawn = new RandomOrders(random, false);
            LimitRules rules = RandomRules.someWithCounts(random, places(drawn.n));
            long[] now = new long[drawn.n];
            long[] buys = new long[drawn.n];
            long[] sells = new long[drawn.n];
            for (int i = 0; i < drawn.n; i++) {
                now[i] = -random.nextLong(Math.abs(drawn.held[i]) + 1)
                        * Long.signum(drawn.held[i]);
                buys[i] = Math.max(0, -drawn.held[i] - now[i]);
                sells[i] = Math.max(0, drawn.held[i] + now[i]);
            }
            long[] none = new long[drawn.n];
            Verdict verdict = new LimitCheck(rules, drawn.lots).check(drawn.account(),
                    new OrderEnds(now, buys, sells, none, none), strict);
            assertThat(verdict.reductions()).isEmpty();
        }
    }
}
