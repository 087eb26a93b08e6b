package io.troupe.strategies.plugins;

import io.troupe.strategies.StrategyProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files in a jar, in memory: a jar that is built anew while a run goes on changes nothing.
 * Versioned entries and the class path of its manifest are not followed.
 */
final class JarContent {
    private static final String SERVICE = "META-INF/services/" + StrategyProvider.class.getName();
    private static final String CLASS = ".class";
    private static final long MOST_BYTES = 512L << 20;

    private final Map<String, byte[]> entries;

    private JarContent(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /**
     * Reads a jar.
     *
     * @throws ZipException if it is none, or too large
     */
    static JarContent of(byte[] jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= bytes.length;
                if (left < 0) {
                    throw new ZipException("it unpacks to more than 512 MB");
                }
                entries.put(entry.getName(), bytes);
            }
        } catch (IllegalArgumentException badName) {
            throw new ZipException(String.valueOf(badName.getMessage()));
        }
        if (entries.isEmpty()) {
            throw new ZipException("it is empty or no jar");
        }
        return new JarContent(entries);
    }

    /** The classes by name, in the order of the jar. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        entries.forEach((path, bytes) -> {
            if (path.endsWith(CLASS) && !path.startsWith("META-INF/")) {
                classes.put(path.substring(0, path.length() - CLASS.length()).replace('/', '.'),
                        bytes);
            }
        });
        return classes;
    }

    /** The other files by path. */
    Map<String, byte[]> resources() {
        Map<String, byte[]> resources = new LinkedHashMap<>(entries);
        resources.keySet().removeIf(path -> path.endsWith(CLASS) || path.endsWith("/"));
        return resources;
    }

    /** The classes that it names as {@link StrategyProvider}s. */
    List<String> providers() {
        byte[] service = entries.get(SERVICE);
        List<String> names = new ArrayList<>();
        if (service != null) {
            new String(service, StandardCharsets.UTF_8).lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(name -> !name.isEmpty()).forEach(names::add);
        }
        return names;
    }
}
