package io.troupe.model;

/** At which price an order may fill. */
public enum OrderType {
    /** At whatever price the bar trades at. */
    MARKET
}
