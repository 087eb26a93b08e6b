/** Tests of the check that nothing knows the future. */
@NullMarked
package io.troupe.lookahead;

import org.jspecify.annotations.NullMarked;
