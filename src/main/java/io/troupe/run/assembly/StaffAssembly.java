package io.troupe.run.assembly;

import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StaffKeys;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategySettings;
import io.troupe.config.values.ActiveTime;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.MarketData;
import io.troupe.model.Cadence;
import io.troupe.portfolio.allocators.staff.Staff;
import io.troupe.portfolio.allocators.staff.Term;
import io.troupe.simulation.plan.BarOfDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds in the data when strategies have part in the fund's capital. */
final class StaffAssembly {
    private final Settings settings;
    private final MarketData data;
    private final List<Term> terms;

    StaffAssembly(Settings settings, MarketData data) {
        this.settings = settings;
        this.data = data;
        this.terms = settings.strategies().stream().map(StrategySettings::active).map(this::term)
                .toList();
    }

    /** What begins with the first bar, or before it, begins with the run. */
    private Term term(ActiveTime active) {
        int fromBar = active.from().map(this::bar).orElse(0);
        return new Term(fromBar, active.until().map(this::bar).orElse(Integer.MAX_VALUE),
                active.exitOver(), fromBar == 0 ? Optional.empty() : active.from(),
                active.until());
    }

    private int bar(LocalDate date) {
        return BarOfDate.firstFrom(data, date);
    }

    /** Of each strategy, in their order. */
    List<Term> terms() {
        return terms;
    }

    Staff staff() {
        return new Staff(terms, settings.fund().staffRules().fire(),
                settings.fund().staffRules().hire());
    }

    /** All dates at which a strategy's time begins or is over, ascending. */
    List<LocalDate> changes() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (StrategyEntry entry : settings.entries()) {
            entry.active().from().ifPresent(dates::add);
            entry.active().until().ifPresent(dates::add);
        }
        return List.copyOf(dates);
    }

    /**
     * No fewer bars than lie between two divisions, that before the first bar being one. Where data
     * is short of what the dates allow it is all of it, and so grows with it: what is kept is
     * always as much as the longer one needs.
     */
    int longestPeriod() {
        Cadence decide = settings.fund().allocator().decide();
        if (decide != Cadence.NEVER || data.bars() == 0) {
            return decide.mostBars(data.interval()) + 1;
        }
        long barsADay = Cadence.DAILY.mostBars(data.interval());
        long most = 1;
        LocalDate previous = FundNotes.day(data, 0);
        for (LocalDate date : changes()) {
            if (date.isAfter(previous)) {
                most = Math.max(most, ChronoUnit.DAYS.between(previous, date) * barsADay + 1);
                previous = date;
            }
        }
        return (int) Math.min(most, data.bars() + 1L);
    }

    /** Strategies whose time is over before the first bar. */
    List<ConfigProblem> problems(Provenance provenance) {
        List<ConfigProblem> problems = new ArrayList<>();
        if (data.bars() == 0) {
            return problems; // a run of which nothing is durable yet, shown as it is
        }
        LocalDate first = FundNotes.day(data, 0);
        List<StrategyEntry> entries = settings.entries();
        for (int i = 0; i < entries.size(); i++) {
            Optional<LocalDate> until = entries.get(i).active().until();
            if (until.isPresent() && !until.get().isAfter(first)) {
                problems.add(provenance.problem(StaffKeys.ACTIVE_UNTIL.path(i),
                        until.get().toString(), "is not after the first bar, " + first
                                + ": the strategy would never have part in the capital",
                        "remove the strategy, or change the date"));
            }
        }
        return problems;
    }
}
