package io.troupe.risk.limits;

/** What halts that are in force leave an account of its freedom to hold more, asset by asset. */
public interface Restraints {
    /** No halt is in force. */
    Restraints NONE = new Restraints() {
        @Override
        public boolean mayIncrease(int asset) {
            return true;
        }

        @Override
        public boolean mayOpen(int asset) {
            return true;
        }
    };

    /** Whether a position in the asset may become larger; if not, orders may only reduce it. */
    boolean mayIncrease(int asset);

    /**
     * Whether a position in the asset may be opened. If not, one that is zero stays zero, one that
     * would turn goes to zero, and one that is held may become larger.
     */
    boolean mayOpen(int asset);
}
