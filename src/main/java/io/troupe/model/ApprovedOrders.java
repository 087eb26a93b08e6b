package io.troupe.model;

/**
 * What may be worked of the {@linkplain HouseOrders orders of the fund} that were decided at one
 * bar, packed like them: many {@linkplain ApprovedOrder approved orders} in one object. As with
 * those, only {@code risk} makes it. Immutable.
 *
 * @param orders of the quantities that are approved
 */
public record ApprovedOrders(HouseOrders orders) {}
