/**
 * Portfolios along a tree of assets: those that move together are joined first, and weight is
 * divided from the trunk to the leaves. No matrix is inverted, so that more assets than returns do
 * no harm. A {@link io.troupe.portfolio.optimizers.hierarchical.Clustering} says how the tree is
 * grown; {@link io.troupe.portfolio.optimizers.hierarchical.Hrp} halves the row of its leaves,
 * {@link io.troupe.portfolio.optimizers.hierarchical.Herc} follows its branches, {@link
 * io.troupe.portfolio.optimizers.hierarchical.Nco} optimises within clusters and between them.
 */
@NullMarked
package io.troupe.portfolio.optimizers.hierarchical;

import org.jspecify.annotations.NullMarked;
