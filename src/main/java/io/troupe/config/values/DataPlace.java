package io.troupe.config.values;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where data is: the absolute and normalized path of a file or folder, or the address of a server.
 *
 * @param text the path or address, without a password
 */
public record DataPlace(String text) {
    private static final Pattern ADDRESS = Pattern.compile("(?i)postgres(ql)?:.*");
    private static final Pattern PASSWORD = Pattern.compile("[a-zA-Z]+://[^/@]*:[^/@]*@.*");

    /** A file or folder. */
    public static DataPlace of(Path path) {
        return new DataPlace(path.toString());
    }

    /** Whether it is a server's address and not a path. */
    public boolean isAddress() {
        return isAddress(text);
    }

    /** Whether a text is a server's address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Whether an address has a password, which would be kept with each run. */
    public static boolean hasPassword(String text) {
        return PASSWORD.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
