package io.troupe.simulation.hosting;

import io.troupe.journal.BookLayout;

/**
 * A cohort's place in the fund.
 *
 * @param cohort its number; cohorts host consecutive strategies
 * @param firstStrategy the first strategy it hosts
 * @param endStrategy the first one it does not
 * @param layout which book each strategy's bookings belong to
 */
public record Seat(int cohort, int firstStrategy, int endStrategy, BookLayout layout) {}
