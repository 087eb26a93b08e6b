/**
 * Charts as values, without a renderer in them ({@link io.troupe.report.charts.ChartSpec}), and the
 * two that draw them: options for Apache ECharts within a page, and SVG or PNG without a browser.
 */
@NullMarked
package io.troupe.report.charts;

import org.jspecify.annotations.NullMarked;
