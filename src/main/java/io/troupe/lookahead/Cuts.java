package io.troupe.lookahead;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses the bars from which on the future is taken away. A strategy that knows the next bar shows
 * it only where it decides right before the cut, so cuts follow decisions: spread over the data,
 * and in each part where most strategies decide that have not been met often enough.
 */
final class Cuts {
    /** How often a cut should follow right after a decision of each strategy. */
    static final int WANTED_PER_STRATEGY = 3;

    private final int bars;
    /** Per bar the strategies that decided at it. */
    private final List<List<Integer>> deciders = new ArrayList<>();
    private final int[] met;
    private final SortedSet<Integer> chosen = new TreeSet<>();

    private Cuts(int bars, int strategies) {
        this.bars = bars;
        this.met = new int[strategies];
        for (int bar = 0; bar < bars; bar++) {
            deciders.add(new ArrayList<>());
        }
    }

    /**
     * Cuts for a fund.
     *
     * @param rehearsal what its strategies decide
     * @param wanted how many cuts are spread over the data; up to as many more follow for
     *        strategies that decide seldom
     * @return bars in 1…bars − 1, ascending; none if there are fewer than two bars
     */
    static List<Integer> choose(Rehearsal rehearsal, int strategies, int bars, int wanted) {
        Cuts cuts = new Cuts(bars, strategies);
        for (int k = 0; k < strategies; k++) {
            for (Decision decision : rehearsal.decisions(k)) {
                cuts.deciders.get(decision.bar()).add(k);
            }
        }
        for (int part = 0; part < wanted; part++) {
            cuts.choose((int) ((long) (bars - 1) * part / wanted),
                    (int) ((long) (bars - 1) * (part + 1) / wanted));
        }
        int more = 0;
        while (more < wanted && cuts.chooseForTheUnmet()) {
            more++;
        }
        return List.copyOf(cuts.chosen);
    }

    private void choose(int from, int end) {
        if (from < end) {
            choose(mostNeeded(from, end, end - 1));
        }
    }

    private boolean chooseForTheUnmet() {
        int bar = mostNeeded(0, bars - 1, -1);
        if (bar < 0) {
            return false;
        }
        choose(bar);
        return true;
    }

    private void choose(int bar) {
        if (chosen.add(bar + 1)) {
            deciders.get(bar).forEach(k -> met[k]++);
        }
    }

    private int mostNeeded(int from, int end, int otherwise) {
        int best = otherwise;
        int most = 0;
        for (int bar = from; bar < end; bar++) {
            int needed = 0;
            for (int k : deciders.get(bar)) {
                needed += met[k] < WANTED_PER_STRATEGY ? 1 : 0;
            }
            if (needed > most && !chosen.contains(bar + 1)) {
                most = needed;
                best = bar;
            }
        }
        return best;
    }
}
