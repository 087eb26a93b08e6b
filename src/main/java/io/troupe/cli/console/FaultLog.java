package io.troupe.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The file that takes what no user should have to read: stack traces and warnings of libraries. It
 * is made when the first of them comes, in the folder of runs if there is one, else in the folder
 * for temporary files.
 */
public final class FaultLog {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss",
            Locale.ROOT);
    private static final FaultLog OF_PROCESS = new FaultLog(Path.of("runs"));

    private Path folder;
    private @Nullable Path file;

    /** A log that is made in a folder, if that is there when the first entry comes. */
    public FaultLog(Path folder) {
        this.folder = folder;
    }

    /** The log of this process. */
    public static FaultLog ofProcess() {
        return OF_PROCESS;
    }

    /** Makes a folder the log's, if it is there and no entry has come yet. */
    public synchronized void in(Path runs) {
        folder = runs;
    }

    /** Writes a fault down; answers with where it can be read. */
    public synchronized String write(String what, @Nullable Throwable fault) {
        try {
            Path log = file == null ? create() : file;
            file = log;
            try (PrintWriter text = new PrintWriter(Files.newBufferedWriter(log,
                    StandardCharsets.UTF_8, StandardOpenOption.APPEND))) {
                text.println(LocalDateTime.now(ZoneId.systemDefault()) + " " + what);
                if (fault != null) {
                    fault.printStackTrace(text);
                }
            }
            return log.toString();
        } catch (IOException e) {
            return "none, it cannot be written (" + e.getMessage() + ")";
        }
    }

    private Path create() throws IOException {
        String prefix = "troupe-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + "-";
        if (Files.isDirectory(folder) && Files.isWritable(folder)) {
            return Files.createTempFile(folder, prefix, ".log");
        }
        return Files.createTempFile(prefix, ".log");
    }
}
