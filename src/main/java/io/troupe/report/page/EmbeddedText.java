package io.troupe.report.page;

import io.troupe.report.charts.EChartsScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A program or style sheet that comes with Troupe and is written into the page.
 *
 * @param source its text, as UTF-8; not to be changed
 * @param hash by which a browser is told that it may be used: {@code sha256-} and the SHA-256 of
 *        its bytes in Base64 (Content Security Policy Level 3, W3C)
 */
@SuppressWarnings("ArrayRecordComponent") // a megabyte, never compared
record EmbeddedText(byte[] source, String hash) {
    /**
     * What {@link EChartsScript#library} has as its hash: it is a megabyte that changes with its
     * version alone, so it is not hashed for every page.
     */
    static final String LIBRARY_HASH = "sha256-up/VQ00XWfwfCN9hDtxDmZk9PgDVs83dQvTPRnWK0p4=";
    /** What the page looks like. */
    static final EmbeddedText STYLE = read("report.css");
    /** What draws charts with the library. */
    static final EmbeddedText DRAWING = of(
            EChartsScript.drawing().getBytes(StandardCharsets.UTF_8));
    /** What starts and sorts. */
    static final EmbeddedText START = read("report.js");

    /** The library that draws charts, read each time: a page is written once in a process. */
    static EmbeddedText library() {
        return new EmbeddedText(EChartsScript.library(), LIBRARY_HASH);
    }

    private static EmbeddedText of(byte[] source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new EmbeddedText(source,
                    "sha256-" + Base64.getEncoder().encodeToString(digest.digest(source)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static EmbeddedText read(String name) {
        try (InputStream in = EmbeddedText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
