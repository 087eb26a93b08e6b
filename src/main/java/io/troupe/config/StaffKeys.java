package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Date;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.values.ActiveTime;
import io.troupe.config.values.StaffSettings;
import io.troupe.portfolio.allocators.staff.FireRule;
import io.troupe.portfolio.allocators.staff.HireRule;
import io.troupe.portfolio.allocators.staff.RankBy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keys of {@code fund.rules} and {@code strategies[].active}: who has part in the fund's capital.
 */
public final class StaffKeys {
    /** In how many bars a strategy that is out may sell what it holds, at most. */
    private static final int MOST_EXIT_BARS = 10_000;
    private static final int LOOKBACK_BARS = 250;
    private static final Count EXIT_BARS = new Count(1, MOST_EXIT_BARS);
    private static final Section<Settings> OF_FUND = new Section<>();
    private static final Section<StrategyEntry> OF_STRATEGY = new Section<>();

    public static final Key<Settings, Optional<Double>> FIRE_DRAWDOWN = OF_FUND
            .optional("fund.rules.fire.drawdown",
                    new OrNull<>(Decimal.fraction(), "nobody"), Optional.empty(),
                    s -> s.fund().staffRules().fire().map(FireRule::drawdown))
            .unit("fraction").added()
            .doc("A strategy that was so far below the highest value of its time-weighted index"
                    + " since it got capital, at a close since the last division, is fired when"
                    + " capital is divided anew: it has no part in it any more.", "0.3");

    static final Key<Settings, Integer> FIRE_AFTER_BARS = OF_FUND
            .optional("fund.rules.fire.afterBars", Count.atLeast(0), 0,
                    fire(FireRule::afterBars, 0))
            .unit("bars").added()
            .doc("Before a strategy has had capital for so many bars it is not fired.", "252");

    static final Key<Settings, Integer> FIRE_EXIT_OVER = OF_FUND
            .optional("fund.rules.fire.exitOver", EXIT_BARS, 1, fire(FireRule::exitOverBars, 1))
            .unit("bars").added()
            .doc("In how many equal parts, one a bar, what a fired strategy holds is sold.", "5");

    public static final Key<Settings, Optional<Integer>> HIRE_KEEP = OF_FUND
            .optional("fund.rules.hire.keep", new OrNull<>(Count.atLeast(1), "all"),
                    Optional.empty(), s -> s.fund().staffRules().hire().map(HireRule::keep))
            .unit("strategies").added()
            .doc("How many strategies have part in the capital: the best, ranked whenever it is"
                    + " divided anew. Of those that are out the returns that they had while they"
                    + " were in are ranked. One with fewer than lookbackBars is not ranked, and"
                    + " keeps its part.", "8");

    static final Key<Settings, RankBy> HIRE_RANK_BY = OF_FUND
            .optional("fund.rules.hire.rankBy", OneOf.of(RankBy.values()), RankBy.SHARPE,
                    hire(HireRule::rankBy, RankBy.SHARPE))
            .added()
            .doc("What they are ranked by. sharpe: mean return over its standard deviation;"
                    + " return: what a unit has become; drawdown: the smallest loss from the"
                    + " highest value. Of equal ones the earlier in the fund is better.",
                    "return");

    static final Key<Settings, Integer> HIRE_LOOKBACK_BARS = OF_FUND
            .optional("fund.rules.hire.lookbackBars", Count.atLeast(2), LOOKBACK_BARS,
                    hire(HireRule::lookbackBars, LOOKBACK_BARS))
            .unit("bars").added()
            .doc("On how many of its latest returns each is ranked.", "126");

    static final Key<Settings, Integer> HIRE_EXIT_OVER = OF_FUND
            .optional("fund.rules.hire.exitOver", EXIT_BARS, 1, hire(HireRule::exitOverBars, 1))
            .unit("bars").added()
            .doc("In how many equal parts, one a bar, what one holds that is not kept is sold.",
                    "5");

    public static final Key<StrategyEntry, Optional<LocalDate>> ACTIVE_FROM = OF_STRATEGY
            .optional("strategies[].active.from", new OrNull<>(new Date(), "the start"),
                    Optional.empty(), entry -> entry.active().from())
            .unit("date").added()
            .doc("From when the strategy has part in the capital, which is divided anew at the"
                    + " close of the first bar on that date or after it. Of a grid: all of its"
                    + " strategies.", "2003-01-02");

    public static final Key<StrategyEntry, Optional<LocalDate>> ACTIVE_UNTIL = OF_STRATEGY
            .optional("strategies[].active.until", new OrNull<>(new Date(), "no end"),
                    Optional.empty(), entry -> entry.active().until())
            .unit("date").added()
            .doc("From when it has no part in it any more: at the close of the first bar on that"
                    + " date or after it its capital is divided among the others.",
                    "2015-06-30");

    static final Key<StrategyEntry, Integer> ACTIVE_EXIT_OVER = OF_STRATEGY
            .optional("strategies[].active.exitOver", EXIT_BARS, ActiveTime.ALWAYS.exitOver(),
                    entry -> entry.active().exitOver())
            .unit("bars").added()
            .doc("In how many equal parts, one a bar, what it holds is sold then.", "5");

    private StaffKeys() {}

    private static <T> Function<Settings, T> fire(Function<FireRule, T> value, T otherwise) {
        return settings -> settings.fund().staffRules().fire().map(value).orElse(otherwise);
    }

    private static <T> Function<Settings, T> hire(Function<HireRule, T> value, T otherwise) {
        return settings -> settings.fund().staffRules().hire().map(value).orElse(otherwise);
    }

    static StaffSettings rules(Bound bound) {
        return new StaffSettings(
                bound.get(FIRE_DRAWDOWN).map(drawdown -> new FireRule(drawdown,
                        bound.get(FIRE_AFTER_BARS), bound.get(FIRE_EXIT_OVER))),
                bound.get(HIRE_KEEP).map(keep -> new HireRule(bound.get(HIRE_RANK_BY), keep,
                        bound.get(HIRE_LOOKBACK_BARS), bound.get(HIRE_EXIT_OVER))));
    }

    /** Those that a fund has once, in the order of the reference. */
    static List<Key<Settings, ?>> ofFund() {
        return OF_FUND.all();
    }

    /** Those that every strategy has, in the order of the reference. */
    static List<Key<StrategyEntry, ?>> ofStrategy() {
        return OF_STRATEGY.all();
    }
}
