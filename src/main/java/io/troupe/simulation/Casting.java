package io.troupe.simulation;

import io.troupe.simulation.hosting.OpenCalls;
import io.troupe.simulation.hosting.OpenCalls.Call;
import io.troupe.simulation.hosting.StrategyRefusedException;
import io.troupe.simulation.hosting.Watchdog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the strategies of an execution on a thread of its own, watched: a constructor that never
 * returns stops nobody but that thread.
 */
final class Casting {
    /** What came of it. */
    sealed interface Result {
        /** All strategies are made, and their features computed. */
        record Ready(Script.Cast players) implements Result {}

        /** One cannot be made. */
        record Failed(Outcome.Failed outcome) implements Result {}
    }

    private final AtomicReference<@Nullable Consumer<Result>> listener;

    private Casting(Consumer<Result> listener) {
        this.listener = new AtomicReference<>(listener);
    }

    /**
     * Begins.
     *
     * @param generation what earlier executions have shown of the strategies
     * @param listener told once, on some thread
     */
    static void begin(Script script, Generation generation, Consumer<Result> listener) {
        Casting casting = new Casting(listener);
        OpenCalls open = new OpenCalls();
        Duration timeout = script.options().barTimeout();
        Watchdog watchdog = new Watchdog(List.of(), open, null);
        watchdog.start(timeout, alarm -> {
            if (alarm instanceof Watchdog.Stuck(Call call)) {
                casting.tell(new Result.Failed(new Outcome.Failed(Outcome.Kind.STRATEGY,
                        String.valueOf(
                                StrategyRefusedException.late(call, timeout).getMessage()))));
            }
        });
        Thread thread = new Thread(() -> {
            casting.tell(cast(script, generation, open));
            watchdog.stop();
        }, "casting");
        thread.setDaemon(true);
        thread.start();
    }

    private void tell(Result result) {
        Consumer<Result> told = listener.getAndSet(null);
        if (told != null) {
            told.accept(result);
        }
    }

    private static Result cast(Script script, Generation generation, OpenCalls open) {
        try {
            return new Result.Ready(script.cast(generation.failures(),
                    generation.distrusts().ofStuck(), open));
        } catch (StrategyRefusedException refused) {
            return failed(Outcome.Kind.STRATEGY, String.valueOf(refused.getMessage()));
        } catch (OutOfMemoryError full) {
            return failed(Outcome.Kind.MEMORY, "memory ran out while features were computed; allow"
                    + " more with TROUPE_JAVA_OPTS=-Xmx…");
        } catch (Throwable fault) {
            return failed(Outcome.Kind.FAULT, "the strategies could not be made: " + fault);
        }
    }

    private static Result failed(Outcome.Kind kind, String message) {
        return new Result.Failed(new Outcome.Failed(kind, message));
    }
}
