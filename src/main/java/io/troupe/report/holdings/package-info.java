/**
 * What a run held at the close of a bar, and how the prices of what it held moved: what questions
 * about risk begin with.
 */
@NullMarked
package io.troupe.report.holdings;

import org.jspecify.annotations.NullMarked;
