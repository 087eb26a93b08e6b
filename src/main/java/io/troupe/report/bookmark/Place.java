package io.troupe.report.bookmark;

/**
 * Where a bookmark lies.
 *
 * @param terms what those who are led along must agree in: settings, version of the program
 * @param bar the last bar they were led through
 * @param history what the bookings were until there, as a hash
 * @param dataBars how many bars the data had
 */
public record Place(String terms, int bar, String history, int dataBars) {}
