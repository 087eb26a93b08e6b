/** How much worse than the reference price an order fills. */
@NullMarked
package io.troupe.execution.slippage;

import org.jspecify.annotations.NullMarked;
