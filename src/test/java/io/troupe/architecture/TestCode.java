package io.troupe.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The class files of tests by their internal names, as {@code io/troupe/cli/MainTest$Inner}, and
 * what they inherit from each other.
 */
final class TestCode {
    private static final String JUPITER = "org.junit.jupiter.";

    private final SortedMap<String, ClassModel> types = new TreeMap<>();
    private final Map<String, List<String>> subtypes = new HashMap<>();

    private TestCode(Path folder, Predicate<String> names) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(each -> each.toString().endsWith(".class")).forEach(file -> {
                ClassModel model = parsed(file);
                String name = model.thisClass().asInternalName();
                if (names.test(name)) {
                    types.put(name, model);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        types.keySet().forEach(type -> supertypes(type).forEach(
                each -> subtypes.computeIfAbsent(each, _ -> new ArrayList<>()).add(type)));
    }

    /**
     * @param folder of class files
     * @param names which of them, by internal name
     */
    static TestCode below(Path folder, Predicate<String> names) {
        return new TestCode(folder, names);
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    SortedMap<String, ClassModel> types() {
        return types;
    }

    /** The type's own supertypes, those that are tests' code. */
    List<String> supertypes(String type) {
        ClassModel model = types.get(type);
        if (model == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        model.superclass().ifPresent(each -> all.add(each.asInternalName()));
        model.interfaces().forEach(each -> all.add(each.asInternalName()));
        all.removeIf(each -> !types.containsKey(each));
        return all;
    }

    /** The type and everything above it. */
    Stream<String> upwards(String type) {
        return Stream.concat(Stream.of(type), supertypes(type).stream().flatMap(this::upwards));
    }

    /** Everything below the type, without itself. */
    Stream<String> downwards(String type) {
        return subtypes.getOrDefault(type, List.of()).stream()
                .flatMap(each -> Stream.concat(Stream.of(each), downwards(each)));
    }

    Optional<MethodModel> find(String type, String name, String descriptor) {
        return Objects.requireNonNull(types.get(type), type).methods().stream()
                .filter(each -> each.methodName().equalsString(name)
                        && each.methodType().equalsString(descriptor))
                .findFirst();
    }

    /** Whether the method is a test, of whatever kind. */
    static boolean isTest(MethodModel method) {
        return annotations(method.findAttribute(Attributes.runtimeVisibleAnnotations()))
                .anyMatch(name -> name.startsWith(JUPITER) && (name.endsWith("Test")
                        || name.endsWith("TestFactory") || name.endsWith("TestTemplate")));
    }

    static Stream<String> annotations(ClassModel type) {
        return annotations(type.findAttribute(Attributes.runtimeVisibleAnnotations()));
    }

    static Stream<String> annotations(MethodModel method) {
        return annotations(method.findAttribute(Attributes.runtimeVisibleAnnotations()));
    }

    private static Stream<String> annotations(
            Optional<RuntimeVisibleAnnotationsAttribute> attribute) {
        return attribute.stream().flatMap(each -> each.annotations().stream())
                .map(Annotation::classSymbol)
                .map(type -> type.packageName() + "." + type.displayName());
    }

    /** The name without packages, as {@code MainTest.Inner}. */
    static String simpleName(String type) {
        return type.substring(type.lastIndexOf('/') + 1).replace('$', '.');
    }
}
