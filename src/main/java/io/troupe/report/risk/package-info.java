/**
 * How much a run could have lost: value at risk and expected shortfall of what it held at a close,
 * or of its record, who has what part in it, and how models would have done at every bar.
 */
@NullMarked
package io.troupe.report.risk;

import org.jspecify.annotations.NullMarked;
