/** Tests of adjusted prices. */
@NullMarked
package io.troupe.data.adjustment;

import org.jspecify.annotations.NullMarked;
