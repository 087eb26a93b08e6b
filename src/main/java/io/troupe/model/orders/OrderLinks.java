package io.troupe.model.orders;

/**
 * What orders of one strategy and instrument have to do with each other, by their numbers among
 * the orders of a bar ({@link io.troupe.model.OrderId#number}).
 *
 * @param group orders of the same bar and group cancel one another: a fill of one takes as much
 *        from the others (one cancels other); {@link #ALONE} is no group
 * @param parent the order of the same bar that this one waits for: it lives for what of that has
 *        been filled (one triggers other); {@link #ALONE} is no parent
 */
public record OrderLinks(int group, int parent) {
    /** No group, no parent. */
    public static final int ALONE = -1;
    /** An order by itself. */
    public static final OrderLinks NONE = new OrderLinks(ALONE, ALONE);

    /** Whether it is of a group. */
    public boolean hasGroup() {
        return group > ALONE;
    }

    /** Whether it waits for another order. */
    public boolean hasParent() {
        return parent > ALONE;
    }
}
