package io.troupe.report;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Labeled;

/** The fund itself and its accounts that are no strategy's, in the order in which they are told. */
public enum FundAccount implements Labeled {
    /** The fund. */
    HOUSE(BookingVisitor.HOUSE, "house"),
    /** Capital that no strategy has: cash. */
    RESERVE(BookingVisitor.RESERVE, "reserve"),
    /** What the fund holds though no strategy asked for it. */
    OVERLAY(BookingVisitor.OVERLAY, "overlay"),
    /** What netting and pooling saved. */
    CROSSINGS(BookingVisitor.CROSSINGS, "crossings");

    private final int number;
    private final String label;

    FundAccount(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The number that stands for it where strategies are told by their index; negative. */
    public int number() {
        return number;
    }

    /** Its name as a portfolio in every file. */
    @Override
    public String label() {
        return label;
    }

    /** The account of a number. */
    public static FundAccount of(int number) {
        return values()[HOUSE.number - number];
    }
}
