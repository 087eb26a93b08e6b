package io.troupe.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Types, methods, constructors, fields, components and constants that nothing of the product uses.
 * What only tests use is dead, and so is what only the dead use.
 *
 * <p>It would rather overlook than accuse. It does not see: what only uses itself in a circle of
 * two or more; a method of the same name and number of parameters as one that is used in a related
 * type; an enum's constant where all of them are iterated, or the type is that of a component or
 * an option, which are read by name; private constructors, which forbid
 * instances.
 */
final class DeadCode {
    private static final Set<String> OF_ENUMS = Set.of("values", "valueOf");

    private final JavaClasses classes;
    private final Families families;
    private final InlinedConstants inlined;
    private final Entrances entrances;
    private final Predicate<String> roots;
    private final Set<JavaClass> reflected = new HashSet<>();
    private final Map<JavaMember, Set<JavaCodeUnit>> users = new HashMap<>();
    private final Set<Object> unused = new HashSet<>();

    /**
     * @param classes which use each other
     * @param sources of these classes
     * @param entrances what is used from outside
     * @param roots names, as {@link #offenders} tells them, of what is used all the same, types
     *            with all that they have: what these use is alive
     */
    DeadCode(JavaClasses classes, Sources sources, Entrances entrances,
            Predicate<String> roots) {
        this.classes = classes;
        this.entrances = entrances;
        families = new Families(classes);
        inlined = new InlinedConstants(sources);
        this.roots = roots;
        classes.stream().flatMap(each -> each.getReferencedClassObjects().stream())
                .filter(each -> !OF_ENUMS.contains(each.getOwner().getName()))
                .forEach(each -> reflected.add(each.getRawType()));
        classes.stream().flatMap(each -> each.getFields().stream())
                .filter(each -> each.getOwner().isRecord() || entrances.has(each))
                .forEach(each -> reflected.add(each.getRawType()));
    }

    /** The names of what is dead; roots too. */
    SortedSet<String> offenders() {
        List<JavaClass> types = new ArrayList<>();
        List<JavaMember> members = new ArrayList<>();
        classes.stream().filter(DeadCode::isWritten).forEach(type -> {
            types.add(type);
            type.getMembers().stream().filter(this::needsUse).forEach(members::add);
        });
        types.removeIf(type -> entrances.has(type) || inlined.isNamedElsewhere(type)
                || type.getEnclosingClass().filter(this::isListed).isPresent());
        members.removeIf(member -> isListed(member.getOwner()));
        int before;
        do {
            before = unused.size();
            types.stream().filter(type -> !isUsed(type)).forEach(unused::add);
            members.stream().filter(member -> !isUsed(member)).forEach(unused::add);
        } while (unused.size() > before);
        SortedSet<String> names = new TreeSet<>();
        types.stream().filter(this::isWorthTelling).forEach(type -> names.add(name(type)));
        members.stream().filter(this::isWorthTelling).forEach(each -> names.add(name(each)));
        return names;
    }

