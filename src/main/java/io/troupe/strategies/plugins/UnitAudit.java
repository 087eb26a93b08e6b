package io.troupe.strategies.plugins;

import io.troupe.strategies.plugins.audit.ClassAudit;
import io.troupe.strategies.plugins.audit.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A unit's class files, to be read before any of them is loaded.
 *
 * @param classes what they show
 * @param located a violation with its place in the unit's files
 */
record UnitAudit(ClassAudit classes, Function<Violation, PluginProblem> located) {
    /** Why the unit is refused, with the places in its files. */
    List<PluginProblem> problems() {
        return classes.violations().stream().map(located).distinct().toList();
    }

    /** Of sources: every class counts. */
    static UnitAudit of(PluginUnit.Sources unit, List<CompiledClass> classes,
            Map<String, byte[]> files, ClassLoader parent) {
        Map<String, SourceText> texts = new LinkedHashMap<>();
        for (CompiledClass one : classes) {
            unit.texts().stream().filter(text -> text.path().equals(one.source())).findFirst()
                    .ifPresent(text -> texts.put(one.name(), text));
        }
        return of(files, files.keySet(), parent, violation -> {
            SourceText text = texts.get(violation.className());
            return text == null ? PluginProblem.of(unit.name() + ": " + violation.message())
                    : text.problemAt(violation.line(), violation.symbol(), violation.message());
        });
    }

    /** Of a jar: what its strategies can come to use. */
    static UnitAudit of(PluginUnit.Jar jar, Map<String, byte[]> files, ClassLoader parent) {
        Map<String, byte[]> own = new LinkedHashMap<>(files);
        // Where both have a class, Troupe's is used.
        own.keySet().removeIf(name -> parent.getResource(path(name)) != null);
        Set<String> roots = new LinkedHashSet<>(jar.content().providers());
        own.forEach((name, bytes) -> {
            if (UnitStrategies.isAnnotated(bytes)) {
                roots.add(name);
            }
        });
        return of(own, roots, parent, violation -> PluginProblem.of(jar.name() + "!"
                + path(violation.className())
                + (violation.line() > 0 ? ":" + violation.line() : "") + ": "
                + violation.message()));
    }

    private static UnitAudit of(Map<String, byte[]> files, Set<String> roots, ClassLoader parent,
            Function<Violation, PluginProblem> located) {
        return new UnitAudit(ClassAudit.of(files, roots, name -> bytes(name, parent)), located);
    }

    private static String path(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static byte @Nullable [] bytes(String internalName, ClassLoader parent) {
        try (InputStream in = parent.getResourceAsStream(internalName + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException unreadable) {
            return null;
        }
    }
}
