package io.troupe.report.bookmark;

import io.troupe.journal.folder.ContentDigest;
import io.troupe.journal.folder.FileDigest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file that is being written, and what it holds so far. */
final class DigestedOutput extends FilterOutputStream {
    private final ContentDigest digest = new ContentDigest();

    DigestedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        digest.add(bytes, from, count);
    }

    /** What it holds. */
    FileDigest content() {
        return digest.digest();
    }
}
