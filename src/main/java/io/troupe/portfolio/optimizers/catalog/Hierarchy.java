package io.troupe.portfolio.optimizers.catalog;

import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.hierarchical.Clustering;
import java.util.Optional;

/**
 * How hierarchical optimizers see assets.
 *
 * @param linkage of clusters; what is usual for the optimizer if not given: {@code single} for
 *        {@code hrp}, {@code ward} for {@code herc} and {@code nco}
 * @param maxClusters ≥ 1
 */
public record Hierarchy(Optional<Linkage> linkage, int maxClusters) {
    /** The usual linkage, at most ten clusters. */
    public static final Hierarchy USUAL = new Hierarchy(Optional.empty(), 10);

    /** With the linkage that is usual for an optimizer, unless another is given. */
    Clustering clustering(Linkage usual) {
        Clustering whole = Clustering.of(linkage.orElse(usual));
        return new Clustering(whole.linkage(), whole.distance(), whole.leafOrdering(),
                whole.count(), maxClusters, 0);
    }
}
