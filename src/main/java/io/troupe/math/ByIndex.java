package io.troupe.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that have nothing to do with each other, on all processors. Which thread runs which task,
 * and when, is not known: a task is to write where no other reads or writes, so that nothing
 * depends on it.
 */
public final class ByIndex {
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean hasFailed = new AtomicBoolean();
    private final @Nullable Throwable[] failures;

    private ByIndex(int count, IntConsumer task) {
        this.task = task;
        failures = new Throwable[count];
    }

    /**
     * Runs a task for each of 0 … count − 1 and returns when all are done. Where one fails, those
     * that were not begun are left out, and what the first of them threw, by index, is thrown: that
     * is the same at every time, since tasks are begun in their order.
     */
    public static void run(int count, IntConsumer task) {
        run(count, Runtime.getRuntime().availableProcessors(), task);
    }

    /** The same on so many threads, this one included. */
    public static void run(int count, int threads, IntConsumer task) {
        ByIndex work = new ByIndex(count, task);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count); i++) {
            others.add(Thread.ofPlatform().daemon().name("by-index-" + i).start(work::runAll));
        }
        work.runAll();
        // The tasks use what the caller would go on with.
        others.forEach(Uninterrupted::join);
        work.throwFirst();
    }

    private void runAll() {
        for (int i = next.getAndIncrement(); i < failures.length
                && !hasFailed.get(); i = next.getAndIncrement()) {
            try {
                task.accept(i);
            } catch (RuntimeException | Error e) {
                failures[i] = e;
                hasFailed.set(true);
            }
        }
    }

    private void throwFirst() {
        for (Throwable failure : failures) {
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {
                    // It did not fail, or was not begun.
                }
            }
        }
    }
}
