package io.troupe.strategies;

/**
 * A strategy whose answer is a function of the view alone, so that there is nothing to save: its
 * fields hold what {@link #initialize} was told and no more; {@code transient} ones are scratch.
 */
public interface StatelessStrategy extends StatefulStrategy {
    @Override
    default byte[] saveState() {
        return new byte[0];
    }

    /**
     * Does nothing.
     *
     * @throws IllegalArgumentException if the state is not empty, and so another strategy's
     */
    @Override
    default void loadState(byte[] state) {
        if (state.length > 0) {
            throw new IllegalArgumentException(
                    "state must be empty, has " + state.length + " bytes");
        }
    }
}
