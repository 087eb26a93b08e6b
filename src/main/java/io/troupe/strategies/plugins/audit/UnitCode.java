package io.troupe.strategies.plugins.audit;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of a unit that its strategies can come to use, parsed, and those they build upon. */
final class UnitCode {
    private final Map<String, byte[]> bytes;
    private final Function<String, byte @Nullable []> others;
    private final Map<String, Optional<ClassModel>> parsed = new HashMap<>();
    private final Map<String, ClassModel> own = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    /**
     * Parses what can be reached from some classes.
     *
     * @param bytes the class files of the unit by internal name
     * @param roots internal names
     * @param others class files of Troupe and its libraries by internal name, null if there is none
     */
    UnitCode(Map<String, byte[]> bytes, Collection<String> roots,
            Function<String, byte @Nullable []> others) {
        this.bytes = bytes;
        this.others = others;
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (bytes.containsKey(name) && !own.containsKey(name)) {
                parsed(name).ifPresentOrElse(model -> {
                    own.put(name, model);
                    open.addAll(used(model));
                }, () -> unreadable.add(name));
            }
        }
    }

    /** The classes that a class names, whatever for. */
    static List<String> used(ClassModel model) {
        List<String> names = new ArrayList<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry type) {
                names.add(type.asInternalName().replaceFirst("^\\[+L(.*);$", "$1"));
            }
        }
        return names;
    }

    private Optional<ClassModel> parsed(String name) {
        Optional<ClassModel> known = parsed.get(name);
        if (known == null) {
            byte[] file = bytes.get(name);
            byte[] code = file == null ? others.apply(name) : file;
            known = code == null ? Optional.empty() : parse(code);
            parsed.put(name, known);
        }
        return known;
    }

    private static Optional<ClassModel> parse(byte[] code) {
        try {
            ClassModel model = ClassFile.of().parse(code);
            model.methods().forEach(method -> method.code().ifPresent(body -> body.elementList()));
            return Optional.of(model);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noClassFile) {
            return Optional.empty();
        }
    }

    /** The unit's classes, in the order in which they were met. */
    Collection<ClassModel> classes() {
        return own.values();
    }

    /** Those that are no class files. */
    List<String> unreadable() {
        return unreadable;
    }

    boolean isOwn(String name) {
        return own.containsKey(name);
    }

    /** A class of the unit, of Troupe, or of its libraries; empty for those of the JDK. */
    Optional<ClassModel> find(String name) {
        return name.startsWith("java/") ? Optional.empty() : parsed(name);
    }

    /** A method that a class of the unit has itself. */
    Optional<MethodModel> method(String owner, String name, String descriptor) {
        return Optional.ofNullable(own.get(owner)).flatMap(model -> model.methods().stream()
                .filter(one -> one.methodName().equalsString(name)
                        && one.methodType().equalsString(descriptor))
                .findFirst());
    }

    /** The class that declares a field which is named as one of {@code owner}. */
    String declaring(String owner, String field) {
        String name = owner;
        for (ClassModel model = own.get(name); model != null; model = own.get(name)) {
            if (model.fields().stream().anyMatch(one -> has(one, field))) {
                return name;
            }
            for (ClassEntry type : model.interfaces()) {
                String found = declaring(type.asInternalName(), field);
                ClassModel shared = own.get(found);
                if (shared != null
                        && shared.fields().stream().anyMatch(one -> has(one, field))) {
                    return found;
                }
            }
            name = superclass(model);
        }
        return owner;
    }

    private static boolean has(FieldModel field, String name) {
        return field.fieldName().equalsString(name);
    }

    static String name(ClassModel model) {
        return model.thisClass().asInternalName();
    }

    static String superclass(ClassModel model) {
        return model.superclass().map(ClassEntry::asInternalName).orElse("");
    }

    /** The classes of the unit that extend or implement a type, directly or not. */
    List<String> subtypes(String type) {
        return own.values().stream().map(UnitCode::name)
                .filter(name -> !name.equals(type) && isSubtype(name, type)).toList();
    }

    private boolean isSubtype(String name, String type) {
        if (name.equals(type)) {
            return true;
        }
        ClassModel model = own.get(name);
        return model != null && (isSubtype(superclass(model), type) || model.interfaces().stream()
                .anyMatch(each -> isSubtype(each.asInternalName(), type)));
    }
}
