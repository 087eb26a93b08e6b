package io.troupe.data.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that stand beside a file of data by their names, letter case ignored. */
public final class BesideNames {
    private static final String DATA = "(?i)\\.(csv|txt|parquet|duckdb)(\\.gz)?$|\\.gz$";

    private BesideNames() {}

    /** The file of a kind that belongs to a text file, or where it would be. */
    public static Path of(Path data, String kind) {
        String wanted = stem(data) + "." + kind + ".csv";
        Path exact = data.resolveSibling(wanted);
        if (Files.exists(exact)) {
            return exact;
        }
        return siblings(data).stream().filter(file -> name(file).equalsIgnoreCase(wanted))
                .findFirst().orElse(exact);
    }

    /** What is said of files of a kind that look as if they belonged to some data and do not. */
    public static List<String> notes(Path data, String kind, boolean isText) {
        List<Path> all = siblings(data);
        List<String> notes = new ArrayList<>();
        String suffix = "." + kind + ".csv";
        for (Path file : all) {
            String name = name(file);
            if (!name.toLowerCase(Locale.ROOT).endsWith(suffix)) {
                continue;
            }
            String stem = name.substring(0, name.length() - suffix.length());
            if (!isText && stem.equalsIgnoreCase(stem(data))) {
                notes.add(name + " is not read: " + name(data) + " keeps its " + kind
                        + " itself; name the file in data." + kind);
            } else if (!hasData(all, stem)) {
                notes.add(name + " is not read: it has the name of no data beside it; for "
                        + name(data) + (isText ? " it must be called " + stem(data) + suffix
                                : " name it in data." + kind));
            }
        }
        return notes;
    }

    private static boolean hasData(List<Path> files, String stem) {
        return files.stream().filter(file -> name(file).matches(".*(" + DATA + ")"))
                .anyMatch(file -> stem(file).equalsIgnoreCase(stem));
    }

    private static String stem(Path file) {
        String plain = name(file).replaceFirst("(?i)\\.gz$", "");
        return plain.replaceFirst("\\.[A-Za-z0-9]{1,7}$", "");
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    private static List<Path> siblings(Path data) {
        Path folder = data.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
