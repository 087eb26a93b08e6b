package io.troupe.journal.leveldb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iq80.leveldb.table.Block;
import org.iq80.leveldb.table.BlockHandle;
import org.iq80.leveldb.table.BlockIterator;
import org.iq80.leveldb.table.BytewiseComparator;
import org.iq80.leveldb.table.Footer;
import org.iq80.leveldb.util.Slice;
import org.iq80.leveldb.util.Slices;
import org.iq80.leveldb.util.Snappy;
import org.iq80.leveldb.util.VariableLengthQuantity;

/** Checks every block of a table of LevelDB, which the database in Java does not. */
final class TableCheck {
    private static final int UNCOMPRESSED = 0;

    private final byte[] bytes;

    private TableCheck(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What is wrong with a table, if anything is. */
    static Optional<String> of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return new TableCheck(bytes).check();
        } catch (RuntimeException unreadable) {
            // What is taken for a table may be anything.
            return Optional.of("it is no table of LevelDB, or its end is missing");
        }
    }

    private Optional<String> check() throws IOException {
        Slice end = Slices.wrappedBuffer(bytes).slice(bytes.length - Footer.ENCODED_LENGTH,
                Footer.ENCODED_LENGTH);
        BlockHandle index = Footer.readFooter(end).getIndexBlockHandle();
        if (!isSound(index)) {
            return failed(index);
        }
        BlockIterator blocks = new Block(content(index), new BytewiseComparator()).iterator();
        while (blocks.hasNext()) {
            BlockHandle block = BlockHandle.readBlockHandle(blocks.next().getValue().input());
            if (!isSound(block)) {
                return failed(block);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> failed(BlockHandle block) {
        return Optional.of("the block at byte " + block.getOffset() + " fails its checksum");
    }

    /** The checksum is behind the block and the byte that says how it is compressed. */
    private boolean isSound(BlockHandle block) {
        int at = Math.toIntExact(block.getOffset());
        int size = block.getDataSize() + 1;
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
                .getInt(at + size) == LevelDbFiles.checksum(bytes, at, size);
    }

    private Slice content(BlockHandle block) throws IOException {
        int at = Math.toIntExact(block.getOffset());
        Slice stored = Slices.wrappedBuffer(bytes).slice(at, block.getDataSize());
        if (bytes[at + block.getDataSize()] == UNCOMPRESSED) {
            return stored;
        }
        byte[] content = new byte[VariableLengthQuantity.readVariableLengthInt(stored.input())];
        Snappy.uncompress(bytes, at, block.getDataSize(), content, 0);
        return Slices.wrappedBuffer(content);
    }
}
