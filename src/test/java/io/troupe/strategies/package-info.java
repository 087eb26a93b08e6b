/** Tests of the strategy contract and its registry. */
@NullMarked
package io.troupe.strategies;

import org.jspecify.annotations.NullMarked;
