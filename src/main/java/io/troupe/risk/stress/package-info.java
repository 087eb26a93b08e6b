/**
 * What would become of what is held if the market moved so. Pure: everything here is a function of
 * what is held, past returns and a scenario. A loss is positive.
 */
@NullMarked
package io.troupe.risk.stress;

import org.jspecify.annotations.NullMarked;
