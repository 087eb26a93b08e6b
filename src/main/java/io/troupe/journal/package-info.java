/**
 * The durable memory of a run: what every portfolio booked, bar by bar, in blocks that are chained
 * by hashes and kept by event-sourced actors; the run's folder, manifest and lock; and the checks
 * that notice what a database alone would not.
 */
@NullMarked
package io.troupe.journal;

import org.jspecify.annotations.NullMarked;
