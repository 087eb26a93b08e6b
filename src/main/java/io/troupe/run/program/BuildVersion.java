package io.troupe.run.program;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version and the source revision that this build was made from. */
public final class BuildVersion {
    private static final String RESOURCE = "/io/troupe/version.properties";

    private BuildVersion() {}

    /**
     * Both as one line of text: {@code 1.2.0 (0a1b2c3)}.
     *
     * @throws IOException if the build has lost them
     */
    public static String text() throws IOException {
        try (InputStream in = BuildVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException(RESOURCE + " is missing from the class path");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version") + " (" + properties.getProperty("revision")
                    + ")";
        }
    }
}
