/** How cost grows as there is more of something: bars, strategies, assets, cuts. */
@NullMarked
package io.troupe.bench.scale;

import org.jspecify.annotations.NullMarked;
