package io.troupe.run.portfolio;

import io.troupe.portfolio.construction.Examination;
import java.util.Optional;

/**
 * What was found of a construction.
 *
 * @param who whose: the id of a strategy; empty for the fund
 * @param date the bar's time as the data's files write it
 * @param examination what the construction comes to
 * @param scale how many times the weights are held
 */
public record Probed(Optional<String> who, String date, Examination examination, double scale) {
    /** Whose it is, in words. */
    public String name() {
        return who.map(id -> "strategy " + id).orElse("the fund");
    }
}
