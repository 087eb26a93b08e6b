/**
 * The orders of one sleeve, from what its strategy wants to the fills it would have alone: {@link
 * io.troupe.execution.desk.OrderDesk}. Knows neither ledgers nor other sleeves: it is told what
 * the sleeve holds ({@link io.troupe.execution.desk.DeskAccount}) and what it gets where the fund
 * cannot have everything ({@link io.troupe.execution.desk.Rations}), and tells what happens ({@link
 * io.troupe.execution.desk.DeskEvents}) and, for limits, what its orders may make of positions
 * ({@link io.troupe.execution.desk.DeskEnds}).
 */
@NullMarked
package io.troupe.execution.desk;

import org.jspecify.annotations.NullMarked;
