package io.troupe.execution.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each order, bar and rule, on random ones with prices in quarters around 64. */
class MatchingLawsTest {
    private static final int SEEDS = 100;
    private static final int DRAWS = 40;

    static List<Long> seeds() {
        return Seeds.upTo(SEEDS).boxed().toList();
    }

    private static List<MatchingRules> rules() {
        List<MatchingRules> all = new ArrayList<>();
        for (boolean through : new boolean[]{false, true}) {
            for (Intrabar intrabar : Intrabar.values()) {
                all.add(new MatchingRules(Book.TROUPE, intrabar, through, 1, 0));
            }
            all.add(new MatchingRules(Book.LEAN, Intrabar.WORST, through, 1, 0));
            all.add(new MatchingRules(Book.ZIPLINE, Intrabar.WORST, through, 1, 0));
        }
        return all;
    }

    private static double price(Random random) {
        return 64 + random.nextInt(-24, 25) / 4.0;
    }

    private static BarPrices bar(Random random) {
        double first = price(random);
        double second = price(random);
        double low = Math.min(first, second);
        int steps = (int) (Math.abs(first - second) * 4) + 1;
        return new BarPrices().set(low + random.nextInt(steps) / 4.0, Math.max(first, second),
                low, low + random.nextInt(steps) / 4.0, 0.25);
    }

    private static LiveOrder order(Random random) {
        OrderType type = List.of(OrderType.values())
                .get(random.nextInt(OrderType.values().length));
        OrderPrices prices = new OrderPrices(price(random), price(random),
                random.nextInt(1, 20) / 4.0, false, random.nextInt(0, 5) / 4.0);
        boolean triggered = type.hasStop() && random.nextInt(5) == 0;
        boolean isNew = type.trails() && !triggered && random.nextInt(4) == 0;
        return new LiveOrder().set(type, prices, random.nextBoolean() ? 3 : -3)
                .at(isNew ? Double.NaN : prices.stop(), triggered);
    }