    private static boolean isWritten(JavaClass type) {
        return !type.isAnonymousClass() && !type.isLocalClass()
                && !type.getSimpleName().equals("package-info")
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** A dead type's members need no mention of their own. */
    private boolean isWorthTelling(JavaMember member) {
        return unused.contains(member) && isAlive(member.getOwner());
    }

    private boolean isWorthTelling(JavaClass type) {
        return unused.contains(type) && type.getEnclosingClass().map(this::isAlive).orElse(true);
    }

    private boolean isUsed(JavaClass type) {
        for (Dependency each : type.getDirectDependenciesToSelf()) {
            JavaClass user = each.getOriginClass();
            if (!enclosing(user).contains(type) && isAlive(user)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is dead without a use; constants are asked at once. */
    private boolean needsUse(JavaMember member) {
        if (member.getModifiers().contains(JavaModifier.SYNTHETIC) || entrances.has(member)) {
            return false;
        }
        JavaClass owner = member.getOwner();
        return switch (member) {
            case JavaMethod method -> !(owner.isEnum() && OF_ENUMS.contains(method.getName()))
                    && componentOf(method).isEmpty() && !isOpen(method);
            case JavaConstructor constructor -> !owner.isEnum() && !owner.isRecord()
                    && !constructor.getModifiers().contains(JavaModifier.PRIVATE)
                    && !reflected.contains(owner);
            case JavaField field when inlined.isConstant(field) -> !inlined.isUsed(field);
            case JavaField field -> accessorOf(field).filter(this::isOpen).isEmpty()
                    && !(isEnumConstant(field) && isIterated(owner));
            default -> false;
        };
    }

    private boolean isOpen(JavaMethod method) {
        return families.hasOutsider(method)
                || families.of(method).stream().anyMatch(entrances::has);
    }

    private boolean isUsed(JavaMember member) {
        if (member instanceof JavaMethod method) {
            return families.of(method).stream().anyMatch(each -> hasUse(each, method));
        }
        if (member instanceof JavaField field && accessorOf(field).isPresent()) {
            JavaMethod accessor = accessorOf(field).get();
            return hasUse(field, accessor) || isUsed(accessor);
        }
        return hasUse(member, member);
    }

    private static Optional<JavaField> componentOf(JavaMethod method) {
        return method.getOwner().isRecord() && method.getRawParameterTypes().isEmpty()
                ? method.getOwner().tryGetField(method.getName())
                : Optional.empty();
    }

    private static Optional<JavaMethod> accessorOf(JavaField field) {
        return field.getOwner().isRecord()
                && !field.getModifiers().contains(JavaModifier.STATIC)
                        ? field.getOwner().tryGetMethod(field.getName())
                        : Optional.empty();
    }

    private static boolean isEnumConstant(JavaField field) {
        return field.getOwner().isEnum() && field.getRawType().equals(field.getOwner());
    }

    private boolean isIterated(JavaClass enumeration) {
        return reflected.contains(enumeration) || enumeration.getMethods().stream()
                .filter(method -> OF_ENUMS.contains(method.getName()))
                .anyMatch(method -> !method.getAccessesToSelf().isEmpty());
    }

    /** Whether anything alive but the one itself reads the field or calls the code. */
    private boolean hasUse(JavaMember used, JavaMember itself) {
        return users.computeIfAbsent(used, DeadCode::usersOf).stream()
                .anyMatch(user -> !user.equals(itself) && isAlive(user));
    }

    /** That an enum lists its constants is no use of them. */
    private static Set<JavaCodeUnit> usersOf(JavaMember used) {
        Set<JavaCodeUnit> users = new HashSet<>();
        for (JavaAccess<?> each : used.getAccessesToSelf()) {
            JavaCodeUnit origin = each.getOrigin();
            boolean reads = !(each instanceof JavaFieldAccess access)
                    || access.getAccessType() == AccessType.GET;
            boolean lists = used instanceof JavaField field && isEnumConstant(field)
                    && origin.getName().equals("$values")
                    && origin.getOwner().equals(used.getOwner());
            if (reads && !lists && !origin.equals(used)) {
                users.add(origin);
            }
        }
        return users;
    }

    private boolean isListed(JavaClass type) {
        return enclosing(type).stream().anyMatch(each -> roots.test(name(each)));
    }

    private boolean isAlive(JavaCodeUnit unit) {
        return isAlive(unit.getOwner())
                && (!unused.contains(unit) || roots.test(name(unit)));
    }

    private boolean isAlive(JavaClass type) {
        return enclosing(type).stream()
                .allMatch(each -> !unused.contains(each) || roots.test(name(each)));
    }

    /** The type and those around it. */
    private static List<JavaClass> enclosing(JavaClass type) {
        List<JavaClass> all = new ArrayList<>(List.of(type));
        Optional<JavaClass> next = type.getEnclosingClass();
        while (next.isPresent()) {
            all.add(next.get());
            next = next.get().getEnclosingClass();
        }
        return all;
    }

    /** As {@code Type}, {@code Type.field}, {@code Type.method(Kind)}, {@code Type(Kind)}. */
    private static String name(Object any) {
        return switch (any) {
            case JavaCodeUnit unit -> Headers.name(unit) + unit.getRawParameterTypes().stream()
                    .map(JavaClass::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
            case JavaField field -> Headers.name(field.getOwner()) + "." + field.getName();
            case JavaClass type -> Headers.name(type);
            default -> throw new IllegalArgumentException(any.toString());
        };
    }
}
