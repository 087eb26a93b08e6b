/** From weights and capital to whole quantities. */
@NullMarked
package io.troupe.risk.sizing;

import org.jspecify.annotations.NullMarked;
