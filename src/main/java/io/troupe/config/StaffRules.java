package io.troupe.config;

import io.troupe.config.values.ActiveTime;
import io.troupe.config.values.ConfigProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the keys of {@code fund.rules} and {@code strategies[].active} come to together. */
final class StaffRules {
    private final Bound bound;
    private final List<ConfigProblem> problems;

    StaffRules(Bound bound, List<ConfigProblem> problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < bound.entries(); i++) {
            active(i);
        }
        withoutEffect(StaffKeys.FIRE_DRAWDOWN,
                List.of(StaffKeys.FIRE_AFTER_BARS, StaffKeys.FIRE_EXIT_OVER));
        withoutEffect(StaffKeys.HIRE_KEEP, List.of(StaffKeys.HIRE_RANK_BY,
                StaffKeys.HIRE_LOOKBACK_BARS, StaffKeys.HIRE_EXIT_OVER));
        keep();
    }

    private void active(int entry) {
        Optional<LocalDate> from = bound.find(StaffKeys.ACTIVE_FROM, entry);
        Optional<LocalDate> until = bound.find(StaffKeys.ACTIVE_UNTIL, entry);
        Integer exitOver = bound.find(StaffKeys.ACTIVE_EXIT_OVER, entry);
        if (from == null || until == null || exitOver == null) {
            return;
        }
        String untilPath = StaffKeys.ACTIVE_UNTIL.path(entry);
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            String fromPath = StaffKeys.ACTIVE_FROM.path(entry);
            problem(untilPath, until.get().toString(), "must be after " + fromPath + ", "
                    + from.get() + " (" + bound.origin(fromPath).label() + ")", null);
        }
        if (until.isEmpty() && exitOver != ActiveTime.ALWAYS.exitOver()
                && bound.isSaidTogether(untilPath, StaffKeys.ACTIVE_EXIT_OVER.path(entry))) {
            withoutEffect(StaffKeys.ACTIVE_EXIT_OVER.path(entry), exitOver.toString(),
                    untilPath);
        }
    }

    /** What was said of a rule that is none, unless it says what counts anyway. */
    private void withoutEffect(Key<Settings, ? extends Optional<?>> rule,
            List<Key<Settings, ?>> details) {
        Optional<?> given = bound.find(rule);
        if (given == null || given.isPresent()) {
            return;
        }
        for (Key<Settings, ?> detail : details) {
            if (bound.isSaidTogether(rule.path(), detail.path())) {
                check(detail, rule.path());
            }
        }
    }

    private <T> void check(Key<Settings, T> detail, String rule) {
        T value = bound.find(detail);
        if (value != null && !Objects.equals(value, detail.preset())) {
            withoutEffect(detail.path(), String.valueOf(detail.type().plain(value)), rule);
        }
    }

    private void withoutEffect(String path, String value, String needed) {
        problem(path, value, "has no effect without " + needed, "set that, or remove this");
    }

    private void keep() {
        Integer keep = bound.given(StaffKeys.HIRE_KEEP);
        int strategies = bound.strategyCount();
        if (keep != null && keep > strategies && strategies > 0) {
            problem(StaffKeys.HIRE_KEEP.path(), keep.toString(),
                    strategies == 1 ? "there is only 1 strategy"
                            : "there are only " + strategies + " strategies",
                    "set it to " + strategies + " or fewer");
        }
    }

    private void problem(String path, String value, String message, @Nullable String hint) {
        problems.add(new ConfigProblem(bound.origin(path), path, value, message, hint));
    }
}
