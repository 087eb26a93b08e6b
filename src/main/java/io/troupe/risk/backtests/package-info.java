/**
 * Whether forecasts of losses were right: how often losses exceeded the value at risk, whether they
 * did so in clusters, and how large they were compared with the expected shortfall. All is
 * arithmetic on {@linkplain io.troupe.risk.backtests.Exceedances forecasts beside what happened}.
 */
@NullMarked
package io.troupe.risk.backtests;

import org.jspecify.annotations.NullMarked;
