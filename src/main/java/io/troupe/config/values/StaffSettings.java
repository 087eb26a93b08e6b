package io.troupe.config.values;

import io.troupe.portfolio.allocators.staff.FireRule;
import io.troupe.portfolio.allocators.staff.HireRule;
import java.util.Optional;

/**
 * By which rules strategies lose their part in the fund's capital, and get it.
 *
 * @param fire who is fired, if anybody
 * @param hire how many are kept, if not all
 */
public record StaffSettings(Optional<FireRule> fire, Optional<HireRule> hire) {}
