package io.troupe.simulation.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is the same, what is not, and what cannot be known, told by the way to it. */
class FieldComparisonTest {
    /** An object with one field, as a strategy has it. */
    private static final class Holder {
        @SuppressWarnings("UnusedVariable") // looked at from outside
        private final @Nullable Object field;

        Holder(@Nullable Object field) {
            this.field = field;
        }
    }

    private static class Above {
        private int inherited;
    }

    private static final class Below extends Above {
        // It belongs to no object.
        @SuppressWarnings({"UnusedVariable", "NonFinalStaticField"})
        private static int ofNobody;
        private double own = 1;
        private transient double scratch;
        private @Nullable Below next;
    }

    @SuppressWarnings("ArrayRecordComponent") // what it holds is what is compared
    private record Pair(int left, double[] right) {}

    private static final class Ring extends ArrayList<Integer> {
        private static final long serialVersionUID = 1L;
        private int position;
    }

    private static @Nullable String difference(@Nullable Object one, @Nullable Object other) {
        return FieldComparison.between(new Holder(one), new Holder(other)).map(Difference::field)
                .orElse(null);
    }

    private static <T> T with(T object, Consumer<T> change) {
        change.accept(object);
        return object;
    }

    private static StringBuilder text(String text) {
        StringBuilder builder = new StringBuilder();
        builder.append(text);
        return builder;
    }

    private static IntUnaryOperator adding(int number) {
        return x -> x + number;
    }

    static Stream<Arguments> alike() {
        return Stream.<Supplier<@Nullable Object>>of(() -> null, () -> 1_000_000L, () -> "a b",
                () -> new String("made"), () -> Double.NaN, () -> DayOfWeek.MONDAY,
                () -> new BigDecimal("1.50"), () -> LocalDate.of(2024, 2, 29),
                () -> new double[]{1, Double.NaN, -0.0}, () -> new long[2][3],
                () -> new ArrayList<>(List.of(1, 2)), () -> new ArrayDeque<>(List.of(1, 2)),
                () -> new HashMap<>(Map.of("a", new double[]{1}, "b", new double[0])),
                () -> new LinkedHashSet<>(List.of(3, 1)), () -> List.of(1, 2, 3),
                () -> Arrays.asList(1, 2), () -> new Pair(1, new double[]{2}),
                () -> new Random(5), () -> with(new Random(5), Random::nextGaussian),
                () -> new AtomicLong(3), () -> text("abc"),
                () -> adding(3), () -> new Object(), Below::new,
                () -> with(new Below(), below -> below.next = below),
                () -> with(new Below(), below -> below.scratch = new Object()
                        .hashCode()),
                () -> with(new Ring(), ring -> ring.add(4)),
                () -> new TreeMap<>(Map.of(1, 2)), () -> new Object[]{null, "x"})
                .map(supplier -> Arguments.of(supplier));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void objectsThatRememberTheSame(Supplier<@Nullable Object> supplier) {
        assertThat(difference(supplier.get(), supplier.get())).isNull();
    }

    static Stream<Arguments> different() {
        return Stream.of(Arguments.of("field", 1, 2), Arguments.of("field", 1, 1L),
                Arguments.of("field", null, 0), Arguments.of("field", 0.0, -0.0),
                Arguments.of("field", "a", "b"),
                Arguments.of("field", new BigDecimal("1.5"), new BigDecimal("1.50")),
                Arguments.of("field[1]", new double[]{1, 0.0}, new double[]{1, -0.0}),
                Arguments.of("field", new double[1], new double[2]),
                Arguments.of("field[1][2]", new long[2][3], new long[][]{{0, 0, 0}, {0, 0, 9}}),
                Arguments.of("field[1]", new ArrayList<>(List.of(1, 2)),
                        new ArrayList<>(List.of(1, 3))),
                Arguments.of("field", new ArrayList<>(List.of(1)), new ArrayList<>()),
                Arguments.of("field[0]", new LinkedHashSet<>(List.of(3, 1)),
                        new LinkedHashSet<>(List.of(1, 3))),
                Arguments.of("field[\"a\"]", new HashMap<>(Map.of("a", 1)),
                        new HashMap<>(Map.of("a", 2))),
                Arguments.of("field[key 0]", new HashMap<>(Map.of("a", 1)),
                        new HashMap<>(Map.of("b", 1))),
                Arguments.of("field[key 0]", ordered("a", "b"), ordered("b", "a")),
                Arguments.of("field[comparator]", new PriorityQueue<Integer>(),
                        new PriorityQueue<Integer>(Comparator.reverseOrder())),
                Arguments.of("field.right[0]", new Pair(1, new double[]{2}),
                        new Pair(1, new double[]{3})),
                Arguments.of("field[state][", new Random(5), new Random(6)),
                Arguments.of("field[state][", new Random(5),
                        with(new Random(5), Random::nextInt)),
                Arguments.of("field[value]", new AtomicLong(3), new AtomicLong(4)),
                Arguments.of("field[text]", text("a"), text("b")),
                Arguments.of("field.arg$1", adding(3), adding(4)),
                Arguments.of("field.inherited", new Below(),
                        with(new Below(), below -> ((Above) below).inherited = 1)),
                Arguments.of("field.own", new Below(), with(new Below(), below -> below.own = 2)),
                Arguments.of("field.position", with(new Ring(), ring -> ring.position = 1),
                        new Ring()),
                Arguments.of("field[0]", with(new Ring(), ring -> ring.add(4)),
                        with(new Ring(), ring -> ring.add(5))));
    }

    private static Map<String, Integer> ordered(String... keys) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (String key : keys) {
            map.put(key, 1);
        }
        return map;
    }

