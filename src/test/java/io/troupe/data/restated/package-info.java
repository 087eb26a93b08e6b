/** Tests of restated prices. */
@NullMarked
package io.troupe.data.restated;

import org.jspecify.annotations.NullMarked;
