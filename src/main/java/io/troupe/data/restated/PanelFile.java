package io.troupe.data.restated;

import io.troupe.data.Field;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The file form of a {@link PricePanel}, big-endian: the mark {@code TRPP} and the version; a set
 * of bits of the columns there are, counts of assets and bars, the symbols; the times (8 bytes
 * each); each column, asset after asset, as {@link PriceCode} writes it; a CRC-32 of all before it.
 */
final class PanelFile {
    /** In the order in which they lie in a file. */
    private static final List<Field> COLUMNS = List.of(Field.OPEN, Field.HIGH, Field.LOW,
            Field.CLOSE, Field.VOLUME);
    private static final int MARK = 0x54525050;
    private static final int VERSION = 1;
    private static final int BUFFER_BYTES = 1 << 16;

    private PanelFile() {}

    static void write(PricePanel panel, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var checked = new CheckedOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(unfinished), BUFFER_BYTES), new CRC32());
                    var out = new DataOutputStream(
                            new BufferedOutputStream(checked, BUFFER_BYTES))) {
                writeContent(panel, out);
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

    private static void writeContent(PricePanel panel, DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeInt(VERSION);
        int present = 0;
        for (Field field : panel.columns().keySet()) {
            present |= 1 << COLUMNS.indexOf(field);
        }
        out.writeInt(present);
        out.writeInt(panel.assets());
        out.writeInt(panel.bars());
        for (String symbol : panel.symbols()) {
            out.writeUTF(symbol);
        }
        for (long time : panel.times()) {
            out.writeLong(time);
        }
        for (double[] column : panel.columns().values()) {
            for (int asset = 0; asset < panel.assets(); asset++) {
                PriceCode.write(column, asset * panel.bars(), panel.bars(), out);
            }
        }
    }

    static PricePanel read(Path file) throws IOException {
        try (var checked = new CheckedInputStream(new BufferedInputStream(
                Files.newInputStream(file), BUFFER_BYTES), new CRC32());
                var in = new DataInputStream(checked)) {
            PricePanel panel = readContent(in, file);
            long sum = checked.getChecksum().getValue();
            if (in.readLong() != sum) {
                throw damaged(file, "its check sum is wrong");
            }
            return panel;
        } catch (EOFException early) {
            throw damaged(file, "it ends too early");
        } catch (UTFDataFormatException garbled) {
            throw damaged(file, "it has a garbled text");
        }
    }

    private static PricePanel readContent(DataInputStream in, Path file) throws IOException {
        if (in.readInt() != MARK) {
            throw damaged(file, "it does not begin like one");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException(file + " is a file of prices of version " + version
                    + "; this program reads version " + VERSION + "; use the one that wrote it");
        }
        int present = in.readInt();
        int assets = in.readInt();
        int bars = in.readInt();
        if (assets < 0 || bars < 0 || (long) assets * bars > Files.size(file)) {
            throw damaged(file, "its counts are impossible");
        }
        List<String> symbols = new ArrayList<>();
        for (int asset = 0; asset < assets; asset++) {
            symbols.add(in.readUTF());
        }
        long[] times = new long[bars];
        for (int bar = 0; bar < bars; bar++) {
            times[bar] = in.readLong();
        }
        EnumMap<Field, double[]> columns = new EnumMap<>(Field.class);
        for (Field field : COLUMNS) {
            if ((present & (1 << COLUMNS.indexOf(field))) != 0) {
                double[] column = new double[assets * bars];
                for (int asset = 0; asset < assets; asset++) {
                    PriceCode.read(in, column, asset * bars, bars);
                }
                columns.put(field, column);
            }
        }
        return new PricePanel(symbols, times, columns);
    }

    private static IOException damaged(Path file, String how) {
        return new IOException(file + " is no sound record of a run's prices: " + how
                + "; restore the file from a copy, or start the run anew");
    }
}
