/**
 * Numbers derived from prices that strategies decide by: declared once, computed in bulk over a
 * whole panel before the first bar, and shared by every strategy that declares the same one.
 *
 * <p>A feature's value at bar {@code t} uses bars ≤ {@code t} only; a test recomputes every
 * feature on truncated data and compares.
 */
@NullMarked
package io.troupe.features;

import org.jspecify.annotations.NullMarked;
