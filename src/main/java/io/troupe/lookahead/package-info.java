/**
 * Looks for strategies that know the future: what they and their features said at a bar must not
 * change when the bars after it are cut off or become others, and must not depend on where the
 * data began.
 */
@NullMarked
package io.troupe.lookahead;

import org.jspecify.annotations.NullMarked;
