package io.troupe.strategies.plugins;

import io.troupe.strategies.SourcePlaces;
import io.troupe.strategies.plugins.audit.ClassAudit;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of one unit, above Troupe's own: where both have a class, Troupe's counts. */
final class UnitClassLoader extends ClassLoader implements SourcePlaces {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;
    private final Map<String, byte[]> resources;

    UnitClassLoader(String name, Map<String, byte[]> classes, Map<String, byte[]> resources,
            ClassLoader parent) {
        super(name, parent);
        this.classes = classes;
        this.resources = resources;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public String placeOf(String className, String method) {
        byte[] bytes = classes.get(className);
        return bytes == null ? "" : ClassAudit.placeOf(bytes, method);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        InputStream own = super.getResourceAsStream(name);
        byte[] bytes = resources.get(name);
        return own != null || bytes == null ? own : new ByteArrayInputStream(bytes);
    }
}
