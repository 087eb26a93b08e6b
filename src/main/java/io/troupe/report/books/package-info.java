/**
 * A run's bookings read again: whose they are, what they make of positions and cash, and the walk
 * over them.
 */
@NullMarked
package io.troupe.report.books;

import org.jspecify.annotations.NullMarked;
