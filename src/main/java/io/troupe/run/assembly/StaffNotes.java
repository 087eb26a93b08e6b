package io.troupe.run.assembly;

import io.troupe.config.AllocatorKeys;
import io.troupe.config.Settings;
import io.troupe.config.StaffKeys;
import io.troupe.data.MarketData;
import io.troupe.model.Cadence;
import io.troupe.model.Wording;
import io.troupe.portfolio.allocators.staff.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What becomes of the dates and rules by which strategies have part in the capital, where it is not
 * what they say at first sight. Stops nothing.
 */
public final class StaffNotes {
    private final Settings settings;
    private final MarketData data;
    private final StaffAssembly assembly;
    private final List<String> notes = new ArrayList<>();

    private StaffNotes(Settings settings, MarketData data) {
        this.settings = settings;
        this.data = data;
        this.assembly = new StaffAssembly(settings, data);
    }

    /** The notes, none where everything is as it is written. */
    public static List<String> of(Settings settings, MarketData data) {
        StaffNotes notes = new StaffNotes(settings, data);
        if (data.bars() > 0) {
            notes.afterTheLastBar();
            notes.withoutABar();
            notes.nobody();
            notes.rules();
        }
        return notes.notes;
    }

    private void afterTheLastBar() {
        LocalDate last = FundNotes.day(data, data.bars() - 1);
        List<String> waiting = assembly.changes().stream().filter(date -> date.isAfter(last))
                .map(LocalDate::toString).toList();
        if (!waiting.isEmpty()) {
            notes.add("strategies[].active names " + Wording.count(waiting.size(), "day")
                    + " after the last bar, " + last + ", which "
                    + (waiting.size() == 1 ? "waits" : "wait") + " for data that goes on: "
                    + FundNotes.some(waiting));
        }
    }

    private void withoutABar() {
        List<String> never = new ArrayList<>();
        for (int k = 0; k < settings.strategies().size(); k++) {
            Term term = assembly.terms().get(k);
            if (term.fromBar() < data.bars() && term.fromBar() >= term.untilBar()) {
                never.add(settings.strategies().get(k).id());
            }
        }
        if (!never.isEmpty()) {
            notes.add("no bar lies within the time of "
                    + (never.size() == 1 ? "1 strategy" : never.size() + " strategies")
                    + ", by strategies[].active, which never "
                    + (never.size() == 1 ? "has" : "have") + " part in the capital: "
                    + FundNotes.some(never));
        }
    }

    /** Where dates alone tell that nobody has part in the capital. */
    private void nobody() {
        TreeSet<Integer> bars = new TreeSet<>(List.of(0));
        for (Term term : assembly.terms()) {
            bars.add(term.fromBar());
            bars.add(term.untilBar());
        }
        List<String> spans = new ArrayList<>();
        int begun = -1;
        for (int bar : bars.headSet(data.bars())) {
            boolean isEmpty = assembly.terms().stream()
                    .noneMatch(term -> bar >= term.fromBar() && bar < term.untilBar());
            if (isEmpty && begun < 0) {
                begun = bar;
            } else if (!isEmpty && begun >= 0) {
                spans.add("from " + FundNotes.day(data, begun) + " until "
                        + FundNotes.day(data, bar));
                begun = -1;
            }
        }
        if (begun >= 0) {
            spans.add("from " + FundNotes.day(data, begun) + " on");
        }
        if (!spans.isEmpty()) {
            notes.add("by strategies[].active no strategy has part in the capital, and all of it"
                    + " lies in the reserve, " + FundNotes.some(spans));
        }
    }

    /** Rules are looked at when capital is divided anew. */
    private void rules() {
        boolean isAnewNever = settings.fund().allocator().decide() == Cadence.NEVER
                && assembly.changes().isEmpty();
        if (!isAnewNever) {
            return;
        }
        Optional<String> fire = settings.fund().staffRules().fire()
                .map(rule -> StaffKeys.FIRE_DRAWDOWN.saying(Optional.of(rule.drawdown())));
        Optional<String> hire = settings.fund().staffRules().hire()
                .map(rule -> StaffKeys.HIRE_KEEP.saying(Optional.of(rule.keep())));
        for (Optional<String> rule : List.of(fire, hire)) {
            rule.ifPresent(said -> notes.add(said + " has no effect: with "
                    + AllocatorKeys.DECIDE.saying(Cadence.NEVER)
                    + " capital is not divided anew"));
        }
    }
}
