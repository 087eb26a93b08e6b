/** Tests of the built-in strategies. */
@NullMarked
package io.troupe.strategies.builtin;

import org.jspecify.annotations.NullMarked;
