package io.troupe.strategies;

/** A strategy's own ledger at the close of the current bar, with the capital that moved there. */
public interface SleeveView {
    /** Cash and positions at the bar's close, in units of currency. */
    double equity();

    /** Cash, in units of currency; negative when borrowed. */
    double cash();

    /** Signed quantity steps held of an asset. */
    long position(int asset);
}
