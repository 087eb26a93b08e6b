/**
 * The durable memory of a run as values: what every portfolio booked, bar by bar, in blocks that
 * are chained by hashes; and the checks that notice what a database alone would not. The actors
 * that write and read it are in {@code journal.portfolios}, the place where it is kept is behind
 * {@code journal.store}, the rest of a run's folder is in {@code journal.folder}.
 *
 * <p>The names of {@code BarsBooked} and {@code BookSnapshot}, package included, are in the bytes
 * of every journal: they stay here.
 */
@NullMarked
package io.troupe.journal;

import org.jspecify.annotations.NullMarked;
