package io.troupe.report.risk;

import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What rules about risk did to a fund and its strategies. Immutable.
 *
 * @param acts by what happened, to whom and by which rule, in that order
 * @param cuts of the fund's orders by its own limits and halts, by reason
 * @param ownCuts of strategies' orders by theirs, before the fund saw them, by reason
 * @param scale what the overlay made of what was wanted; without factors where it never acted
 */
public record RuleActs(List<Act> acts, SortedMap<CutReason, Cuts> cuts,
        SortedMap<CutReason, Cuts> ownCuts, Scale scale) {
    /** Copies the list. */
    public RuleActs {
        acts = List.copyOf(acts);
    }

    /**
     * One rule, and what it did to one portfolio and asset.
     *
     * @param kind what happened
     * @param portfolio its name
     * @param rule in words
     * @param symbol of the asset; empty if it is of none
     * @param count how often it began
     * @param first when it happened first
     * @param last when it happened last
     * @param barsInForce of a halt, at how many closes it held; 0 of all else
     * @param worst how far beyond its limit it was
     */
    public record Act(RiskEvent.Kind kind, String portfolio, String rule, String symbol, int count,
            String first, String last, int barsInForce, Worst worst) {}

    /**
     * How far beyond its limit a figure was.
     *
     * @param figure the farthest, if there is one
     * @param limit what that was measured against
     */
    public record Worst(OptionalDouble figure, OptionalDouble limit) {}

    /**
     * What one reason cut.
     *
     * @param count how many orders
     * @param value what of them was not let through, at the close of the decision, in currency
     */
    public record Cuts(long count, double value) {}

    /**
     * The overlay's factor.
     *
     * @param bars how many closes there were
     * @param mean of the factor in force; 1 where nothing was scaled
     * @param least the smallest that was in force
     * @param bound at how many closes a rule had set the factor in force, by what it is called
     */
    public record Scale(int bars, double mean, double least, SortedMap<String, Integer> bound) {}
}
