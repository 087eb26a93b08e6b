package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByIndexTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "100,1", "0,4", "3,4", "100,4"})
    void runsEachTaskOnce(int count, int threads) {
        AtomicIntegerArray times = new AtomicIntegerArray(count);

        ByIndex.run(count, threads, times::incrementAndGet);

        for (int i = 0; i < count; i++) {
            assertThat(times.get(i)).isEqualTo(1);
        }
    }

    /** Three tasks that wait for each other can only end on three threads. */
    @Test
    void runsTasksAtOnce() {
        CyclicBarrier barrier = new CyclicBarrier(3);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        ByIndex.run(3, 3, _ -> {
            threads.add(Thread.currentThread());
            await(barrier);
        });

        assertThat(threads).hasSize(3).contains(Thread.currentThread());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThreadGoesByTheOrder() {
        StringBuilder order = new StringBuilder();

        ByIndex.run(5, 1, order::append);

        assertThat(order).hasToString("01234");
    }

    /** The third and the fourth fail at the same time; the fifth is never begun. */
    @Test
    void throwsWhatTheFirstByIndexThrew() {
        CyclicBarrier barrier = new CyclicBarrier(2);
        IllegalArgumentException third = new IllegalArgumentException("third");
        AtomicIntegerArray begun = new AtomicIntegerArray(100);

        assertThatThrownBy(() -> ByIndex.run(100, 2, i -> {
            begun.set(i, 1);
            if (i == 2 || i == 3) {
                await(barrier);
                throw i == 2 ? third : new IllegalStateException("fourth");
            }
        })).isSameAs(third);
        assertThat(begun.get(50)).isZero();
    }

    @Test
    void errorsAreThrownUnchanged() {
        assertThatThrownBy(() -> ByIndex.run(3, 2, _ -> {
            throw new StackOverflowError("deep");
        })).isInstanceOf(StackOverflowError.class).hasMessage("deep");
    }

    @Test
    void staysInterrupted() {
        Thread.currentThread().interrupt();
        AtomicIntegerArray times = new AtomicIntegerArray(8);

        ByIndex.run(8, 3, times::incrementAndGet);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(times.get(7)).isEqualTo(1);
    }
}
