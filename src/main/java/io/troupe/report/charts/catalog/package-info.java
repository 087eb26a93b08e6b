/** The charts of a run, a file and a line of {@link io.troupe.report.charts.catalog.RunCharts} each. */
@NullMarked
package io.troupe.report.charts.catalog;

import org.jspecify.annotations.NullMarked;
