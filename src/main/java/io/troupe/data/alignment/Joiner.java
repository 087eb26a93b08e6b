package io.troupe.data.alignment;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.SettingNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Puts the assets of several sources side by side on one time axis: every time at which one of
 * them has a bar. Assets stand in the order of the sources.
 *
 * <p>A column stays if every source with a bar has it: an asset with a close but without an open
 * could not be traded at the open as others are.
 */
public final class Joiner {
    private Joiner() {}

    /**
     * One source.
     *
     * @param name as the user wrote it
     * @param panel its data
     */
    public record Source(String name, RawPanel panel) {}

    /**
     * Sources joined.
     *
     * @param panel of all assets
     * @param leftOut columns that some sources have and others lack, by their names in files
     */
    public record Joined(RawPanel panel, List<String> leftOut) {
        /** Checks the components. */
        public Joined {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Joins sources of one interval with each asset in one source only; anything else is an
     * offence that names both sources.
     *
     * @param sources at least one
     * @param problems takes the offences; if there are any, the result is not to be used
     * @throws IllegalArgumentException if there is no source
     */
    public static Joined join(List<Source> sources, DataProblems problems) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources must not be empty");
        }
        Source first = sources.getFirst();
        long before = problems.total();
        checkIntervals(first, sources, problems);
        checkSymbols(sources, problems);
        return sources.size() == 1 || problems.total() > before
                ? new Joined(first.panel(), List.of())
                : join(sources.stream().map(Source::panel).toList());
    }

    private static void checkIntervals(Source first, List<Source> sources,
            DataProblems problems) {
        for (Source source : sources) {
            if (source.panel().interval() != first.panel().interval()) {
                problems.add(DataProblem.ofFile(source.name(), "has interval "
                        + source.panel().interval().label() + ", but " + first.name()
                        + " has interval " + first.panel().interval().label()
                        + "; set " + SettingNames.DATA_INTERVAL
                        + " to one that both can be made to"));
            }
        }
    }

    private static void checkSymbols(List<Source> sources, DataProblems problems) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Source source : sources) {
            for (String symbol : source.panel().symbols()) {
                String owner = owners.putIfAbsent(symbol, source.name());
                if (owner != null) {
                    problems.add(new DataProblem(source.name(), 0, symbol, "", "is in " + owner
                            + " too; select it from one of the two"));
                }
            }
        }
    }

    private static Joined join(List<RawPanel> panels) {
        long[] times = panels.stream().flatMapToLong(panel -> LongStream.of(panel.times()))
                .sorted().distinct().toArray();
        List<RawPanel> filled = panels.stream().filter(panel -> panel.bars() > 0).toList();
        List<String> leftOut = new ArrayList<>();
        var columns = new Columns(panels, filled, times, leftOut);
        List<String> symbols = panels.stream().flatMap(panel -> panel.symbols().stream())
                .toList();
        RawPanel joined = new RawPanel(panels.getFirst().interval(), symbols, times,
                columns.of("open", RawPanel::open), columns.of("high", RawPanel::high),
                columns.of("low", RawPanel::low), columns.of("close", RawPanel::close),
                columns.of("volume", RawPanel::volume),
                columns.of("adj_close", RawPanel::adjustedClose));
        return new Joined(joined, leftOut);
    }

    /** Makes the columns of the joined panel; adds the name of each that is left out. */
    @SuppressWarnings("ArrayRecordComponent") // the parts of one call, never compared
    private record Columns(List<RawPanel> panels, List<RawPanel> filled, long[] times,
            List<String> leftOut) {
        double[] of(String name, Function<RawPanel, double[]> column) {
            long having = filled.stream().filter(panel -> column.apply(panel).length > 0).count();
            if (having == filled.size()) {
                return joined(column);
            }
            if (having > 0) {
                leftOut.add(name);
            }
            return new double[0];
        }

        private double[] joined(Function<RawPanel, double[]> column) {
            int width = panels.stream().mapToInt(RawPanel::assets).sum();
            double[] joined = new double[Math.multiplyExact(times.length, width)];
            Arrays.fill(joined, Double.NaN);
            int first = 0;
            for (RawPanel panel : panels) {
                copy(panel, column.apply(panel), joined, first);
                first += panel.assets();
            }
            return joined;
        }

        private void copy(RawPanel panel, double[] from, double[] to, int first) {
            int[] places = places(panel.times());
            for (int asset = 0; asset < panel.assets(); asset++) {
                int start = (first + asset) * times.length;
                for (int bar = 0; bar < places.length; bar++) {
                    to[start + places[bar]] = from[panel.cell(bar, asset)];
                }
            }
        }

        /** Where the times of a source stand among all. */
        private int[] places(long[] own) {
            int[] places = new int[own.length];
            int at = 0;
            for (int bar = 0; bar < own.length; bar++, at++) {
                while (times[at] != own[bar]) {
                    at++;
                }
                places[bar] = at;
            }
            return places;
        }
    }
}
