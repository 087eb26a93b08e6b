package io.troupe.report.bookmark;

import io.troupe.data.AssetReturns;
import io.troupe.data.MarketData;
import io.troupe.metrics.Basis;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Units;
import io.troupe.report.csv.CsvFile;
import io.troupe.report.summary.PathBudget;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which objects remember something of a walk, and in which of their fields. */
final class Memory {
    /** What a walk is given: context, prices, places to write to. */
    private static final Set<Class<?>> GIVEN = Set.of(Portfolios.class, RunContext.class,
            MarketData.class, AssetReturns.class, Units.class, CsvFile.class, PathBudget.class,
            Basis.class);

    /** Packages of those who are led along, with all below them. */
    private static final List<String> OWN = List.of("io.troupe.report.", "io.troupe.metrics.",
            "io.troupe.ledger.", "io.troupe.math.", "io.troupe.model.", "io.troupe.run.",
            "io.troupe.risk.models.");

    /** Streaming moments are a library's. */
    private static final String STATISTICS = "org.hipparchus.stat.";

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> (field.getModifiers()
                            & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                    .peek(field -> field.setAccessible(true)).toList();
        }
    };

    private Memory() {}

    /**
     * Whether an object is part of what every walk is given anew: a listener, data, a model of
     * costs. What it holds is not written, and never changed.
     */
    static boolean isGiven(Object object) {
        Class<?> type = object.getClass();
        if (GIVEN.contains(type) || type.isHidden()) {
            return true;
        }
        String name = type.getName();
        return name.startsWith("io.troupe.") && OWN.stream().noneMatch(name::startsWith)
                && !type.isRecord();
    }

    /**
     * The fields of one class, without those of the classes above it. {@code transient} ones are
     * found again from the others.
     */
    static List<Field> fields(Class<?> type) {
        return FIELDS.get(type);
    }

    static boolean isFinal(Field field) {
        return Modifier.isFinal(field.getModifiers());
    }

    /** Whether a class is one whose fields can be read and set. */
    static boolean isOpen(Class<?> type) {
        String name = type.getName();
        return name.startsWith("io.troupe.") || name.startsWith(STATISTICS);
    }
}