    @ParameterizedTest
    @MethodSource("different")
    void objectsThatDoNot(String field, @Nullable Object one, @Nullable Object other) {
        assertThat(difference(one, other)).startsWith(field);
        assertThat(difference(other, one)).startsWith(field);
    }

    /** It is not known that they are the same, so they count as different. */
    static Stream<Arguments> unknown() {
        return Stream.<Supplier<Object>>of(() -> List.of(1, 2).iterator(),
                () -> new ArrayList<>(List.of(1)).iterator(),
                () -> Collections.unmodifiableList(new ArrayList<>(List.of(1))),
                () -> new ArrayList<>(List.of(1, 2, 3)).subList(1, 2),
                () -> new Thread(() -> {}), () -> new SplittableRandom(1),
                () -> new ThreadLocal<>(), () -> new DoubleSummaryStatistics(),
                () -> new Object[]{new WeakReference<>("a")})
                .map(supplier -> Arguments.of(supplier));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void whatCannotBeSeenIsNotTrusted(Supplier<Object> supplier) {
        assertThat(FieldComparison.between(new Holder(supplier.get()),
                new Holder(supplier.get()))).hasValueSatisfying(found -> {
                    assertThat(found.field()).startsWith("field");
                    assertThat(found.living()).contains("cannot be");
                });
    }

    @Test
    void whatInstancesShareMustBeFixed() {
        for (Object fixed : List.of("a", List.of(1, List.of("b")), new Pair(1, new double[0]),
                adding(3), new int[0], LocalDate.EPOCH, Comparator.naturalOrder())) {
            assertThat(difference(fixed, fixed)).as("%s", fixed).isNull();
        }
        for (Object open : List.of(new int[1], new ArrayList<>(), new Pair(1, new double[1]),
                new Random(1), new Below(), List.of(new HashSet<>()), new AtomicLong())) {
            assertThat(difference(open, open)).as("%s", open).isEqualTo("field");
        }
    }

    /** Whether two fields are one object decides what a change of the one does to the other. */
    @Test
    void objectsReachedTwiceAreOneObjectInBoth() {
        double[] one = {1};
        Object shared = List.of(one, one);
        double[] two = {1};
        assertThat(difference(shared, List.of(two, two))).isNull();
        assertThat(difference(shared, List.of(new double[]{1}, new double[]{1})))
                .isEqualTo("field[1]");
        assertThat(difference(List.of(new double[]{1}, new double[]{1}), List.of(two, two)))
                .isEqualTo("field[1]");
        Object fixed = new Pair(1, new double[0]);
        assertThat(difference(List.of(fixed, fixed),
                List.of(new Pair(1, new double[0]), new Pair(1, new double[0])))).isNull();
        assertThat(difference(List.of(fixed, fixed),
                List.of(new Pair(1, new double[0]), new Pair(2, new double[0]))))
                .isEqualTo("field[1].left");
    }

    @Test
    void aLongChainIsFollowedAndAnEndlessOneIsNot() {
        assertThat(difference(chain(20_000, 1), chain(20_000, 1))).isNull();
        assertThat(difference(chain(20_000, 1), chain(20_000, 2))).startsWith("…").endsWith(".own");
        assertThat(FieldComparison.between(chain(FieldComparison.MOST_OBJECTS + 1, 1),
                chain(FieldComparison.MOST_OBJECTS + 1, 1))).hasValueSatisfying(
                        found -> assertThat(found.living()).contains("more than 250000 objects"));
    }

    private static Below chain(int length, double last) {
        Below below = with(new Below(), end -> end.own = last);
        for (int i = 1; i < length; i++) {
            Below next = below;
            below = with(new Below(), each -> each.next = next);
        }
        return below;
    }

    @Test
    void theFirstFieldThatDiffersIsNamedWithBothValues() {
        Below one = with(new Below(), below -> {
            below.own = 2;
            below.next = new Below();
        });
        assertThat(FieldComparison.between(one, new Below()))
                .contains(new Difference("own", "2.0", "1.0"));
        assertThat(new Difference("own", "2.0", "1.0"))
                .hasToString("own is 2.0 in the one and 1.0 in the other");
        Below.ofNobody++;
        assertThat(FieldComparison.between(new Below(), new Below())).isEmpty();
    }

    @Test
    void aFieldThatThrowsWhenItIsLookedAtIsNotTrusted() {
        Supplier<ArrayList<Integer>> broken = () -> new ArrayList<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Iterator<Integer> iterator() {
                throw new IllegalStateException("not today");
            }
        };
        assertThat(FieldComparison.between(new Holder(broken.get()), new Holder(broken.get())))
                .hasValueSatisfying(found -> assertThat(found.living())
                        .contains("cannot be compared: IllegalStateException"));
    }
}
