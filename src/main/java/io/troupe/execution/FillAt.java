package io.troupe.execution;

/** Which price of the next bar a market order fills at. */
public enum FillAt {
    OPEN, CLOSE
}
