/**
 * What becomes of the sum of all that the strategies want before it is traded: the whole fund's own
 * decisions, which its sleeve {@code overlay} answers for.
 */
@NullMarked
package io.troupe.portfolio.construction;

import org.jspecify.annotations.NullMarked;
