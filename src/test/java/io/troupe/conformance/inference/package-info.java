/** Reproduces published inference about Sharpe ratios and the overfitting of selections. */
@NullMarked
package io.troupe.conformance.inference;

import org.jspecify.annotations.NullMarked;
