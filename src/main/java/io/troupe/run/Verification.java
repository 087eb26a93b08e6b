package io.troupe.run;

/** What executing a run again showed of its journal. */
public sealed interface Verification {
    /** Every booking came out as the journal tells. */
    record Same() implements Verification {}

    /**
     * One did not.
     *
     * @param at the first that did not: when, whose, which figure, and both its values
     */
    record Different(String at) implements Verification {}

    /** The two could not be compared. */
    record Refused(Refusal refusal) implements Verification {}
}
