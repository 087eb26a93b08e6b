package io.troupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version and the source revision that this build was made from, as one line of text. */
final class Version implements IVersionProvider {
    private static final String RESOURCE = "/io/troupe/version.properties";

    /** The version and revision without the name. */
    static String text() throws IOException {
        return new Version().getVersion()[0].substring("troupe ".length());
    }

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException(RESOURCE + " is missing from the class path");
            }
            Properties properties = new Properties();
            properties.load(in);
            return new String[]{"troupe " + properties.getProperty("version") + " ("
                    + properties.getProperty("revision") + ")"};
        }
    }
}
