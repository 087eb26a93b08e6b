/**
 * What settings say of risk: limits, halts, overlay and by what losses are forecast, with assets by
 * their symbols. Values only: what they come to on a market is for whoever has its data.
 */
@NullMarked
package io.troupe.config.risk;

import org.jspecify.annotations.NullMarked;
