/** Charts drawn without a browser: as SVG, the same to the byte everywhere, and as PNG. */
@NullMarked
package io.troupe.report.charts.drawing;

import org.jspecify.annotations.NullMarked;
