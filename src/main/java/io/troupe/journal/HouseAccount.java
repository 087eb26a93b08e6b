package io.troupe.journal;

import java.util.List;

/**
 * The ledgers of the house's portfolio: that of the fund itself and those of the accounts that are
 * no strategy's. A constant's place is its row in the portfolio's ledgers, of which the journal's
 * bytes tell: accounts may be added behind the last, never moved.
 */
public enum HouseAccount {
    /** The fund itself: what it holds and its cash. */
    HOUSE(BookingVisitor.HOUSE, "house", true),
    /** Capital that no strategy has: cash. */
    RESERVE(BookingVisitor.RESERVE, "reserve", false),
    /** What the fund holds though no strategy asked for it. */
    OVERLAY(BookingVisitor.OVERLAY, "overlay", true),
    /** What netting and pooling saved: cash. */
    CROSSINGS(BookingVisitor.CROSSINGS, "crossings", false);

    private static final List<HouseAccount> BY_ROW = List.of(values());

    private final int number;
    private final String label;
    private final boolean holdsUnits;

    HouseAccount(int number, String label, boolean holdsUnits) {
        this.number = number;
        this.label = label;
        this.holdsUnits = holdsUnits;
    }

    /** The number it is visited by, in the place of a strategy's index: negative. */
    public int number() {
        return number;
    }

    /** Its name in files and messages. */
    public String label() {
        return label;
    }

    /** Its row in the house's portfolio. */
    public int row() {
        return BookingVisitor.HOUSE - number;
    }

    /** Whether it can hold anything but cash. */
    boolean holdsUnits() {
        return holdsUnits;
    }

    /** How many there are. */
    public static int count() {
        return BY_ROW.size();
    }

    /** The account in a row of the house's portfolio. */
    static HouseAccount ofRow(int row) {
        return BY_ROW.get(row);
    }

    /**
     * The account that is visited by a number.
     *
     * @throws IndexOutOfBoundsException if none is, as by a strategy's index
     */
    public static HouseAccount of(int number) {
        return BY_ROW.get(BookingVisitor.HOUSE - number);
    }

    /** Whose bookings a number stands for, in words: an account's, or a strategy's by its index. */
    public static String nameOf(int number) {
        return number < 0 ? of(number).label : "strategy " + number;
    }
}
