package io.troupe.data.adjustment;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.CorporateAction.SymbolChange;
import io.troupe.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/**
 * Which symbols name the same share, by the changes of symbols that are known. A share bears its
 * latest name, whichever of its names its prices are stored under. Immutable.
 */
public final class FormerNames {
    /** Every symbol names a share of its own. */
    public static final FormerNames NONE = new FormerNames(Map.of());

    private final Map<String, String> next;

    private FormerNames(Map<String, String> next) {
        this.next = next;
    }

    /**
     * The names that actions change.
     *
     * @param source the name of the data in messages
     * @param problems receives names that go to two shares or round in a circle
     */
    public static FormerNames of(List<CorporateAction> actions, String source,
            DataProblems problems) {
        Map<String, String> next = new LinkedHashMap<>();
        for (CorporateAction action : actions) {
            if (!(action instanceof SymbolChange(String from, var date, String to))) {
                continue;
            }
            String before = next.get(from);
            if (before != null && !before.equals(to)) {
                problems.add(DataProblem.ofFile(source, from + " becomes " + before + " and, on "
                        + date + ", " + to + "; a share has one next name"));
            } else if (latest(next, to).equals(from)) {
                problems.add(DataProblem.ofFile(source, from + " becomes " + to + " on " + date
                        + ", which is one of its former names; give one of them another symbol"));
            } else {
                next.put(from, to);
            }
        }
        return new FormerNames(next);
    }

    /** The name that a share bears after all changes of a name it bore. */
    public String latest(String symbol) {
        return latest(next, symbol);
    }

    private static String latest(Map<String, String> next, String symbol) {
        String name = symbol;
        for (String to = next.get(name); to != null; to = next.get(name)) {
            name = to;
        }
        return name;
    }

    /** Whether no name changes. */
    public boolean isEmpty() {
        return next.isEmpty();
    }

    /**
     * All names that a store may hold the prices of some shares under.
     *
     * @param asked names of shares, former or latest
     * @param known the names that the store has
     * @return the known ones among all names of these shares; and those asked for of which it has
     *         none, so that the store can say so
     */
    public List<String> stored(List<String> asked, List<String> known) {
        Set<String> names = new LinkedHashSet<>();
        for (String symbol : asked) {
            List<String> found = known.stream()
                    .filter(name -> latest(name).equals(latest(symbol))).toList();
            names.addAll(found.isEmpty() ? List.of(symbol) : found);
        }
        return List.copyOf(names);
    }

    /**
     * Joins the prices of each share under its latest name, in the place of the first of its names.
     * A week or month in which the name changes has prices under both: they are put together.
     *
     * @param source the name of the data in messages
     * @param problems receives shares whose series under two names overlap
     */
    public RawPanel joined(RawPanel panel, String source, DataProblems problems) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int asset = 0; asset < panel.assets(); asset++) {
            columns.computeIfAbsent(latest(panel.symbols().get(asset)), name -> new ArrayList<>())
                    .add(asset);
        }
        if (List.copyOf(columns.keySet()).equals(panel.symbols())) {
            return panel;
        }
        columns.values().forEach(parts -> checkApart(panel, parts, source, problems));
        List<List<Integer>> parts = List.copyOf(columns.values());
        DoubleBinaryOperator first = (earlier, later) -> Double.isNaN(earlier) ? later : earlier;
        DoubleBinaryOperator last = (earlier, later) -> Double.isNaN(later) ? earlier : later;
        return new RawPanel(panel.interval(), List.copyOf(columns.keySet()), panel.times(),
                joined(panel, panel.open(), parts, first),
                joined(panel, panel.high(), parts, Math::max),
                joined(panel, panel.low(), parts, Math::min),
                joined(panel, panel.close(), parts, last),
                joined(panel, panel.volume(), parts, Double::sum),
                joined(panel, panel.adjustedClose(), parts, last));
    }

    private static void checkApart(RawPanel panel, List<Integer> parts, String source,
            DataProblems problems) {
        for (int one : parts) {
            for (int other : parts) {
                int bar = firstBar(panel, other);
                if (one != other && firstBar(panel, one) <= bar && bar <= lastBar(panel, one)
                        && !isChange(panel, one, other)) {
                    problems.add(DataProblem.ofFile(source, panel.symbols().get(one) + " and "
                            + panel.symbols().get(other) + " are names of one share, but both have"
                            + " prices around " + panel.interval().format(panel.times()[bar])
                            + "; leave out one of them"));
                }
            }
        }
    }

    /** Whether two series share one bar of several days: the last of one, the first of another. */
    private static boolean isChange(RawPanel panel, int one, int other) {
        int bar = firstBar(panel, other);
        return panel.interval().compareTo(Interval.DAY) > 0 && bar == lastBar(panel, one)
                && firstBar(panel, one) < lastBar(panel, other);
    }

    private static int firstBar(RawPanel panel, int asset) {
        int bar = 0;
        while (bar < panel.bars() && Double.isNaN(panel.close()[panel.cell(bar, asset)])) {
            bar++;
        }
        return bar;
    }

    private static int lastBar(RawPanel panel, int asset) {
        int bar = panel.bars() - 1;
        while (bar >= 0 && Double.isNaN(panel.close()[panel.cell(bar, asset)])) {
            bar--;
        }
        return bar;
    }

    /** Joins a column; a value of both names in one bar is put together, the earlier one first. */
    private static double[] joined(RawPanel panel, double[] column, List<List<Integer>> parts,
            DoubleBinaryOperator both) {
        if (column.length == 0) {
            return column;
        }
        int assets = parts.size();
        double[] joined = new double[panel.bars() * assets];
        Arrays.fill(joined, Double.NaN);
        for (int asset = 0; asset < assets; asset++) {
            List<Integer> byTime = parts.get(asset).stream()
                    .sorted(Comparator.comparingInt(part -> firstBar(panel, part))).toList();
            int free = 0;
            for (int part : byTime) {
                for (int bar = 0; bar < panel.bars(); bar++) {
                    if (!Double.isNaN(panel.close()[panel.cell(bar, part)])) {
                        double value = column[panel.cell(bar, part)];
                        int cell = asset * panel.bars() + bar;
                        joined[cell] = bar < free ? both.applyAsDouble(joined[cell], value)
                                : value;
                    }
                }
                free = lastBar(panel, part) + 1;
            }
        }
        return joined;
    }
}
