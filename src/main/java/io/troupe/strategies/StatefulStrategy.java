package io.troupe.strategies;

/**
 * A strategy that can save what it remembers, so that it can be resumed or rolled back to a bar
 * without being asked about the earlier ones again.
 *
 * <p>What it saves is used only after proof: other instances are made from it, at any bar, whose
 * fields are compared with its own ({@code transient} ones are scratch) and who are asked what it
 * is asked. One that remembers more than it saves is asked about all bars again.
 */
public interface StatefulStrategy extends Strategy {
    /** Everything later answers depend on beside the market, in a form {@link #loadState} reads. */
    byte[] saveState();

    /** Returns to a saved state. Called after {@link #initialize}. */
    void loadState(byte[] state);
}
