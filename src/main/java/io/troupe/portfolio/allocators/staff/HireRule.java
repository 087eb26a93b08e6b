package io.troupe.portfolio.allocators.staff;

/**
 * Gives the capital to the best: at each decision the strategies with enough returns are ranked,
 * the first {@code keep} have part in it and the others not. Of one that is out the returns that it
 * had while it was in are ranked, so that it comes back when others have become worse. One with
 * fewer returns is not ranked and stays in.
 *
 * @param rankBy what they are ranked by; of equal ones the earlier in the fund is better
 * @param keep how many are in, ≥ 1
 * @param lookbackBars on how many of its latest returns each is ranked, ≥ 2
 * @param exitOverBars in how many bars what one holds that is not kept is sold, ≥ 1
 */
public record HireRule(RankBy rankBy, int keep, int lookbackBars, int exitOverBars) {
    /** Checks the components. */
    public HireRule {
        if (keep < 1 || lookbackBars < 2 || exitOverBars < 1) {
            throw new IllegalArgumentException("keep must be ≥ 1, lookbackBars ≥ 2 and exitOver"
                    + " ≥ 1, were " + keep + ", " + lookbackBars + " and " + exitOverBars);
        }
    }
}
