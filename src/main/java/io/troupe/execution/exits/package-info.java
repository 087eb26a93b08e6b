/**
 * What becomes of a position once it is held: at which average price it was entered and how far
 * prices went since ({@link io.troupe.execution.exits.EntryBook}), at which prices its strategy
 * gives it up ({@link io.troupe.execution.exits.ExitLevels}), and when it may be held again ({@link
 * io.troupe.execution.exits.StoppedAssets}).
 */
@NullMarked
package io.troupe.execution.exits;

import org.jspecify.annotations.NullMarked;
