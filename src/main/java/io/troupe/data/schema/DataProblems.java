package io.troupe.data.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects every offence of a data set: all are counted, the first {@value #SHOWN} are kept. */
public final class DataProblems {
    /** How many offences are kept to be shown. */
    public static final int SHOWN = 20;

    private final List<DataProblem> first = new ArrayList<>(SHOWN);
    private long total;

    /** Counts one more, and keeps it if it is among the first. */
    public void add(DataProblem problem) {
        if (first.size() < SHOWN) {
            first.add(problem);
        }
        total++;
    }

    /**
     * Counts one more whose text is made only if it is among the first: for offences by the
     * million.
     */
    public void add(Supplier<DataProblem> problem) {
        if (first.size() < SHOWN) {
            first.add(problem.get());
        }
        total++;
    }

    /** Counts those that somebody else collected, and keeps the first of them. */
    public void addAll(List<DataProblem> others, long count) {
        others.stream().limit(SHOWN - first.size()).forEach(first::add);
        total += count;
    }

    /** Whether nothing offended. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** The first offences, in the order they were met. */
    public List<DataProblem> first() {
        return List.copyOf(first);
    }

    /** How many there were. */
    public long total() {
        return total;
    }
}
