package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * That something never settles is said by a type, and by no large number: sums with it come out
 * negative, or merely late. Finds methods about settling, warm-up or looking back that load a
 * number from 2³⁰ on, or that tell a settling as a plain number.
 */
final class NeverAsNumber {
    private static final Pattern ABOUT_BARS = Pattern.compile("(?i).*(settl|warmup|lookback).*");
    private static final Pattern SETTLING = Pattern.compile("(?i).*settling(Bars|Count|OfSpan).*");
    private static final double LEAST_SENTINEL = 0x1p30;

    private NeverAsNumber() {}

    /** The methods, as {@code class.method}. */
    static SortedSet<String> offenders(JavaClasses classes) {
        SortedSet<String> offenders = new TreeSet<>();
        for (JavaClass each : classes) {
            ClassModel model = ClassFiles.read(each);
            model.methods().stream().filter(NeverAsNumber::offends).forEach(
                    method -> offenders.add(each.getName() + "."
                            + method.methodName().stringValue()));
        }
        return offenders;
    }

    private static boolean offends(MethodModel method) {
        String name = method.methodName().stringValue();
        boolean tellsNumber = SETTLING.matcher(name).matches() && method.methodTypeSymbol()
                .returnType().isPrimitive()
                && !method.methodTypeSymbol().returnType().descriptorString().equals("Z");
        return tellsNumber || ABOUT_BARS.matcher(name).matches() && ClassFiles.numbers(method)
                .anyMatch(number -> number.doubleValue() >= LEAST_SENTINEL
                        && !(number instanceof Double));
    }
}
