/**
 * Whether two objects remember the same, field by field, as far as that can be seen from outside.
 *
 * <p>A checkpoint is worth something only if what is made from it goes on as the run would have.
 * {@link io.troupe.simulation.trust.FieldComparison} looks at a living instance of a strategy and
 * at one made from what it saved, and names the first field in which they differ. What cannot be
 * seen counts as a difference: trust is earned, never assumed.
 */
@NullMarked
package io.troupe.simulation.trust;

import org.jspecify.annotations.NullMarked;
