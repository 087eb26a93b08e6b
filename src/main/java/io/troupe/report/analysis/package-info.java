/**
 * Everything that is known of a run, gathered from its bookings at once: what pages, diagnoses,
 * comparisons and exports read, so that none of them walks a journal.
 */
@NullMarked
package io.troupe.report.analysis;

import org.jspecify.annotations.NullMarked;
