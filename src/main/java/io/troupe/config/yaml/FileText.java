package io.troupe.config.yaml;

import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads a configuration file as text, and says exactly why when it cannot. */
final class FileText {
    static final int MAX_BYTES = 1 << 20;

    private FileText() {}

    /** The text, or nothing after adding the problem, which is blamed on {@code blamed}. */
    static @Nullable String read(Path file, Origin blamed, String key,
            List<ConfigProblem> problems) {
        String why;
        try {
            if (Files.isDirectory(file)) {
                why = "is a directory, not a file";
            } else if (!Files.exists(file)) {
                why = "does not exist";
            } else if (!Files.isRegularFile(file)) {
                why = "is not a regular file";
            } else if (Files.size(file) > MAX_BYTES) {
                why = "is larger than 1 MiB";
            } else {
                return decoded(file, Files.readAllBytes(file), problems);
            }
        } catch (AccessDeniedException denied) {
            why = "may not be read by this user";
        } catch (IOException broken) {
            why = "cannot be read: " + broken.getMessage();
        }
        problems.add(new ConfigProblem(blamed, key, null,
                "the configuration file " + file + " " + why, null));
        return null;
    }

    private static @Nullable String decoded(Path file, byte[] bytes,
            List<ConfigProblem> problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in, out, true);
        String text = out.flip().toString();
        String why = "is not text in UTF-8";
        int end = text.length();
        if (!result.isError()) {
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            end = firstUnprintable(text);
            if (end < 0) {
                return text;
            }
            why = "holds the control character " + String.format("0x%02x", text.codePointAt(end))
                    + ", so it is no text";
        }
        problems.add(new ConfigProblem(place(file, text, end), "", null,
                "the file " + why, "save it as plain text in UTF-8"));
        return null;
    }

    private static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Origin place(Path file, String text, int end) {
        String before = text.substring(0, end);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Origin.InFile(file, line, end - before.lastIndexOf('\n'));
    }
}
