package io.troupe.portfolio.optimizers.hierarchical;

import io.troupe.model.Labeled;

/** In which order a tree shows its leaves: which half of each branch is the left one. */
public enum LeafOrdering implements Labeled {
    /** The half that was made earlier, as PyPortfolioOpt has it. */
    NONE("none"),
    /**
     * Each branch from the trunk down is turned as suits the shortest way through the branch right
     * above it, whatever its neighbours further up: the rule of SciPy's {@code
     * optimal_leaf_ordering}, and so of Riskfolio-Lib and skfolio.
     */
    LOCAL("local"),
    /** The least sum of distances between neighbouring leaves that the tree allows. */
    OPTIMAL("optimal");

    private final String label;

    LeafOrdering(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The leaves from left to right. */
    int[] of(Dendrogram tree, double[][] distances) {
        return switch (this) {
            case NONE -> tree.leaves(tree.root());
            case LOCAL -> new LeafOrder(tree, distances).local();
            case OPTIMAL -> new LeafOrder(tree, distances).optimal();
        };
    }
}
