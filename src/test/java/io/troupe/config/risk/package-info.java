/** Tests of what settings say of limits and halts. */
@NullMarked
package io.troupe.config.risk;

import org.jspecify.annotations.NullMarked;
