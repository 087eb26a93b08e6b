/**
 * What a run keeps of the seams at which it went on with another history of its data
 * ({@link io.troupe.journal.folder.Seam}), and what follows from them: the market it is executed
 * on and the sentences that are told of them.
 */
@NullMarked
package io.troupe.run.restated;

import org.jspecify.annotations.NullMarked;
