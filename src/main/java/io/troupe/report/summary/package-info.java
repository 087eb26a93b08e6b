/** The figures of a run, gathered in one walk over its bookings. */
@NullMarked
package io.troupe.report.summary;

import org.jspecify.annotations.NullMarked;
