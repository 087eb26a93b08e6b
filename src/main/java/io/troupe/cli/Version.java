package io.troupe.cli;

import io.troupe.run.program.BuildVersion;
import java.io.IOException;
import picocli.CommandLine.IVersionProvider;

/** The version and the source revision that this build was made from, as one line of text. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[]{"troupe " + BuildVersion.text()};
    }
}
