package io.troupe.portfolio.allocators.staff;

/**
 * Takes the capital from who has lost too much: whoever has had part in it for some bars and was,
 * at a close since the decision before, so far below the highest value of its time-weighted index
 * since it began. For good.
 *
 * @param drawdown the loss that is too much, a fraction in (0, 1]
 * @param afterBars for how many bars nobody is fired, ≥ 0
 * @param exitOverBars in how many bars what it holds is sold, ≥ 1
 */
public record FireRule(double drawdown, int afterBars, int exitOverBars) {
    /** Checks the components. */
    public FireRule {
        if (!(drawdown > 0 && drawdown <= 1) || afterBars < 0 || exitOverBars < 1) {
            throw new IllegalArgumentException("drawdown must be in (0, 1], afterBars ≥ 0 and"
                    + " exitOver ≥ 1, were " + drawdown + ", " + afterBars + " and "
                    + exitOverBars);
        }
    }
}
