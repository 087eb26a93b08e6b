/** Published numbers about losses that are forecast, and tests of such forecasts. */
@NullMarked
package io.troupe.conformance.risk;

import org.jspecify.annotations.NullMarked;
