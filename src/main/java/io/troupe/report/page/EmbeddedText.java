package io.troupe.report.page;

import io.troupe.report.charts.EChartsScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A program or style sheet that comes with Troupe and is written into the page. Immutable.
 *
 * @param source its text
 * @param hash by which a browser is told that it may be used: {@code sha256-} and the SHA-256 of
 *        its UTF-8 bytes in Base64 (Content Security Policy Level 3, W3C)
 */
record EmbeddedText(String source, String hash) {
    /** What the page looks like. */
    static final EmbeddedText STYLE = read("report.css");
    /** The programs, in the order in which they run: what draws charts, what starts and sorts. */
    static final List<EmbeddedText> SCRIPTS = List.of(of(EChartsScript.library()),
            of(EChartsScript.drawing()), read("report.js"));

    private static EmbeddedText of(String source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new EmbeddedText(source, "sha256-" + Base64.getEncoder()
                    .encodeToString(digest.digest(source.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static EmbeddedText read(String name) {
        try (InputStream in = EmbeddedText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
