/**
 * Who and what made a portfolio's return and its risk: contributions that add up to the whole, over
 * time by Cariño's factors and over parts by Euler's theorem. Pure arithmetic.
 */
@NullMarked
package io.troupe.metrics.attribution;

import org.jspecify.annotations.NullMarked;
