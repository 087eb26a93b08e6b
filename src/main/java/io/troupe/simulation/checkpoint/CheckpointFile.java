package io.troupe.simulation.checkpoint;

import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import io.troupe.journal.JournalHead;
import io.troupe.ledger.HouseLedger.Accounts;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.checkpoint.Checkpoint.Leave;
import io.troupe.simulation.checkpoint.Checkpoint.Returns;
import io.troupe.simulation.checkpoint.Checkpoint.Sized;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.checkpoint.Checkpoint.Wanted;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.StrategyMemory;
import io.troupe.simulation.plan.StandingAllotment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A {@link Checkpoint} as bytes, with a checksum and a tag of the run and code it fits. */
final class CheckpointFile {
    /**
     * 1 kept what strategies had saved without a proof that it is all they remember, 2 a house
     * without accounts beside it, 3 neither what a construction remembers nor who has no part in
     * the capital, 4 no orders but those that follow from what is wanted, 5 of limits and halts
     * the fund's drawdown alone, and no returns that sizes depend on.
     */
    private static final int FORMAT = 6;

    private CheckpointFile() {}

    static byte[] encode(Checkpoint checkpoint, String tag) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(FORMAT);
        out.writeUTF(tag);
        out.writeInt(checkpoint.bar());
        write(out, checkpoint.head());
        write(out, checkpoint.house());
        write(out, checkpoint.risk());
        out.writeInt(checkpoint.sleeves().size());
        for (SleeveState sleeve : checkpoint.sleeves()) {
            write(out, sleeve);
        }
        write(out, checkpoint.standing());
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    /** The checkpoint, or null if the bytes are damaged, of another format, or of another tag. */
    static @Nullable Checkpoint decode(byte[] bytes, String tag) throws IOException {
        int content = bytes.length - Long.BYTES;
        if (content < 0) {
            return null;
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        DataInputStream end = new DataInputStream(
                new ByteArrayInputStream(bytes, content, Long.BYTES));
        if (end.readLong() != checksum(bytes, content) || in.readInt() != FORMAT
                || !in.readUTF().equals(tag)) {
            return null;
        }
        int bar = in.readInt();
        JournalHead head = readHead(in);
        HouseState house = readHouse(in);
        byte[] risk = readBytes(in);
        List<SleeveState> sleeves = new ArrayList<>();
        int count = in.readInt();
        for (int k = 0; k < count; k++) {
            sleeves.add(readSleeve(in));
        }
        return new Checkpoint(bar, head, house, risk, readStanding(in), sleeves);
    }

    private static void write(DataOutputStream out, HouseState house) throws IOException {
        Accounts accounts = house.accounts();
        write(out, accounts.positions());
        out.writeLong(accounts.cashMicros());
        out.writeLong(accounts.reserveMicros());
        write(out, accounts.overlayPositions());
        out.writeLong(accounts.overlayCashMicros());
        out.writeLong(accounts.nettingMicros());
        out.writeLong(accounts.poolingMicros());
        out.writeLong(accounts.sweptMicros());
        write(out, house.orders());
        write(out, house.overlayWanted());
        write(out, house.desk());
        write(out, house.remembered().wanted());
        write(out, house.remembered().aim());
        out.writeInt(house.remembered().partsLeft());
    }

    private static HouseState readHouse(DataInputStream in) throws IOException {
        Accounts accounts = new Accounts(readLongs(in), in.readLong(), in.readLong(),
                readLongs(in), in.readLong(), in.readLong(), in.readLong(), in.readLong());
        return new HouseState(accounts, readLongs(in), readLongs(in), readBytes(in),
                ConstructionState.of(readLongs(in), readLongs(in), in.readInt()));
    }

    /** The file ends with what the allocator remembers: nothing, if it remembers nothing. */
    private static void write(DataOutputStream out, StandingAllotment standing) throws IOException {
        write(out, standing.allotment().shares());
        out.writeBoolean(standing.allotment().isFull());
        out.writeDouble(standing.allotment().exposure());
        if (!standing.state().equals(AllocatorState.NONE)) {
            out.writeInt(standing.state().version());
            out.write(standing.state().bytes());
        }
    }

    /** All that there is before the checksum. */
    private static StandingAllotment readStanding(DataInputStream in) throws IOException {
        Allotment allotment = Allotment.restored(readDoubles(in), in.readBoolean(),
                in.readDouble());
        int left = in.available() - Long.BYTES;
        return new StandingAllotment(allotment, left == 0 ? AllocatorState.NONE
                : AllocatorState.of(in.readInt(), in.readNBytes(left - Integer.BYTES)));
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    private static void write(DataOutputStream out, JournalHead head) throws IOException {
        write(out, head.house());
        out.writeInt(head.books().size());
        for (Durable book : head.books()) {
            write(out, book);
        }
    }

    private static JournalHead readHead(DataInputStream in) throws IOException {
        Durable house = readDurable(in);
        List<Durable> books = new ArrayList<>();
        int count = in.readInt();
        for (int book = 0; book < count; book++) {
            books.add(readDurable(in));
        }
        return new JournalHead(house, books, books);
    }

    private static void write(DataOutputStream out, Durable durable) throws IOException {
        out.writeInt(durable.bar());
        out.writeLong(durable.sequence());
        out.write(durable.hash().bytes());
    }

    private static Durable readDurable(DataInputStream in) throws IOException {
        return new Durable(in.readInt(), in.readLong(), Hash.of(in.readNBytes(Hash.BYTES)));
    }

    private static void write(DataOutputStream out, SleeveState sleeve) throws IOException {
        write(out, sleeve.positions());
        write(out, sleeve.wanted());
        out.writeLong(sleeve.cashMicros());
        out.writeLong(sleeve.fills());
        write(out, sleeve.rules());
        out.writeBoolean(sleeve.quarantined());
        out.writeBoolean(sleeve.leave().isPresent());
        if (sleeve.leave().isPresent()) {
            write(out, sleeve.leave().get());
        }
        write(out, sleeve.returns());
        write(out, sleeve.memory());
    }

    private static void write(DataOutputStream out, Returns returns) throws IOException {
        out.writeDouble(returns.base());
        write(out, returns.latest());
        out.writeDouble(returns.sized().base());
        out.writeDouble(returns.sized().inForce());
        write(out, returns.sized().latest());
    }

    private static Returns readReturns(DataInputStream in) throws IOException {
        return new Returns(in.readDouble(), readDoubles(in),
                new Sized(in.readDouble(), in.readDouble(), readDoubles(in)));
    }

    private static void write(DataOutputStream out, Wanted wanted) throws IOException {
        write(out, wanted.steps());
        write(out, wanted.weights());
        write(out, wanted.desk());
    }

    private static Wanted readWanted(DataInputStream in) throws IOException {
        return new Wanted(readLongs(in), readDoubles(in), readBytes(in));
    }

    private static void write(DataOutputStream out, Leave leave) throws IOException {
        out.writeInt(leave.bar());
        out.writeInt(leave.overBars());
        write(out, leave.base());
    }

    private static void write(DataOutputStream out, StrategyMemory memory) throws IOException {
        byte[] state = memory.state();
        out.writeInt(state == null ? -1 : state.length);
        if (state != null) {
            out.write(state);
        }
        out.writeBoolean(memory.readsSleeve());
        out.writeInt(memory.answeredAlike());
        Distrust distrust = memory.distrust();
        out.writeBoolean(distrust != null);
        if (distrust != null) {
            out.writeInt(distrust.strategy());
            out.writeInt(distrust.bar());
            out.writeUTF(distrust.cause().name());
            out.writeUTF(distrust.field().orElse(""));
            out.writeUTF(distrust.finding());
        }
    }

    private static StrategyMemory readMemory(DataInputStream in) throws IOException {
        return new StrategyMemory(readState(in), in.readBoolean(), in.readInt(),
                in.readBoolean() ? readDistrust(in) : null);
    }

    private static Distrust readDistrust(DataInputStream in) throws IOException {
        return new Distrust(in.readInt(), in.readInt(), Distrust.Cause.valueOf(in.readUTF()),
                Optional.of(in.readUTF()).filter(field -> !field.isEmpty()), in.readUTF());
    }

    private static SleeveState readSleeve(DataInputStream in) throws IOException {
        return new SleeveState(readLongs(in), readWanted(in), in.readLong(), in.readLong(),
                readBytes(in), in.readBoolean(), readLeave(in), readReturns(in), readMemory(in));
    }

    private static Optional<Leave> readLeave(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(new Leave(in.readInt(), in.readInt(), readLongs(in)))
                : Optional.empty();
    }

    private static byte @Nullable [] readState(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static void write(DataOutputStream out, long[] values) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private static long[] readLongs(DataInputStream in) throws IOException {
        long[] values = new long[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
