/** The charts of a run: a file each, and a line of the list of them. */
@NullMarked
package io.troupe.report.charts.catalog;

import org.jspecify.annotations.NullMarked;
