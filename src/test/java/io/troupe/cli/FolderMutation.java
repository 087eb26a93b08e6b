package io.troupe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Damages one file of a run's folder, in a way that follows from a seed. */
final class FolderMutation {
    private enum Way {
        FLIP, ZERO, TRUNCATE, EXTEND, EMPTY, DELETE, SWAP, OLDER, DIGIT, LINE
    }

    private static final List<String> TEXTS = List.of(".json", ".csv", "seal", "CURRENT");

    private final Path run;
    private final Path older;
    private final SplittableRandom random;

    /**
     * A mutation to come.
     *
     * @param run the folder to damage
     * @param older the same run at an earlier time; need not be there
     */
    FolderMutation(Path run, Path older, long seed) {
        this.run = run;
        this.older = older;
        this.random = new SplittableRandom(seed);
    }

    /** Damages something; says what. */
    String apply() throws IOException {
        while (true) {
            Path file = choice(choice(groups().values()));
            Way way = Way.values()[random.nextInt(Way.values().length)];
            byte[] before = Files.readAllBytes(file);
            String what = apply(way, file, before.clone());
            if (!what.isEmpty()
                    && !(Files.exists(file) && Arrays.equals(before, Files.readAllBytes(file)))) {
                return way + " " + run.relativize(file) + what;
            }
        }
    }

    /** The files by the folder they lie in or, of the run's own folder, each for itself. */
    private Map<String, List<Path>> groups() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            return files.filter(Files::isRegularFile).sorted()
                    .collect(Collectors.groupingBy(
                            file -> run.relativize(file).getName(0).toString(), TreeMap::new,
                            Collectors.toList()));
        }
    }

    private <T> T choice(Collection<T> all) {
        return new ArrayList<>(all).get(random.nextInt(all.size()));
    }

    private String apply(Way way, Path file, byte[] bytes) throws IOException {
        int length = bytes.length;
        if (length == 0 && way != Way.EXTEND && way != Way.DELETE) {
            return "";
        }
        return switch (way) {
            case FLIP -> {
                int at = random.nextInt(length);
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield written(file, bytes, " at " + at);
            }
            case ZERO -> {
                int from = random.nextInt(length);
                int to = Math.min(length, from + 1 + random.nextInt(200));
                Arrays.fill(bytes, from, to, (byte) 0);
                yield written(file, bytes, " from " + from + " to " + to);
            }
            case TRUNCATE -> {
                int kept = random.nextInt(length);
                yield written(file, Arrays.copyOf(bytes, kept), " to " + kept);
            }
            case EXTEND -> {
                byte[] more = new byte[1 + random.nextInt(200)];
                random.nextBytes(more);
                Files.write(file, more, StandardOpenOption.APPEND);
                yield " by " + more.length;
            }
            case EMPTY -> written(file, new byte[0], " ");
            case DELETE -> {
                Files.delete(file);
                yield " ";
            }
            case SWAP -> swapped(file, choice(choice(groups().values())));
            case OLDER -> replaced(file);
            case DIGIT -> digit(file, bytes);
            case LINE -> line(file, bytes);
        };
    }

    private static String written(Path file, byte[] bytes, String what) throws IOException {
        Files.write(file, bytes);
        return what;
    }

    private String swapped(Path file, Path other) throws IOException {
        if (file.equals(other)) {
            return "";
        }
        byte[] one = Files.readAllBytes(file);
        Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
        Files.write(other, one);
        return " with " + run.relativize(other);
    }

    private String replaced(Path file) throws IOException {
        Path earlier = older.resolve(run.relativize(file).toString());
        if (!Files.isRegularFile(earlier)) {
            return "";
        }
        Files.copy(earlier, file, StandardCopyOption.REPLACE_EXISTING);
        return " copy";
    }

    private static boolean isText(Path file) {
        return TEXTS.stream().anyMatch(file.toString()::endsWith);
    }

    private String digit(Path file, byte[] bytes) throws IOException {
        int[] digits = positions(bytes, c -> c >= '0' && c <= '9');
        if (!isText(file) || digits.length == 0) {
            return "";
        }
        int at = digits[random.nextInt(digits.length)];
        bytes[at] = (byte) ('0' + (bytes[at] - '0' + 1 + random.nextInt(9)) % 10);
        return written(file, bytes, " at " + at);
    }

    private static int[] positions(byte[] bytes, Predicate<Byte> wanted) {
        return IntStream.range(0, bytes.length)
                .filter(i -> wanted.test(bytes[i])).toArray();
    }

    private String line(Path file, byte[] bytes) throws IOException {
        if (!isText(file)) {
            return "";
        }
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.ISO_8859_1).lines().toList());
        int gone = random.nextInt(lines.size());
        lines.remove(gone);
        Files.write(file, lines, StandardCharsets.ISO_8859_1);
        return " " + (gone + 1) + " removed";
    }
}
