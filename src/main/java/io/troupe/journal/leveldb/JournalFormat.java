package io.troupe.journal.leveldb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which form a journal is kept, as its files tell without being opened. A journal of our own
 * begins with a mark, the lowest key of the database: it stands at the beginning of the first log,
 * and, when that has become a table, in the list of tables, which names the lowest key of each.
 */
final class JournalFormat {
    /** The version that is written. */
    static final int VERSION = 1;

    /** What the mark begins with, after a number; a version follows. */
    static final String MARK = "troupe journal ";

    private static final Pattern MARKED = Pattern.compile("\0\0\0\0" + MARK + "(\\d{1,9})");
    /** The mark is the first thing in a log, after less than 32 bytes. */
    private static final int MARKED_BYTES = 128;

    private JournalFormat() {}

    /** What files tell. */
    sealed interface Found {
        /** Nothing has been written yet. */
        record Nothing() implements Found {}

        /** Akka's plugin has written it. */
        record Akkas() implements Found {}

        /**
         * It is our own.
         *
         * @param version of the form; a later Troupe's may be above {@link #VERSION}
         */
        record Own(int version) implements Found {}
    }

    /**
     * Looks into the files of a journal.
     *
     * @throws IOException if they cannot be read
     */
    static Found in(Path journal) throws IOException {
        boolean isEmpty = true;
        for (Path file : LevelDbFiles.files(journal)) {
            String name = String.valueOf(file.getFileName());
            if (LevelDbFiles.TABLE.matcher(name).matches()) {
                isEmpty = false;
            } else if (LevelDbFiles.LOG.matcher(name).matches()) {
                boolean isLog = name.endsWith(".log");
                String content = content(file, isLog ? MARKED_BYTES : Integer.MAX_VALUE);
                Matcher marked = MARKED.matcher(content);
                if (marked.find()) {
                    return new Found.Own(Integer.parseInt(marked.group(1)));
                }
                isEmpty &= !isLog || content.isEmpty();
            }
        }
        return isEmpty ? new Found.Nothing() : new Found.Akkas();
    }

    /** The beginning of what a log holds, a character for each byte. */
    private static String content(Path log, int most) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(log)) {
            bytes = in.readNBytes(most);
        }
        return new String(LevelDbFiles.content(bytes), StandardCharsets.ISO_8859_1);
    }
}
