package io.troupe.execution.desk;

/** What a desk must know of the sleeve whose orders it keeps: as it is now, fills included. */
public interface DeskAccount {
    /** Steps held of an asset, signed. */
    long position(int asset);

    /** Its cash, in micros. */
    long cashMicros();

    /** Its value at the latest close, in units of currency. */
    double equity();
}
