package io.troupe.journal;

/**
 * How far a portfolio's journal reaches.
 *
 * @param bar last bar of its last event; −1 if it has none
 * @param sequence how many events it has
 * @param hash its chain after them
 */
public record Durable(int bar, long sequence, Hash hash) {
    /** A journal without events. */
    public static Durable none(Hash start) {
        return new Durable(-1, 0, start);
    }
}
