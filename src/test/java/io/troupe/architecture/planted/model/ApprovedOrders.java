package io.troupe.architecture.planted.model;

/** Has a way to be made that does not ask who wants it. */
public record ApprovedOrders(long quantity) {
    public static ApprovedOrders of(long quantity) {
        return new ApprovedOrders(quantity);
    }
}
