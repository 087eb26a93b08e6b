package io.troupe.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One figure of a portfolio: what it is called and where, what it is measured in, which values are
 * better, what it is computed from, and the pure function that does so. Immutable.
 *
 * <p>A figure is added by a constant of this type in a file of its own, beside the formula, and by
 * a line in {@code metrics.standard.StandardMetrics}.
 */
public final class Metric {
    private final String name;
    private final Section section;
    private final Unit unit;
    private final Direction better;
    private final Set<Need> needs;
    private final String undefinedWhere;
    private final Map<View, String> labels;
    private final Formula formula;

    private Metric(Draft draft, Formula formula) {
        this.name = draft.name;
        this.section = draft.section;
        this.unit = draft.unit;
        this.better = draft.better;
        this.needs = Collections.unmodifiableSet(EnumSet.copyOf(draft.needs));
        this.undefinedWhere = draft.undefinedWhere;
        this.labels = Collections.unmodifiableMap(new EnumMap<>(draft.labels));
        this.formula = formula;
    }

    /**
     * Begins a metric whose higher and lower values are as good and which is always defined.
     *
     * @param name unique among metrics, in camel case
     * @param section what it stands with
     * @param unit what it is measured in
     */
    public static Draft named(String name, Section section, Unit unit) {
        return new Draft(name, section, unit);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What it stands with. */
    public Section section() {
        return section;
    }

    /** What it is measured in. */
    public Unit unit() {
        return unit;
    }

    /** Which values are better. */
    public Direction better() {
        return better;
    }

    /** What it is computed from. */
    public Set<Need> needs() {
        return needs;
    }

    /** In words where it is not defined, empty if it always is. */
    public String undefinedWhere() {
        return undefinedWhere;
    }

    /** What it is called in a view, empty if it is not shown there. */
    public Optional<String> label(View view) {
        return Optional.ofNullable(labels.get(view));
    }

    /** Its value for one portfolio. */
    public Figure of(TrackRecord record) {
        return of(record, record::statistics);
    }

    /** The same where what figures of its path share is there already. */
    Figure of(TrackRecord record, Supplier<PathStatistics> path) {
        for (Need need : needs) {
            Optional<Undefinedness> lack = need.lack(record);
            if (lack.isPresent()) {
                return new Figure.Undefined(lack.get());
            }
        }
        return formula.figure(record, path);
    }

    /**
     * A number that is higher the better a value of this metric is, below all others where the
     * value is undefined.
     */
    public double merit(Figure figure) {
        return figure.number().isEmpty() ? Double.NEGATIVE_INFINITY
                : better.merit(figure.number().getAsDouble());
    }

    @Override
    public String toString() {
        return name;
    }

    /** How a value is computed. */
    private interface Formula {
        Figure figure(TrackRecord record, Supplier<PathStatistics> path);
    }

    /** A metric that is being described. */
    public static final class Draft {
        private final String name;
        private final Section section;
        private final Unit unit;
        private final Map<View, String> labels = new EnumMap<>(View.class);
        private final Set<Need> needs = EnumSet.noneOf(Need.class);
        private Direction better = Direction.NEITHER;
        private String undefinedWhere = "";

        private Draft(String name, Section section, Unit unit) {
            this.name = name;
            this.section = section;
            this.unit = unit;
        }

        /** Is shown in the files of results, under its name. */
        public Draft inFiles() {
            return in(View.JSON, name).in(View.CSV, name);
        }

        /** Is shown in a view, under the name it has there. */
        public Draft in(View view, String label) {
            labels.put(view, label);
            return this;
        }

        /** Says which values are better. */
        public Draft better(Direction direction) {
            better = direction;
            return this;
        }

        /** Says what it is computed from. */
        public Draft needs(Need... parts) {
            needs.addAll(Set.of(parts));
            return this;
        }

        /** Says in words where it is not defined. */
        public Draft undefined(String where) {
            undefinedWhere = where;
            return this;
        }

        /**
         * The metric.
         *
         * @param function pure; is asked only where all its needs are there
         */
        public Metric by(Function<TrackRecord, Figure> function) {
            return new Metric(this, (record, path) -> function.apply(record));
        }

        /**
         * The metric, of each return.
         *
         * @param function pure; is asked only where there is a return
         */
        public Metric byPath(Function<PathStatistics, Figure> function) {
            needs.add(Need.PATH);
            return new Metric(this, (record, path) -> function.apply(path.get()));
        }

        /**
         * The metric, of each return beside the benchmark's.
         *
         * @param function pure; is asked only where at least {@code least} bars have returns of
         *        both
         */
        public Metric byPair(int least, Function<RelativeStatistics, Figure> function) {
            needs.add(Need.PATH);
            needs.add(Need.BENCHMARK);
            return new Metric(this, (record, path) -> {
                RelativeStatistics both = path.get().relative().orElseThrow();
                if (both.count() == 0) {
                    return new Figure.Undefined(Undefinedness.NO_OVERLAP);
                }
                return both.count() < least
                        ? new Figure.Undefined(Undefinedness.TOO_FEW_RETURNS)
                        : function.apply(both);
            });
        }
    }
}
