/**
 * Reproduces published portfolios: estimates of returns and risk, optimal and hierarchical
 * portfolios, measures of risk, online selection.
 */
@NullMarked
package io.troupe.conformance.portfolio;

import org.jspecify.annotations.NullMarked;
