package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.portfolio.optimizers.Linkage;

/**
 * How the tree of assets is grown and cut.
 *
 * @param linkage how far clusters are apart
 * @param distance how far assets are apart
 * @param leafOrdering in which order the tree shows its leaves
 * @param count how the number of clusters is found
 * @param maxClusters the largest number it may find, ≥ 1
 * @param clusters the number of clusters itself, 0 if it is to be found; more than there are assets
 *        makes a cluster of each
 */
public record Clustering(Linkage linkage, ClusterDistance distance,
        LeafOrdering leafOrdering, ClusterCount count, int maxClusters, int clusters) {
    /** The largest number of clusters unless another is given. */
    public static final int DEFAULT_MAX_CLUSTERS = 10;

    /** Checks the numbers. */
    public Clustering {
        if (maxClusters < 1 || clusters < 0) {
            throw new IllegalArgumentException("clusters must be 0 or more and at most 1 or more, "
                    + "were " + clusters + " and " + maxClusters);
        }
    }

    /** With a linkage, and all else as Riskfolio-Lib has it unless told otherwise. */
    public static Clustering of(Linkage linkage) {
        return new Clustering(linkage, ClusterDistance.CORRELATION,
                LeafOrdering.LOCAL, ClusterCount.TWO_DIFFERENCE, DEFAULT_MAX_CLUSTERS, 0);
    }

    /** The tree of assets. */
    Grown grow(double[][] covariance) {
        double[][] distances = distance.of(covariance);
        return new Grown(Agglomeration.of(distances, linkage), distances);
    }

    /**
     * A tree and what it was grown from.
     *
     * @param distances between assets
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Grown(Dendrogram tree, double[][] distances) {}

    /** The assets in the order of the tree's leaves. */
    int[] order(Grown grown) {
        return leafOrdering.of(grown.tree(), grown.distances());
    }

    /** How many clusters the tree is cut into. */
    int countOf(Grown grown) {
        return clusters > 0 ? Math.min(clusters, grown.tree().leaves())
                : count.of(grown.tree(), grown.distances(), maxClusters);
    }
}
