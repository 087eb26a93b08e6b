package io.troupe.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Tells one build of the program from another, also where both come from changed sources. */
final class CodeIdentity {
    private CodeIdentity() {}

    /** A checksum of the program's jar; its version where it runs from single class files. */
    static String ofProgram() throws IOException {
        try {
            Path code = Path.of(
                    CodeIdentity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(code)) {
                return Version.text();
            }
            CRC32C checksum = new CRC32C();
            checksum.update(Files.readAllBytes(code));
            return Long.toHexString(checksum.getValue());
        } catch (URISyntaxException e) {
            return Version.text();
        }
    }
}
