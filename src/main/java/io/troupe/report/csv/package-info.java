/** Files of comma-separated values, written fast and the same to the byte. */
@NullMarked
package io.troupe.report.csv;

import org.jspecify.annotations.NullMarked;
