package io.troupe.report.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Instrument;
import io.troupe.report.ScriptedBookings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondWalkTest {
    private static final List<Method> BOOKED = Arrays.stream(BookingVisitor.class.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .sorted(Comparator.comparing(Method::getName)).toList();

    /** Writes down what it is told, and by whom. */
    private static BookingVisitor noting(List<String> notes, Set<Thread> threads) {
        return visitor((method, arguments) -> {
            threads.add(Thread.currentThread());
            notes.add(method.getName() + Arrays.toString(arguments));
        });
    }

    private interface Told {
        void of(Method method, Object[] arguments);
    }

    private static BookingVisitor visitor(Told told) {
        return (BookingVisitor) Proxy.newProxyInstance(SecondWalkTest.class.getClassLoader(),
                new Class<?>[]{BookingVisitor.class}, (_, method, arguments) -> {
                    told.of(method, arguments);
                    return null;
                });
    }

    /** Anything of any portfolio, mostly fills, as it is told to several at once. */
    private static void book(Random random, int times, BookingVisitor... visitors)
            throws IllegalAccessException, InvocationTargetException {
        Method fill = BOOKED.stream().filter(method -> method.getName().equals("fill")).findFirst()
                .orElseThrow();
        for (int i = 0; i < times; i++) {
            Method method = random.nextInt(3) == 0 ? BOOKED.get(random.nextInt(BOOKED.size()))
                    : fill;
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> argument(random, type)).toArray();
            if (arguments.length > 1 && arguments[0] instanceof Integer) {
                // Before all else stands whose it is: a strategy's index or an account's number.
                arguments[0] = random.nextInt(-4, 20_000);
            }
            for (BookingVisitor visitor : visitors) {
                method.invoke(visitor, arguments);
            }
        }
    }

    private static @Nullable Object argument(Random random, Class<?> type) {
        if (type == int.class) {
            return random.nextInt(1 << random.nextInt(3, 29));
        }
        if (type == long.class) {
            return random.nextLong() >> random.nextInt(64);
        }
        if (type == double.class) {
            return random.nextDouble();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return "detail " + random.nextInt();
        }
        Object[] constants = type.getEnumConstants();
        return constants == null ? null : constants[random.nextInt(constants.length)];
    }

    /** As many as fit several batches, all kinds among them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 60_000})
    void everythingComesInOrderOnAnotherThread(int times) throws Exception {
        List<String> here = new ArrayList<>();
        List<String> there = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();
        SecondWalk second = SecondWalk.begin(noting(there, threads));

        book(new Random(3), times, noting(here, new HashSet<>()), second);

        assertThat(second.end()).isNull();
        assertThat(there).isEqualTo(here);
        assertThat(threads).doesNotContain(Thread.currentThread()).hasSize(Math.min(times, 1));
    }

    @Test
    void everyKindOfBookingIsHandedOn() {
        assertThat(BOOKED).hasSizeGreaterThan(15).allSatisfy(method -> assertThat(
                SecondWalk.class.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                .isNotNull());
    }

    @Test
    void whatIsThrownThereIsToldAtTheEnd() throws Exception {
        IllegalStateException broken = new IllegalStateException("does not balance");
        List<Integer> seen = new ArrayList<>();
        SecondWalk second = SecondWalk.begin(visitor((_, _) -> {
            seen.add(seen.size());
            if (seen.size() == 5000) {
                throw broken;
            }
        }));

        book(new Random(4), 200_000, second);

        assertThat(second.end()).isSameAs(broken);
        assertThat(seen).hasSize(5000);
    }

    @Test
    void anInterruptIsSaidWhenAllIsSeen() throws Exception {
        List<String> there = new ArrayList<>();
        SecondWalk second = SecondWalk.begin(noting(there, new HashSet<>()));
        Thread.currentThread().interrupt();

        book(new Random(5), 50_000, second);
        Throwable thrown = second.end();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isNull();
        assertThat(there).hasSize(50_000);
    }

    /** The first group's word is first; a group that fails keeps no other from its end. */
    @Test
    void whatFailsInAGroupFailsTheWalk() {
        ScriptedBookings bookings = new ScriptedBookings();
        double[] closes = new double[30];
        Arrays.fill(closes, 10);
        for (int bar = 0; bar < closes.length; bar++) {
            bookings.bar();
        }
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("A")), closes), "r", List.of("s"),
                new long[]{1});
        List<String> notes = new ArrayList<>();
        List<BookingVisitor> sound = List.of(noting(notes, new HashSet<>()));

        assertThatThrownBy(() -> BookingWalk.walkAtOnce(context, bookings, 0, 29,
                List.of(sound, List.of(failing(7)), List.of(failing(3)))))
                .hasMessage("at bar 7");
        assertThat(notes).hasSize(60).endsWith("endBar[29]");
        assertThatThrownBy(() -> BookingWalk.walkAtOnce(context, bookings, 0, 29,
                List.of(List.of(failing(9)), List.of(failing(3)))))
                .hasMessage("at bar 9");
    }

    private static BookingVisitor failing(int at) {
        return new BookingVisitor() {
            @Override
            public void bar(int bar) {
                if (bar == at) {
                    throw new IllegalStateException("at bar " + at);
                }
            }
        };
    }
}
