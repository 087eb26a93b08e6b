package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.lang.classfile.Attributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Constants whose value the compiler writes wherever they are used: class files do not know of the
 * use, so the words of the sources are asked.
 */
final class InlinedConstants {
    private final Map<String, Map<String, Integer>> words;
    private final Map<String, Integer> filesWithWord = new HashMap<>();
    private final Map<JavaClass, Set<String>> constants = new HashMap<>();

    InlinedConstants(Sources sources) {
        words = sources.words();
        words.values().forEach(each -> each.keySet()
                .forEach(word -> filesWithWord.merge(word, 1, Integer::sum)));
    }

    boolean isConstant(JavaField field) {
        return constantsOf(field.getOwner()).contains(field.getName());
    }

    /** Whether the name is there again, in the file of its class or in another one. */
    boolean isUsed(JavaField field) {
        Map<String, Integer> home = words.getOrDefault(file(field.getOwner()), Map.of());
        return home.getOrDefault(field.getName(), 0) > 1
                || filesWithWord.getOrDefault(field.getName(), 0) > 1;
    }

    /** Whether another file has the name of a type with constants. */
    boolean isNamedElsewhere(JavaClass type) {
        return !constantsOf(type).isEmpty()
                && filesWithWord.getOrDefault(type.getSimpleName(), 0) > 1;
    }

    /** Whether a file of another package has the name of a type with constants. */
    boolean isNamedInOtherPackages(JavaClass type) {
        String folder = type.getPackageName().replace('.', '/') + "/";
        return isNamedElsewhere(type) && words.entrySet().stream()
                .filter(each -> each.getValue().containsKey(type.getSimpleName()))
                .anyMatch(each -> each.getKey().lastIndexOf('/') + 1 != folder.length()
                        || !each.getKey().startsWith(folder));
    }

    private Set<String> constantsOf(JavaClass type) {
        return constants.computeIfAbsent(type, _ -> {
            Set<String> names = new HashSet<>();
            ClassFiles.read(type).fields().stream()
                    .filter(each -> each.findAttribute(Attributes.constantValue()).isPresent())
                    .forEach(each -> names.add(each.fieldName().stringValue()));
            return names;
        });
    }

    private static String file(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return (nested < 0 ? name : name.substring(0, nested)).replace('.', '/') + ".java";
    }
}
