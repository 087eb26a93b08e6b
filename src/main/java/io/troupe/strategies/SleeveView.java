package io.troupe.strategies;

/** A strategy's own ledger at the close of the current bar, with the capital that moved there. */
public interface SleeveView {
    /** Cash and positions at the bar's close, in units of currency. */
    double equity();

    /** Cash, in units of currency; negative when borrowed. */
    double cash();

    /** Signed quantity steps held of an asset. */
    long position(int asset);

    /** Whether the strategy has ever ordered an asset itself, so that targets do not move it. */
    default boolean tradesByOrders(int asset) {
        return false;
    }

    /** The weight of an asset in the strategy's last answer, 0 before the first. */
    default double targetWeight(int asset) {
        return 0;
    }
}
