/**
 * Features that compare assets with one another at the same bar: ranks, z-scores, bins, the best n.
 * Each takes another feature and, if wanted, {@linkplain
 * io.troupe.features.crosssection.Members members}: a mask of the assets that take part, and groups
 * within which they are compared.
 *
 * <p>All of them treat assets alike. An asset takes part in a bar if it can be traded then, the
 * feature it is compared by is defined, and so are its mask, which must not be 0, and its group.
 * All others are NaN and are not counted: a value does not depend on them. Groups do not see one
 * another. Infinite values are ranked as what they are, and make the means of their group
 * undefined.
 *
 * <p>Values depend on one bar of the inputs alone: warm-up is theirs, and bulk and streaming give
 * the same bits. The order of assets matters where {@link
 * io.troupe.features.crosssection.CrossSelect} says so, and otherwise to rounding at most.
 */
@NullMarked
package io.troupe.features.crosssection;

import org.jspecify.annotations.NullMarked;
