/** Tests of what happens to bars between a store and the simulation. */
@NullMarked
package io.troupe.data.alignment;

import org.jspecify.annotations.NullMarked;
