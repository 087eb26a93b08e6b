package io.troupe.data;

/** One column of a {@linkplain MarketData panel}. */
public enum Field {
    OPEN, HIGH, LOW, CLOSE, VOLUME
}
