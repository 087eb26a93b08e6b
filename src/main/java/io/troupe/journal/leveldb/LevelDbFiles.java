package io.troupe.journal.leveldb;

import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Looks into the files of LevelDB for what is wrong with them, since the database tells of damage
 * without saying where, or not at all.
 *
 * <p>Source of the layouts: S. Ghemawat, J. Dean, <i>LevelDB</i>, doc/log_format and
 * doc/table_format (2011).
 */
final class LevelDbFiles {
    /** The file that names the one that lists the others; there is none before the first event. */
    static final String CURRENT = "CURRENT";

    /** Names of files that have records, one after the other. */
    static final Pattern LOG = Pattern.compile("\\d+\\.log|MANIFEST-\\d+");
    /** Names of files that have sorted entries. */
    static final Pattern TABLE = Pattern.compile("\\d+\\.(sst|ldb)");
    private static final Pattern FILE = Pattern.compile(
            "CURRENT|LOCK|LOG|LOG\\.old|" + LOG + "|" + TABLE);
    private static final int BLOCK = 1 << 15;
    private static final int HEADER = 7;
    private static final int MASK = 0xa282ead8;

    private LevelDbFiles() {}

    /**
     * What a journal with events cannot be without. LevelDB makes a new, empty one where the files
     * of an old one are missing.
     *
     * @param durableBar the last bar it must hold
     */
    static List<JournalProblem> missing(Path journal, int durableBar) {
        if (!Files.isDirectory(journal)) {
            return List.of(missing(journal, "the folder of the journal is missing", durableBar));
        }
        try (Stream<Path> entries = Files.list(journal)) {
            List<String> names = entries.map(Path::getFileName).map(Path::toString).toList();
            List<JournalProblem> problems = new ArrayList<>();
            if (!names.contains(CURRENT)) {
                problems.add(missing(journal, "the file CURRENT is missing", durableBar));
            } else if (!names.contains(current(journal))) {
                problems.add(new JournalProblem.BadFile(journal.resolve(CURRENT),
                        "it is damaged: it names no MANIFEST-… that is there"));
            }
            if (names.stream().noneMatch(name -> name.startsWith("MANIFEST-"))) {
                problems.add(missing(journal, "the file MANIFEST-… is missing", durableBar));
            }
            if (names.stream().noneMatch(name -> name.endsWith(".log"))) {
                problems.add(missing(journal, "the log file is missing", durableBar));
            }
            return problems;
        } catch (IOException e) {
            return List.of(new JournalProblem.BadFile(journal,
                    "the folder cannot be read: " + Obstacle.reason(e)));
        }
    }

    private static String current(Path journal) throws IOException {
        String name = Files.readString(journal.resolve(CURRENT), StandardCharsets.ISO_8859_1);
        return name.startsWith("MANIFEST-") ? name.strip() : "";
    }

    private static JournalProblem missing(Path journal, String detail, int durableBar) {
        return new JournalProblem.JournalMissing(journal, detail, durableBar);
    }

    /** A folder where a file belongs, or a file in the place of the journal's folder. */
    static Optional<JournalProblem> misplaced(Path journal) {
        if (Files.exists(journal) && !Files.isDirectory(journal)) {
            return bad(journal, "it is a file where the journal's folder belongs");
        }
        try {
            for (Path file : files(journal)) {
                if (Files.isDirectory(file)) {
                    return bad(file, "it is a folder where a file of the journal belongs");
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return bad(journal, "the folder cannot be read: " + Obstacle.reason(e));
        }
    }

    /**
     * The first log that is damaged in its middle. LevelDB would leave out what it cannot read, and
     * remove the file. A damaged end is that of a process that was ended while it wrote; whether
     * anything durable is lost by it is told by the portfolios.
     */
    static Optional<JournalProblem> damagedInside(Path journal) {
        return first(journal, LOG, file -> {
            byte[] bytes = Files.readAllBytes(file);
            OptionalLong at = firstDamage(bytes, 0);
            return at.isPresent() && isFollowed(bytes, at.getAsLong()) ? damaged(file, at)
                    : Optional.empty();
        });
    }

    /** The first log with a record that is damaged, be it the last. */
    static Optional<JournalProblem> damagedLog(Path journal) {
        return first(journal, LOG,
                file -> damaged(file, firstDamage(Files.readAllBytes(file), 0)));
    }

    /** The first file whose content cannot have been written by LevelDB. */
    static Optional<JournalProblem> damaged(Path journal) {
        return damagedLog(journal).or(() -> first(journal, TABLE, LevelDbFiles::table));
    }

    /** A check of one file. */
    private interface Check {
        Optional<JournalProblem> of(Path file) throws IOException;
    }

    private static Optional<JournalProblem> first(Path journal, Pattern names, Check check) {
        try {
            for (Path file : files(journal)) {
                if (names.matcher(String.valueOf(file.getFileName())).matches()) {
                    Optional<JournalProblem> found = check.of(file);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return bad(journal, "it cannot be read: " + Obstacle.reason(e));
        }
    }

    private static Optional<JournalProblem> damaged(Path file, OptionalLong at) {
        return at.isEmpty() ? Optional.empty()
                : bad(file, "it is damaged from byte " + at.getAsLong() + " on");
    }

    /** Whether a block after the one with a damaged record begins with a sound one. */
    private static boolean isFollowed(byte[] bytes, long damage) {
        for (long block = (damage / BLOCK + 1) * BLOCK; block
                + HEADER < bytes.length; block += BLOCK) {
            OptionalLong next = firstDamage(bytes, (int) block);
            if (bytes[(int) block + HEADER - 1] != 0
                    && (next.isEmpty() || next.getAsLong() > block)) {
                return true;
            }
        }
        return false;
    }

    /** What LevelDB has in a folder, in the order of the names. */
    static List<Path> files(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(journal)) {
            return new ArrayList<>(entries
                    .filter(entry -> FILE.matcher(String.valueOf(entry.getFileName())).matches())
                    .sorted().toList());
        }
    }

    /** What the records of a log hold, without what they are wrapped in. */
    static byte[] content(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int left = Math.min(BLOCK - at % BLOCK, bytes.length - at);
            int length = left < HEADER ? 0 : all.getShort(at + 4) & 0xFFFF;
            if (length == 0) {
                at += left;
            } else {
                int held = Math.min(length, left - HEADER);
                content.write(bytes, at + HEADER, held);
                at += HEADER + held;
            }
        }
        return content.toByteArray();
    }

    /** Where the first record is that fails its checksum or ends beyond its block or the file. */
    private static OptionalLong firstDamage(byte[] bytes, int from) {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = from;
        while (at < bytes.length) {
            int left = Math.min(BLOCK - at % BLOCK, bytes.length - at);
            if (left < HEADER) {
                at += left;
                continue;
            }
            int length = all.getShort(at + 4) & 0xFFFF;
            int type = all.get(at + 6);
            if (type == 0 && length == 0) {
                // Set aside and not written yet.
                at += left;
                continue;
            }
            if (length > left - HEADER || all.getInt(at) != checksum(bytes, at + 6, length + 1)) {
                return OptionalLong.of(at);
            }
            at += HEADER + length;
        }
        return OptionalLong.empty();
    }

    /** The checksum of LevelDB: CRC-32C, rotated and shifted. */
    static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
    }

    private static Optional<JournalProblem> table(Path file) throws IOException {
        return TableCheck.of(file).flatMap(what -> bad(file, "it is damaged: " + what));
    }

    private static Optional<JournalProblem> bad(Path file, String detail) {
        return Optional.of(new JournalProblem.BadFile(file, detail));
    }
}
