package io.troupe.simulation.cohort;

import io.troupe.model.ConstructionNote;
import io.troupe.model.TargetPad;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderRequest;
import io.troupe.simulation.hosting.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The answers of a window's bars other than "unchanged", so that a cohort that returns to a bar
 * need not ask strategies again whose answers do not depend on their sleeves; and what was
 * constructed for them.
 */
final class DecisionLog {
    private int firstBar;
    private int bars;
    private int[] ends = new int[64];
    private int[] strategies = new int[64];
    private TargetPositions[] targets = new TargetPositions[64];
    private final int assets;
    private final boolean keeps;
    /** By entry what keeps answers that their strategies overwrite. */
    private TargetPad[] pads = {};
    private final List<Failure> failures = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Requested> requests = new ArrayList<>();

    /**
     * What a strategy constructed at a bar.
     *
     * @param strategy counted from the cohort's first
     */
    record Note(int bar, int strategy, ConstructionNote note) {}

    /**
     * What a strategy ordered at a bar.
     *
     * @param strategy counted from the cohort's first
     */
    record Requested(int bar, int strategy, List<OrderRequest> orders) {}

    /**
     * A log of targets for so many assets.
     *
     * @param keeps whether answers are looked up after their strategies have been asked again
     */
    DecisionLog(int assets, boolean keeps) {
        this.assets = assets;
        this.keeps = keeps;
    }

    /** Forgets everything; the next bar to be logged is {@code bar}. */
    void clear(int bar) {
        Arrays.fill(targets, 0, size(), null);
        firstBar = bar;
        bars = 0;
        failures.clear();
        notes.clear();
        requests.clear();
    }

    private int size() {
        return bars == 0 ? 0 : ends[bars - 1];
    }

    boolean contains(int bar) {
        return bar < firstBar + bars;
    }

    /** Opens the next bar. */
    void begin() {
        if (bars == ends.length) {
            ends = Arrays.copyOf(ends, 2 * bars);
        }
        ends[bars] = size();
        bars++;
    }

    void add(int strategy, TargetPositions answer) {
        int n = ends[bars - 1]++;
        if (n == strategies.length) {
            strategies = Arrays.copyOf(strategies, 2 * n);
            targets = Arrays.copyOf(targets, 2 * n);
        }
        strategies[n] = strategy;
        targets[n] = keeps ? pad(n).keep(answer) : answer;
    }

    private TargetPad pad(int n) {
        if (n >= pads.length) {
            int had = pads.length;
            pads = Arrays.copyOf(pads, targets.length);
            for (int more = had; more < pads.length; more++) {
                pads[more] = TargetPad.reusing(assets);
            }
        }
        return pads[n];
    }

    void add(Failure failure) {
        failures.add(failure);
    }

    List<Failure> failures(int bar) {
        return failures.isEmpty() ? List.of()
                : failures.stream().filter(failure -> failure.bar() == bar).toList();
    }

    void add(Note note) {
        notes.add(note);
    }

    List<Note> notes(int bar) {
        return notes.isEmpty() ? List.of()
                : notes.stream().filter(note -> note.bar() == bar).toList();
    }

    void add(Requested requested) {
        requests.add(requested);
    }

    List<Requested> requests(int bar) {
        return requests.isEmpty() ? List.of()
                : requests.stream().filter(each -> each.bar() == bar).toList();
    }

    int begin(int bar) {
        return bar == firstBar ? 0 : ends[bar - firstBar - 1];
    }

    int end(int bar) {
        return ends[bar - firstBar];
    }

    int strategy(int entry) {
        return strategies[entry];
    }

    TargetPositions targets(int entry) {
        return targets[entry];
    }
}
