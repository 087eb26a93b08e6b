/**
 * What a fund or one of its strategies would construct at a bar, and why: an answer without a run
 * that is kept.
 */
@NullMarked
package io.troupe.run.portfolio;

import org.jspecify.annotations.NullMarked;
