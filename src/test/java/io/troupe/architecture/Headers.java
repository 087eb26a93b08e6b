package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much a record holds and a header asks for. A header that another type dictates is told of
 * that type, and a record's constructor is told as its components.
 */
final class Headers {
    private static final int MOST_COMPONENTS = 9;
    private static final int MOST_PARAMETERS = 6;

    private Headers() {}

    /** Records of more components, by name. */
    static SortedSet<String> wideRecords(JavaClasses classes) {
        SortedSet<String> offenders = new TreeSet<>();
        for (JavaClass each : classes) {
            long components = each.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).count();
            if (each.isRecord() && components > MOST_COMPONENTS) {
                offenders.add(name(each));
            }
        }
        return offenders;
    }

    /** Methods and constructors of more parameters, by name. */
    static SortedSet<String> longHeaders(JavaClasses classes) {
        Families families = new Families(classes);
        SortedSet<String> offenders = new TreeSet<>();
        for (JavaClass each : classes) {
            for (JavaCodeUnit unit : each.getCodeUnits()) {
                boolean dictated = unit instanceof JavaMethod method && families.of(method).stream()
                        .anyMatch(other -> !each.equals(other.getOwner())
                                && each.isAssignableTo(other.getOwner().getName()));
                if (!dictated && parameters(unit) > MOST_PARAMETERS) {
                    offenders.add(name(unit));
                }
            }
        }
        return offenders;
    }

    /** Those that are written: the compiler gives constructors more. */
    private static int parameters(JavaCodeUnit unit) {
        int all = unit.getRawParameterTypes().size();
        JavaClass owner = unit.getOwner();
        if (unit.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return 0;
        }
        if (!unit.isConstructor()) {
            return all;
        }
        if (owner.isRecord() || owner.isAnonymousClass() || owner.isLocalClass()) {
            return 0;
        }
        if (owner.isEnum()) {
            return all - 2;
        }
        return owner.isInnerClass() ? all - 1 : all;
    }

    /** The name without its package, as {@code Type.Nested}. */
    static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** {@code Type.method}, or {@code Type} for a constructor. */
    static String name(JavaCodeUnit unit) {
        String owner = name(unit.getOwner());
        return unit.isConstructor() ? owner : owner + "." + unit.getName();
    }
}
