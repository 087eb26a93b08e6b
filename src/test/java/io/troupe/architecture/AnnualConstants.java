package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.classfile.ClassModel;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How many bars a year has depends on the data: no class has a number of its own for it. Finds 252
 * sessions, their hours, minutes and roots, in code and in constants, of any numeric type.
 * (Statistical tables have numbers like 252.1026, and no 252.) Texts of defaults, as those of
 * parameters that count bars, are no numbers.
 */
final class AnnualConstants {
    /** These make the number: by what a year is commonly said to have. */
    private static final Set<String> JUSTIFIED = Set.of("io.troupe.data.calendars.KnownYears",
            "io.troupe.data.calendars.YearByTimes");

    private static final double SESSIONS = 252;
    private static final double[] BARS_OF_SESSION = {1, 6.5, 7, 13, 26, 78, 390};

    private AnnualConstants() {}

    /** Names of the classes with such a constant. */
    static SortedSet<String> offenders(JavaClasses classes) {
        SortedSet<String> offenders = new TreeSet<>();
        for (JavaClass each : classes) {
            if (!JUSTIFIED.contains(each.getName()) && offends(ClassFiles.read(each))) {
                offenders.add(each.getName());
            }
        }
        return offenders;
    }

    private static boolean offends(ClassModel model) {
        return Stream.concat(ClassFiles.numbersOfFields(model),
                model.methods().stream().flatMap(ClassFiles::numbers))
                .anyMatch(number -> isAnnual(number.doubleValue()));
    }

    private static boolean isAnnual(double value) {
        for (double bars : BARS_OF_SESSION) {
            double year = SESSIONS * bars;
            if (isNear(value, year) || isNear(value, 1 / year)) {
                return true;
            }
        }
        return isNear(value, Math.sqrt(SESSIONS)) || isNear(value, 1 / Math.sqrt(SESSIONS));
    }

    private static boolean isNear(double value, double other) {
        return Math.abs(value - other) <= 1e-4 * other;
    }
}
