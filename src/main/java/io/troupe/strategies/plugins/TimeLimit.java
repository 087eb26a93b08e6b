package io.troupe.strategies.plugins;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs the user's code on a thread that can be left behind: a static initializer that never returns
 * stops nobody else.
 *
 * @param limit how long it may take
 */
record TimeLimit(Duration limit) {
    /** The code did not return in time. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Duration limit;

        Exceeded(Duration limit) {
            this.limit = limit;
        }

        Duration limit() {
            return limit;
        }
    }

    /** Code that may throw anything. */
    interface Code {
        void run() throws Exception;
    }

    /** What some code throws, or null; {@link Exceeded} if it does not end. */
    @Nullable
    Throwable thrownBy(Code code) {
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                code.run();
            } catch (Throwable what) { // it is the user's code: it may throw anything
                thrown.set(what);
            }
        }, "loading");
        thread.setDaemon(true);
        thread.start();
        try {
            return thread.join(limit) ? thrown.get() : new Exceeded(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exceeded(limit);
        }
    }
}
