package io.troupe.strategies;

/** A strategy's own ledger as of the close of the current bar, capital that moved there included. */
public interface SleeveView {
    /** Cash and positions at the bar's close, in units of currency. */
    double equity();

    /** Cash, in units of currency; negative when borrowed. */
    double cash();

    /** Signed quantity steps held of an asset. */
    long position(int asset);
}
