package io.troupe.data;

import io.troupe.model.Interval;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The file form of a {@link DataHistory}, big-endian: the mark {@code TRDH} and the version; the
 * interval's label, two flags (bars, volume), count of symbols and bars, the symbols; the times
 * (8 bytes each); the sums (4 each); in version 2, which has more than prices of shares, the terms
 * of each symbol, a flag and the sums of what is beyond prices if it is set; the links and the head
 * (32 each); a CRC-32 of all before it.
 */
final class DataHistoryFile {
    private static final int MARK = 0x54524448;
    private static final int PLAIN = 1;
    private static final int VERSION = 2;
    private static final int HASH_BYTES = 32;
    private static final int BUFFER_BYTES = 1 << 16;

    private DataHistoryFile() {}

    static void write(Path file, RecordedBars recorded) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream raw = Files.newOutputStream(unfinished);
                    var checked = new CheckedOutputStream(
                            new BufferedOutputStream(raw, BUFFER_BYTES), new CRC32());
                    var out = new DataOutputStream(
                            new BufferedOutputStream(checked, BUFFER_BYTES))) {
                writeContent(recorded, out);
                out.flush();
                out.writeLong(checked.getChecksum().getValue());
            }
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeContent(RecordedBars recorded, DataOutputStream out)
            throws IOException {
        out.writeInt(MARK);
        out.writeInt(recorded.isPlain() ? PLAIN : VERSION);
        out.writeUTF(recorded.shape().interval().label());
        out.writeBoolean(recorded.shape().hasBars());
        out.writeBoolean(recorded.shape().hasVolume());
        out.writeInt(recorded.symbols().size());
        out.writeInt(recorded.bars());
        for (String symbol : recorded.symbols()) {
            out.writeUTF(symbol);
        }
        ByteBuffer times = ByteBuffer.allocate(recorded.bars() * Long.BYTES);
        times.asLongBuffer().put(recorded.times());
        out.write(times.array());
        writeSums(recorded.sums(), out);
        if (!recorded.isPlain()) {
            for (String terms : recorded.terms()) {
                out.writeUTF(terms);
            }
            out.writeBoolean(recorded.beyond().length > 0);
            writeSums(recorded.beyond(), out);
        }
        for (byte[] link : recorded.links()) {
            out.write(link);
        }
        out.write(recorded.head());
    }

    private static void writeSums(int[] sums, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(sums.length, Integer.BYTES));
        bytes.asIntBuffer().put(sums);
        out.write(bytes.array());
    }

    static RecordedBars read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                var checked = new CheckedInputStream(
                        new BufferedInputStream(raw, BUFFER_BYTES), new CRC32());
                var in = new DataInputStream(checked)) {
            RecordedBars recorded = readContent(in, file);
            long sum = checked.getChecksum().getValue();
            if (in.readLong() != sum) {
                throw damaged(file, "its check sum is wrong");
            }
            return recorded;
        } catch (EOFException early) {
            throw damaged(file, "it ends too early");
        } catch (UTFDataFormatException garbled) {
            throw damaged(file, "it has a garbled text");
        }
    }

    private static RecordedBars readContent(DataInputStream in, Path file) throws IOException {
        if (in.readInt() != MARK) {
            throw damaged(file, "it does not begin like one");
        }
        int version = in.readInt();
        if (version != PLAIN && version != VERSION) {
            throw new IOException(file + " is a data history of version " + version
                    + "; this program reads versions up to " + VERSION
                    + "; use the one that wrote it");
        }
        var shape = new DataShape(interval(in.readUTF(), file), in.readBoolean(), in.readBoolean());
        int assets = in.readInt();
        int bars = in.readInt();
        if (assets < 0 || bars < 0 || (long) assets * bars > Files.size(file)) {
            throw damaged(file, "its counts are impossible");
        }
        List<String> symbols = texts(in, assets);
        long[] times = new long[bars];
        read(in, bars * Long.BYTES).asLongBuffer().get(times);
        int[] sums = sums(in, bars * assets);
        List<String> terms = version == PLAIN ? Collections.nCopies(assets, "")
                : texts(in, assets);
        int[] beyond = sums(in, version != PLAIN && in.readBoolean() ? sums.length : 0);
        byte[][] links = new byte[RecordedBars.linksOf(bars)][];
        for (int block = 0; block < links.length; block++) {
            links[block] = in.readNBytes(HASH_BYTES);
        }
        return new RecordedBars(shape, symbols, terms, times, sums, beyond, links,
                in.readNBytes(HASH_BYTES));
    }

    private static List<String> texts(DataInputStream in, int count) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static int[] sums(DataInputStream in, int count) throws IOException {
        int[] sums = new int[count];
        read(in, Math.multiplyExact(count, Integer.BYTES)).asIntBuffer().get(sums);
        return sums;
    }

    private static ByteBuffer read(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static Interval interval(String label, Path file) throws IOException {
        for (Interval interval : Interval.values()) {
            if (interval.label().equals(label)) {
                return interval;
            }
        }
        throw damaged(file, "it has an unknown interval");
    }

    private static IOException damaged(Path file, String how) {
        return new IOException(file + " is no sound record of a run's data: " + how
                + "; restore the file from a copy, or start the run anew");
    }
}
