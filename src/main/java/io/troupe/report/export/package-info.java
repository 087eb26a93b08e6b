/**
 * A run's bookings and figures as typed tables, for tools that read Parquet, CSV or DuckDB: {@link
 * io.troupe.report.export.RunExport} walks the bookings once and replaces what was exported before
 * as a whole. The tables are specified in {@code docs/results.md}.
 */
@NullMarked
package io.troupe.report.export;

import org.jspecify.annotations.NullMarked;
