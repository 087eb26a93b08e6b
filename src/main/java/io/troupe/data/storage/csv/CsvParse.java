package io.troupe.data.storage.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.troupe.data.storage.Offences;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Runs a text file through the CSV parser; every failure becomes an offence. */
final class CsvParse {
    private CsvParse() {}

    /** Reads a file to its end; whether it could be read so far that its rows mean something. */
    static boolean run(Path file, char separator, CsvRows rows, Offences offences) {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableException("is a folder; name a file in it");
            }
            readAll(file, separator, rows);
            return true;
        } catch (IOException problem) {
            offences.unreadable(reason(problem));
        } catch (UncheckedIOException problem) {
            offences.unreadable(reason(problem.getCause()));
        } catch (SinkException problem) {
            problem.tell(offences);
        } catch (CsvParseException problem) {
            tell(problem, offences);
        }
        return false;
    }

    private static void readAll(Path file, char separator, CsvRows rows) throws IOException {
        try (Reader text = CsvFile.open(file);
                CsvReader<Boolean> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(CsvLimits.FIELD_CHARACTERS)
                        .allowUnclosedQuote(false).build(rows, text)) {
            for (boolean goOn : records) {
                if (!goOn) {
                    return;
                }
            }
        }
    }

    private static void tell(Throwable problem, Offences offences) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof SinkException sink) {
                sink.tell(offences);
                return;
            }
        }
        Throwable cause = innermost(problem);
        switch (cause) {
            case IOException failure -> offences.unreadable(reason(failure));
            default -> offences.add("", "", "is not readable as CSV: " + message(cause));
        }
    }

    private static String message(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("buffer size") ? "a field has more than "
                + CsvLimits.FIELD_CHARACTERS + " characters; is a quote not closed?" : message;
    }

    private static String reason(@Nullable IOException problem) {
        return switch (problem) {
            case null -> "cannot be read";
            case NoSuchFileException _ -> "there is no such file; check the path";
            case AccessDeniedException _ -> "may not be read; check its permissions";
            case EOFException _ -> "the packed file ends too early; copy it again";
            case ZipException damage -> "the packed file is damaged (" + damage.getMessage()
                    + "); copy it again";
            case UnreadableException _ -> String.valueOf(problem.getMessage());
            default -> "cannot be read: " + problem.getMessage();
        };
    }

    private static Throwable innermost(Throwable problem) {
        Throwable innermost = problem;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost;
    }
}
