package io.troupe.model;

/** Which of an account's orders for one asset are meant, as they fill for sure or perhaps. */
public enum OrderPart {
    /** Market orders for the next open: they count as filled, both sides against each other. */
    CERTAIN,
    /** Working orders that may buy, each of which may fill or not. */
    BUYS,
    /** Working orders that may sell. */
    SELLS
}
