/** How prices become money: grids, multipliers and rates of exchange. */
@NullMarked
package io.troupe.execution.prices;

import org.jspecify.annotations.NullMarked;
