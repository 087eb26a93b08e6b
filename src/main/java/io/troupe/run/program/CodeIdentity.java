package io.troupe.run.program;

import io.troupe.strategies.plugins.PluginFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Tells one build of the program from another, also where both come from changed sources. */
public final class CodeIdentity {
    /** Of the program as it was when it was asked for first: it keeps the jar it has open. */
    private static volatile @Nullable String program;

    private CodeIdentity() {}

    /**
     * The program and the user's strategies of a run: another text if either has changed.
     *
     * @param files what the strategies are made of
     */
    public static String of(List<PluginFile> files) throws IOException {
        return files.isEmpty() ? ofProgram()
                : ofProgram() + "+" + PluginFile.contentHash(files);
    }

    /** A checksum of the program's jar; its version where it runs from single class files. */
    static String ofProgram() throws IOException {
        String known = program;
        if (known == null) {
            known = checksum();
            program = known;
        }
        return known;
    }

    private static String checksum() throws IOException {
        try {
            Path code = Path.of(
                    CodeIdentity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(code)) {
                return BuildVersion.text();
            }
            CRC32C checksum = new CRC32C();
            checksum.update(Files.readAllBytes(code));
            return Long.toHexString(checksum.getValue());
        } catch (URISyntaxException e) {
            return BuildVersion.text();
        }
    }
}
