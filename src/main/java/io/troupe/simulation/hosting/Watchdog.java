package io.troupe.simulation.hosting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a call into a strategy does not return, or that a bar does not complete. Looks in
 * fixed intervals; two looks that find the same question unanswered tell that the strategy hangs.
 * It decides only who is taken out, which is then recorded: replays follow the record, never the
 * clock. It has a thread of its own, which no strategy can block, and which goes on if one
 * interrupts it.
 */
public final class Watchdog {
    private static final int PATIENCE_LOOKS = 2;

    sealed interface Finding {}

    /** The run goes on. */
    record Fine() implements Finding {}

    /** Something does not go on. */
    public sealed interface Alarm extends Finding {}

    /** A strategy has not answered the question about a bar. */
    public record Hung(int bar, int strategy) implements Alarm {}

    /** Another call into the user's code has not returned. */
    public record Stuck(OpenCalls.Call call) implements Alarm {}

    /** Nobody is being asked anything, and yet nothing moves. */
    public record Overdue(String who) implements Alarm {}

    private final List<AskedMarker> cohorts;
    private final OpenCalls calls;
    private final @Nullable RunProgress progress;
    private final long[] questions;
    private final int[] unanswered;
    private int committed = -2;
    private int still;
    private volatile boolean stopped;
    private volatile @Nullable Thread looking;

    /**
     * A watchdog that has not looked yet.
     *
     * @param progress of the bars; null if none are expected
     */
    public Watchdog(List<AskedMarker> cohorts, OpenCalls calls, @Nullable RunProgress progress) {
        this.cohorts = cohorts;
        this.calls = calls;
        this.progress = progress;
        this.questions = new long[cohorts.size()];
        this.unanswered = new int[cohorts.size()];
    }

    /**
     * Looks from now on, until it has found something or is stopped.
     *
     * @param timeout how long a call may take at least
     * @param told what was found, on the watchdog's thread
     */
    public void start(Duration timeout, Consumer<Alarm> told) {
        Thread thread = new Thread(() -> watch(timeout.dividedBy(PATIENCE_LOOKS).toNanos(), told),
                "watchdog");
        thread.setDaemon(true);
        looking = thread;
        thread.start();
    }

    private void watch(long intervalNanos, Consumer<Alarm> told) {
        long next = System.nanoTime() + intervalNanos;
        while (!stopped) {
            long left = next - System.nanoTime();
            if (left > 0) {
                // Whoever interrupts it only has it look at the time.
                Thread.interrupted();
                LockSupport.parkNanos(left);
            } else {
                next += intervalNanos;
                if (look() instanceof Alarm alarm && !stopped) {
                    told.accept(alarm);
                    return;
                }
            }
        }
    }

    /** What it finds from now on is of no interest. */
    public void stop() {
        stopped = true;
        LockSupport.unpark(looking);
    }

    /** Called once per interval. */
    Finding look() {
        Optional<OpenCalls.Call> stuck = calls.stuck(PATIENCE_LOOKS);
        if (stuck.isPresent()) {
            return new Stuck(stuck.get());
        }
        for (int c = 0; c < questions.length; c++) {
            AskedMarker marker = cohorts.get(c);
            long question = marker.question();
            boolean same = marker.isAsking() && question == questions[c];
            questions[c] = question;
            unanswered[c] = same ? unanswered[c] + 1 : 0;
            if (unanswered[c] >= PATIENCE_LOOKS) {
                return new Hung(marker.bar(), marker.strategy());
            }
        }
        if (progress == null) {
            return new Fine();
        }
        boolean moved = progress.committedBar() != committed || progress.isWaitingForJournal()
                || !calls.isEmpty() || cohorts.stream().anyMatch(AskedMarker::isAsking);
        committed = progress.committedBar();
        still = moved ? 0 : still + 1;
        return still >= PATIENCE_LOOKS ? new Overdue("cohorts "
                + IntStream.range(0, questions.length).boxed().toList() + " are idle")
                : new Fine();
    }
}
