package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Types that are public although only their own package uses them. Used are also what a public
 * member of a public type asks for or gives.
 */
final class PublicTypes {
    private final JavaClasses classes;
    private final InlinedConstants inlined;
    private final Entrances entrances;

    PublicTypes(JavaClasses classes, Sources sources, Entrances entrances) {
        this.classes = classes;
        inlined = new InlinedConstants(sources);
        this.entrances = entrances;
    }

    /** Their names. */
    SortedSet<String> offenders() {
        Set<String> used = usedFromElsewhere();
        SortedSet<String> offenders = new TreeSet<>();
        for (JavaClass each : classes) {
            if (each.isTopLevelClass() && isPublic(each.getModifiers())
                    && !used.contains(each.getName()) && !entrances.has(each)
                    && !inlined.isNamedInOtherPackages(each)) {
                offenders.add(Headers.name(each));
            }
        }
        return offenders;
    }

    private Set<String> usedFromElsewhere() {
        Set<String> used = new HashSet<>();
        for (JavaClass each : classes) {
            each.getDirectDependenciesFromSelf().stream()
                    .filter(use -> !use.getTargetClass().getPackageName()
                            .equals(each.getPackageName()))
                    .forEach(use -> used.add(topLevel(use.getTargetClass())));
            if (isPublic(each.getModifiers())) {
                each.getCodeUnits().stream().filter(unit -> isPublic(unit.getModifiers()))
                        .forEach(unit -> shown(unit, used));
            }
        }
        return used;
    }

    private static void shown(JavaCodeUnit unit, Set<String> used) {
        unit.getReturnType().getAllInvolvedRawTypes().forEach(type -> show(unit, type, used));
        unit.getParameterTypes().forEach(parameter -> parameter.getAllInvolvedRawTypes()
                .forEach(type -> show(unit, type, used)));
        unit.getExceptionTypes().forEach(type -> show(unit, type, used));
    }

    private static void show(JavaCodeUnit unit, JavaClass type, Set<String> used) {
        if (!topLevel(type).equals(topLevel(unit.getOwner()))) {
            used.add(topLevel(type));
        }
    }

    private static String topLevel(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC)
                || modifiers.contains(JavaModifier.PROTECTED);
    }
}
