package io.troupe.portfolio.allocators.staff;

import java.util.List;
import java.util.Optional;

/**
 * Who may have part in the capital.
 *
 * @param terms of each strategy, in their order
 * @param fire who is taken out, if anybody
 * @param hire how many are in, if not all
 */
public record Staff(List<Term> terms, Optional<FireRule> fire, Optional<HireRule> hire) {
    /** Copies the list. */
    public Staff {
        terms = List.copyOf(terms);
    }

    /** Whether all strategies have part in it all the time. */
    public boolean isEverybodyAlways() {
        return fire.isEmpty() && hire.isEmpty() && terms.stream().allMatch(Term.ALWAYS::equals);
    }
}
