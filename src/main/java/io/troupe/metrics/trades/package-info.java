/** Round trips of trades, and what they come to. */
@NullMarked
package io.troupe.metrics.trades;

import org.jspecify.annotations.NullMarked;
