package io.troupe.simulation.hosting;

import io.troupe.simulation.trust.Difference;
import java.util.Optional;

/**
 * Why a strategy is not restored from what it saves, but by asking it again from the first bar: an
 * instance made from what it had saved was not what it was itself.
 *
 * @param strategy its index
 * @param bar the bar after which that was found
 * @param cause how it was found
 * @param field the field that differs, if it was found in one
 * @param finding what was found, one line
 */
public record Distrust(int strategy, int bar, Cause cause, Optional<String> field,
        String finding) {

    /** How it was found that a saved state is not all that a strategy remembers. */
    public enum Cause {
        /** A field was another, or could not be seen. */
        FIELD("save the field in saveState and set it in loadState, or declare it transient if"
                + " no answer depends on it"),
        /** Fields were the same, an answer was another. */
        ANSWER("answers may depend on nothing but what the strategy is shown and what it saves:"
                + " look for transient fields, static fields, clocks and random numbers without"
                + " a seed"),
        /** A call that saves a state, or makes an instance from one, did not return. */
        HANG("constructor, initialize, saveState and loadState must return: look for loops and"
                + " locks in them"),
        /** Something was thrown where a state was saved, or an instance made from it. */
        CALL("constructor, initialize, saveState and loadState must do at any bar what they do"
                + " at the first");

        private final String mend;

        Cause(String mend) {
            this.mend = mend;
        }

        /** What the strategy's author can do about it. */
        public String mend() {
            return mend;
        }
    }

    static Distrust of(int strategy, int bar, Difference difference) {
        return new Distrust(strategy, bar, Cause.FIELD, Optional.of(difference.field()),
                difference.field() + " is " + difference.living() + ", but "
                        + difference.restored() + " in an instance made from what it saved");
    }

    /** The two answered differently. */
    public static Distrust ofAnswer(int strategy, int bar, String living, String restored) {
        return new Distrust(strategy, bar, Cause.ANSWER, Optional.empty(), "it answered " + living
                + ", but an instance made from what it saved " + restored);
    }

    /** A call did not return. */
    public static Distrust ofHang(int strategy, int bar, String call, long millis) {
        return new Distrust(strategy, bar, Cause.HANG, Optional.empty(),
                call + ": it did not return within " + millis + " ms");
    }

    static Distrust ofCall(int strategy, int bar, String call, String thrown) {
        return new Distrust(strategy, bar, Cause.CALL, Optional.empty(), call + ": " + thrown);
    }
}
