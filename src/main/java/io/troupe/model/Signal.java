package io.troupe.model;

import java.time.LocalDate;

/**
 * A number about an instrument that was computed elsewhere.
 *
 * @param date from whose close on it is known
 * @param symbol of the instrument
 * @param value the number, finite
 */
public record Signal(LocalDate date, String symbol, double value) {}
