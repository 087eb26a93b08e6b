package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Methods that may be called by each other's name: of related types, with equal names and numbers
 * of parameters. Types of parameters are not compared, since type variables have others.
 */
final class Families {
    private final Set<String> own = new HashSet<>();
    private final Map<JavaMethod, Set<JavaMethod>> relatives = new HashMap<>();
    private final Map<JavaMethod, Set<JavaMethod>> all = new HashMap<>();

    Families(JavaClasses classes) {
        classes.forEach(each -> own.add(each.getName()));
        for (JavaClass each : classes) {
            Map<String, List<JavaMethod>> alike = new HashMap<>();
            for (JavaClass type : withSupertypes(each)) {
                type.getMethods().stream().filter(Families::isVirtual).forEach(
                        method -> alike.computeIfAbsent(signature(method),
                                _ -> new ArrayList<>()).add(method));
            }
            for (List<JavaMethod> group : alike.values()) {
                for (JavaMethod method : group) {
                    relatives.computeIfAbsent(method, _ -> new HashSet<>()).addAll(group);
                }
            }
        }
        relatives.forEach((method, near) -> all.put(method, near.stream()
                .flatMap(each -> relatives.getOrDefault(each, Set.of()).stream())
                .collect(Collectors.toSet())));
    }

    /**
     * The method, those that it overrides, implements, or is overridden by, and what else implements
     * these.
     */
    Set<JavaMethod> of(JavaMethod method) {
        return all.getOrDefault(method, Set.of(method));
    }

    /** Whether a library knows the method: it may call it. */
    boolean hasOutsider(JavaMethod method) {
        return of(method).stream().anyMatch(each -> !own.contains(each.getOwner().getName()));
    }

    private static List<JavaClass> withSupertypes(JavaClass type) {
        List<JavaClass> all = new ArrayList<>();
        all.add(type);
        all.addAll(type.getAllRawSuperclasses());
        all.addAll(type.getAllRawInterfaces());
        return all;
    }

    private static boolean isVirtual(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.PRIVATE);
    }

    private static String signature(JavaMethod method) {
        return method.getName() + "/" + method.getRawParameterTypes().size();
    }
}
