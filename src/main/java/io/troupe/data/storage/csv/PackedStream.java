package io.troupe.data.storage.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, and stops at what unpacks to absurdly more than it is. */
final class PackedStream extends FilterInputStream {
    private final Counted packed;
    private long unpackedBytes;

    private PackedStream(Counted packed, int bufferBytes) throws IOException {
        super(new GZIPInputStream(packed, bufferBytes));
        this.packed = packed;
    }

    static InputStream of(InputStream packed, int bufferBytes) throws IOException {
        return new PackedStream(new Counted(packed), bufferBytes);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        unpackedBytes += Math.max(read, 0);
        requirePlausible();
        return read;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        unpackedBytes += read < 0 ? 0 : 1;
        requirePlausible();
        return read;
    }

    private void requirePlausible() throws IOException {
        if (unpackedBytes > CsvLimits.PACKED_RATIO_FROM_BYTES
                && unpackedBytes / CsvLimits.PACKED_RATIO > packed.bytes) {
            throw new UnreadableException("unpacks to more than " + CsvLimits.PACKED_RATIO
                    + " times its size; if it is what you want, unpack it first");
        }
    }

    /** Counts the bytes that pass. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            bytes += Math.max(read, 0);
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }
    }
}
