package io.troupe.simulation.hosting;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The calls into the user's code that have not returned yet, one for each thread at the most:
 * everything but the questions about a bar, of which there are too many and which {@link
 * AskedMarker} tells of. Read by the watchdog's thread.
 */
public final class OpenCalls {
    /**
     * A call.
     *
     * @param strategy its index in the fund, or −1 if it is not of one alone
     * @param name whose code it is, as messages name it
     * @param what is called
     */
    public record Call(int strategy, String name, What what) {}

    /** What can be called. */
    public enum What {
        CONSTRUCTOR("its constructor"), INITIALIZE("initialize"), FEATURE(
                "compute"), QUESTION("onData"), SAVE("saveState"), LOAD("loadState");

        private final String label;

        What(String label) {
            this.label = label;
        }

        /** What it is called in messages. */
        public String label() {
            return label;
        }
    }

    /** A call, and how often it has been looked at. */
    private static final class Open {
        private final Call call;
        private int looks;

        Open(Call call) {
            this.call = call;
        }
    }

    private final Map<Thread, Open> open = new ConcurrentHashMap<>();

    /** Makes a call that the watchdog sees. */
    public <T> T during(Call call, Supplier<T> code) {
        begin(call);
        try {
            return code.get();
        } finally {
            end();
        }
    }

    void begin(Call call) {
        open.put(Thread.currentThread(), new Open(call));
    }

    void end() {
        open.remove(Thread.currentThread());
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** A call that was open at more than {@code looks} looks; for one thread that looks. */
    Optional<Call> stuck(int looks) {
        for (Open one : open.values()) {
            if (++one.looks > looks) {
                return Optional.of(one.call);
            }
        }
        return Optional.empty();
    }
}
