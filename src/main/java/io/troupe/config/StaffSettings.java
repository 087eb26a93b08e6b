package io.troupe.config;

import io.troupe.portfolio.allocators.staff.FireRule;
import io.troupe.portfolio.allocators.staff.HireRule;
import java.util.Optional;

/**
 * By which rules strategies lose their part in the fund's capital, and get it.
 *
 * @param fire who is fired, if anybody
 * @param hire how many are kept, if not all
 */
public record StaffSettings(Optional<FireRule> fire, Optional<HireRule> hire) {
    static StaffSettings of(Bound bound) {
        return new StaffSettings(
                bound.get(StaffKeys.FIRE_DRAWDOWN).map(drawdown -> new FireRule(drawdown,
                        bound.get(StaffKeys.FIRE_AFTER_BARS),
                        bound.get(StaffKeys.FIRE_EXIT_OVER))),
                bound.get(StaffKeys.HIRE_KEEP).map(keep -> new HireRule(
                        bound.get(StaffKeys.HIRE_RANK_BY), keep,
                        bound.get(StaffKeys.HIRE_LOOKBACK_BARS),
                        bound.get(StaffKeys.HIRE_EXIT_OVER))));
    }
}
