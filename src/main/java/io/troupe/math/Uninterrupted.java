package io.troupe.math;

/**
 * Waits to its end for what the caller cannot go on without, whatever interrupts it: that it was
 * interrupted is said to it afterwards, by its thread's mark.
 */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** Something that waits. */
    @FunctionalInterface
    public interface Waiting<T> {
        /** Waits, and says for what. */
        T done() throws InterruptedException;
    }

    /** What was waited for. */
    public static <T> T of(Waiting<T> waiting) {
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return waiting.done();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits until a thread has ended. */
    public static void join(Thread thread) {
        of(() -> {
            thread.join();
            return thread;
        });
    }
}