    private static LiveOrder copy(LiveOrder order) {
        return new LiveOrder().set(order.type(), order.prices(), order.rest())
                .at(order.level(), order.triggered());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fillsLieInTheBarAndWithinLimitsAndOnTheirLeg(long seed) {
        Random random = Seeds.random(seed);
        for (MatchingRules rules : rules()) {
            OrderMatcher matcher = Meeting.matcher(rules);
            for (int draw = 0; draw < DRAWS; draw++) {
                BarPrices bar = bar(random);
                LiveOrder order = order(random);
                Touch touch = Meeting.meet(matcher, order, bar);
                if (touch.fills()) {
                    checkFill(rules, order, bar, touch);
                }
            }
        }
    }

    private static void checkFill(MatchingRules rules, LiveOrder order, BarPrices bar,
            Touch touch) {
        double price = touch.price();
        assertThat(price).isBetween(bar.low(), bar.high());
        if (order.type().hasLimit()) {
            double limit = order.type().trails()
                    ? touch.level() + order.side() * order.prices().limitOffset()
                    : order.prices().limit();
            assertThat(order.side() * (price - limit)).isLessThanOrEqualTo(0);
        }
        boolean highFirst = BarPath.highFirst(rules.intrabar(), bar);
        double turn = highFirst ? bar.high() : bar.low();
        double second = highFirst ? bar.low() : bar.high();
        switch (touch.point()) {
            case OPEN -> assertThat(price).isEqualTo(bar.open());
            case CLOSE -> assertThat(price).isEqualTo(bar.close());
            case FIRST_LEG -> between(price, bar.open(), turn);
            case SECOND_LEG -> between(price, turn, second);
            default -> between(price, second, bar.close());
        }
        assertThat(touch.triggered()).isEqualTo(order.type().hasStop());
    }

    private static void between(double price, double from, double to) {
        assertThat(price).isBetween(Math.min(from, to), Math.max(from, to));
    }

    /** 128 less each price, buyers for sellers: everything is the mirror image. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sellersAreBuyersInTheMirror(long seed) {
        Random random = Seeds.random(seed);
        for (MatchingRules rules : rules()) {
            OrderMatcher matcher = Meeting.matcher(rules);
            for (int draw = 0; draw < DRAWS; draw++) {
                BarPrices bar = bar(random);
                BarPrices other = new BarPrices().set(128 - bar.open(), 128 - bar.low(),
                        128 - bar.high(), 128 - bar.close(), bar.tick());
                if (bar.high() - bar.open() == bar.open() - bar.low()) {
                    continue;
                }
                LiveOrder order = order(random);
                Touch touch = Meeting.meet(matcher, order, bar);
                Touch image = Meeting.meet(image(rules), mirror(order), other);
                assertThat(image.fills()).isEqualTo(touch.fills());
                assertThat(image.triggered()).isEqualTo(touch.triggered());
                assertThat(image.leftToChance()).isEqualTo(touch.leftToChance());
                assertThat(image.point()).isEqualTo(touch.point());
                assertThat(image.price()).isEqualTo(Double.valueOf(128 - touch.price()));
                assertThat(image.level()).isEqualTo(Double.valueOf(128 - touch.level()));
            }
        }
    }

    private static LiveOrder mirror(LiveOrder order) {
        OrderPrices prices = order.prices();
        return new LiveOrder().set(order.type(), new OrderPrices(128 - prices.limit(),
                128 - prices.stop(), prices.trail(), false, prices.limitOffset()), -order.rest())
                .at(128 - order.level(), order.triggered());
    }

    private static OrderMatcher image(MatchingRules rules) {
        Intrabar intrabar = switch (rules.intrabar()) {
            case HIGH_FIRST -> Intrabar.LOW_FIRST;
            case LOW_FIRST -> Intrabar.HIGH_FIRST;
            case WORST, ADAPTIVE -> rules.intrabar();
        };
        return Meeting.matcher(rules.book(), intrabar, rules.limitThrough());
    }

    /** A trailing stop carried from bar to bar: a seller's never falls, and it follows the high. */
    @ParameterizedTest
    @MethodSource("seeds")
    void trailingStopsNeverLoosen(long seed) {
        Random random = Seeds.random(seed);
        for (MatchingRules rules : rules()) {
            OrderMatcher matcher = Meeting.matcher(rules);
            boolean sells = random.nextBoolean();
            double trail = random.nextInt(1, 40) / 4.0;
            double level = Double.NaN;
            for (int draw = 0; draw < DRAWS; draw++) {
                BarPrices bar = bar(random);
                Touch touch = Meeting.meet(matcher, Meeting.trailing(sells ? -1 : 1, level, trail),
                        bar);
                if (!Double.isNaN(level)) {
                    assertThat(sells ? touch.level() - level : level - touch.level())
                            .isGreaterThanOrEqualTo(0);
                }
                if (!touch.fills()) {
                    double best = rules.book() == Book.ZIPLINE ? bar.close()
                            : sells ? bar.high() : bar.low();
                    double follows = sells ? best - trail : best + trail;
                    assertThat(touch.level()).isEqualTo(Double.isNaN(level) ? follows
                            : sells ? Math.max(level, follows) : Math.min(level, follows));
                }
                level = touch.level();
            }
        }
    }

    /** Of one order the worst course is worth no more at the close than any path. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theWorstCourseNeverBeatsAPath(long seed) {
        Random random = Seeds.random(seed);
        OrderMatcher worst = Meeting.matcher(Intrabar.WORST);
        for (int draw = 0; draw < DRAWS * 4; draw++) {
            BarPrices bar = bar(random);
            LiveOrder order = order(random);
            double least = value(Meeting.meet(worst, order, bar), order, bar);
            for (Intrabar path : Intrabar.values()) {
                Touch touch = Meeting.meet(Meeting.matcher(path), copy(order), bar);
                assertThat(least).isLessThanOrEqualTo(value(touch, order, bar));
            }
        }
    }

    private static double value(Touch touch, LiveOrder order, BarPrices bar) {
        return touch.fills() ? order.rest() * (bar.close() - touch.price()) : 0;
    }

    /** An exit that an entry brought to life is met after it, on a path of which it is a part. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noChildFillsBeforeItsParent(long seed) {
        Random random = Seeds.random(seed);
        for (MatchingRules rules : rules()) {
            OrderMatcher matcher = Meeting.matcher(rules);
            for (int draw = 0; draw < DRAWS; draw++) {
                BarPrices bar = bar(random);
                Touch parent = Meeting.meet(matcher, order(random), bar);
                if (!parent.fills() || parent.point() == BarPoint.THIRD_LEG) {
                    continue;
                }
                Touch child = Meeting.meet(matcher, order(random).liveFrom(parent), bar);
                boolean highFirst = BarPath.highFirst(rules.intrabar(), bar);
                if (child.fills()) {
                    assertThat(BarPath.compare(highFirst, child.point(), child.price(),
                            parent.point(), parent.price())).isNotNegative();
                }
            }
        }
    }
}
