package io.troupe.strategies.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the units in files and folders, in the order of their names; the same files give the same
 * units in the same order. Hidden files are left alone.
 */
final class PluginFinder {
    private static final String JAVA = ".java";
    private static final String JAR = ".jar";
    private static final int MOST_ENTRIES = 10_000;
    private static final int DEEPEST = 32;
    private static final long MOST_BYTES = 64L << 20;

    private final List<PluginUnit> units = new ArrayList<>();
    private final List<PluginProblem> problems = new ArrayList<>();
    private final Set<Path> seen = new LinkedHashSet<>();

    private PluginFinder() {}

    /** What there is, and what cannot be read. */
    record Found(List<PluginUnit> units, List<PluginProblem> problems) {
        Found {
            units = List.copyOf(units);
            problems = List.copyOf(problems);
        }
    }

    /** The units of files and folders, which exist. */
    static Found find(List<Path> paths) {
        PluginFinder finder = new PluginFinder();
        paths.forEach(finder::add);
        return new Found(finder.units, finder.problems);
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            guarded(path, () -> children(path).forEach(this::addChild));
        } else if (isJava(path) || isJar(path)) {
            addChild(path);
        } else {
            problems.add(PluginProblem.of(shown(path)
                    + ": must be a folder, a .java file or a .jar file"));
        }
    }

    private void addChild(Path path) {
        if (!seen.add(path.toAbsolutePath().normalize())) {
            return;
        }
        if (Files.isDirectory(path)) {
            guarded(path, () -> addFolder(path));
        } else if (isJava(path)) {
            guarded(path, () -> units.add(new PluginUnit.Sources(shown(path),
                    List.of(source(path, String.valueOf(path.getFileName()))))));
        } else if (isJar(path)) {
            guarded(path, () -> {
                byte[] bytes = bytes(path);
                units.add(new PluginUnit.Jar(new PluginFile(shown(path), Sha256.of(bytes)),
                        JarContent.of(bytes)));
            });
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<SourceText> texts = new ArrayList<>();
        List<Path> files = sources(folder);
        for (Path file : files) {
            guarded(file, () -> texts.add(source(file, slashed(folder.relativize(file)))));
        }
        // Without one of its files a unit has errors of which none is the user's.
        if (!texts.isEmpty() && texts.size() == files.size()) {
            units.add(new PluginUnit.Sources(shown(folder), texts));
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> entries = walk.limit(MOST_ENTRIES + 1L).toList();
            if (entries.size() > MOST_ENTRIES) {
                throw new IOException("it has more than " + MOST_ENTRIES
                        + " files, too many for strategies; name the right folder");
            }
            return entries.stream().filter(PluginFinder::isJava)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> !Files.isDirectory(file))
                    .sorted(Comparator.comparing(file -> slashed(folder.relativize(file))))
                    .toList();
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isHidden(folder.relativize(entry)))
                    .sorted(Comparator.comparing(entry -> String.valueOf(entry.getFileName())))
                    .toList();
        }
    }

    private static SourceText source(Path file, String path) throws IOException {
        return SourceText.of(shown(file), path, bytes(file));
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than 64 MB");
        }
        return Files.readAllBytes(file);
    }

    private interface Reading {
        void read() throws IOException;
    }

    private void guarded(Path path, Reading reading) {
        try {
            reading.read();
        } catch (UncheckedIOException e) {
            problems.add(unreadable(path, Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            problems.add(unreadable(path, e));
        }
    }

    private static PluginProblem unreadable(Path path, IOException e) {
        String why = switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "access is denied";
            case FileSystemLoopException _ -> "its links lead in a circle";
            case CharacterCodingException _ -> "it is not UTF-8; save it in that encoding";
            default -> String.valueOf(e.getMessage());
        };
        return PluginProblem.of(shown(path) + ": cannot be read: " + why);
    }

    private static boolean isJava(Path path) {
        return path.toString().endsWith(JAVA);
    }

    private static boolean isJar(Path path) {
        return path.toString().endsWith(JAR);
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** A path as the user would write it: from the current folder, if it lies there. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        boolean isBelow = absolute.startsWith(here) && !absolute.equals(here);
        return slashed(isBelow ? here.relativize(absolute) : absolute);
    }
}
