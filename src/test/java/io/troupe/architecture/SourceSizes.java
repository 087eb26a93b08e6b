package io.troupe.architecture;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many lines a file has, and how many files a package. */
final class SourceSizes {
    private static final int MOST_FILES = 40;
    private static final int LONG_FILE = 500;
    private static final String PAGE = "package-info.java";

    private SourceSizes() {}

    /** Packages of more files, as {@code simulation}; the page about a package is none of them. */
    static SortedSet<String> crowdedPackages(Sources sources) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String file : sources.texts().keySet()) {
            if (!file.endsWith(PAGE)) {
                String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
                counts.merge(folder.replaceFirst("^io/troupe/", "").replace('/', '.'), 1,
                        Integer::sum);
            }
        }
        counts.values().removeIf(count -> count <= MOST_FILES);
        return new TreeSet<>(counts.keySet());
    }

    /** Files of that many lines or more, by name. */
    static SortedSet<String> longFiles(Sources sources) {
        SortedSet<String> offenders = new TreeSet<>();
        sources.texts().forEach((file, text) -> {
            if (text.lines().count() >= LONG_FILE) {
                offenders.add(file.substring(file.lastIndexOf('/') + 1));
            }
        });
        return offenders;
    }
}
