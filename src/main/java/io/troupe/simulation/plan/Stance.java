package io.troupe.simulation.plan;

import io.troupe.risk.limits.DrawdownState;

/**
 * What the fund as a whole is allowed to do, from the close of one bar to the next change. All of
 * it shares one stance; strategies are asked in any, so that they go on as if nothing were amiss.
 * Whoever acts by it asks what it permits, not which one it is.
 */
public sealed interface Stance {
    /** Sleeves hold what their strategies ask for. */
    Stance TRADING = new Trading();
    /** All is sold, by order of the drawdown limit. */
    Stance HALTED = new Halted();

    /** {@link #TRADING}. */
    record Trading() implements Stance {
        @Override
        public boolean permitsPositions() {
            return true;
        }
    }

    /** {@link #HALTED}. */
    record Halted() implements Stance {
        @Override
        public boolean permitsPositions() {
            return false;
        }
    }

    /**
     * Whether sleeves may hold what their strategies ask for. If not, they want nothing, and what
     * is asked for is remembered until they may again. The journal tells of a halt when a fund's
     * stance ceases to permit positions, and of the halt's end when it permits them again.
     */
    boolean permitsPositions();

    /** The stance that the state of the drawdown limit demands. */
    static Stance of(DrawdownState drawdown) {
        return drawdown.halted() ? HALTED : TRADING;
    }
}
