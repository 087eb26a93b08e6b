package io.troupe.data.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Collects every offence of a data set: all are counted. Equal ones, of one file and rule, are one
 * problem with a count; the first {@value #SHOWN} problems are kept.
 */
public final class DataProblems {
    /** How many problems are kept to be shown. */
    public static final int SHOWN = 20;

    private static final class Kept {
        private final DataProblem first;
        private long times;

        Kept(DataProblem first) {
            this.first = first;
            this.times = first.times();
        }
    }

    private final Map<String, Kept> byKind = new LinkedHashMap<>();
    private long total;

    /** Counts one more, and keeps it if it is none of the kinds there are. */
    public void add(DataProblem problem) {
        keep(problem);
        total += problem.times();
    }

    private void keep(DataProblem problem) {
        String kind = problem.kind();
        Kept equal = byKind.get(kind);
        if (equal != null) {
            equal.times += problem.times();
        } else if (byKind.size() < SHOWN) {
            byKind.put(kind, new Kept(problem));
        }
    }

    /**
     * Counts one more against a rule of a schema; its text is made only if it is the first of its
     * kind: for offences by the million.
     */
    void add(String file, String rule, String reason, Supplier<DataProblem> problem) {
        Kept equal = byKind.get(DataProblem.kind(file, "", rule, reason));
        if (equal == null) {
            add(problem.get());
        } else {
            equal.times++;
            total++;
        }
    }

    /** Counts those that somebody else collected, and keeps the first of them. */
    public void addAll(List<DataProblem> others, long count) {
        others.forEach(this::keep);
        total += count;
    }

    /** Whether nothing offended. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** The first of each kind, in the order they were met, with the counts of their kinds. */
    public List<DataProblem> first() {
        List<DataProblem> first = new ArrayList<>();
        byKind.values().forEach(kept -> first.add(kept.first.times(kept.times)));
        return first;
    }

    /** How many offences there were. */
    public long total() {
        return total;
    }

    /**
     * A line for each problem, and how many offences are of no kind that is shown.
     *
     * @param first problems, as {@link #first} gives them
     * @param total of all offences
     */
    public static List<String> lines(List<DataProblem> first, long total) {
        List<String> lines = new ArrayList<>();
        first.forEach(problem -> lines.add(problem.message()));
        long more = total - first.stream().mapToLong(DataProblem::times).sum();
        if (more > 0) {
            lines.add("and " + more + " more problem" + (more == 1 ? "" : "s") + " of the data");
        }
        return lines;
    }
}
