package io.troupe.portfolio.allocators.staff;

import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.DivisionRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a {@link StaffedAllocator} remembers: careers, and what the allocator below remembers. */
record StaffState(int bar, List<Career> careers, AllocatorState inner) {
    private static final int VERSION = 1;
    /** Versions of the allocator below are told apart by so many times theirs. */
    private static final int INNER = 1000;

    static int version(int inner) {
        return INNER * inner + VERSION;
    }

    /** Before the first division nobody is in. */
    static StaffState initial(AllocatorState inner) {
        return new StaffState(DivisionRequest.BEFORE_FIRST_BAR, List.of(), inner);
    }

    /** The careers of so many strategies. */
    List<Career> careersOf(int strategies) {
        if (!careers.isEmpty()) {
            return careers;
        }
        List<Career> fresh = new ArrayList<>();
        for (int k = 0; k < strategies; k++) {
            fresh.add(new Career());
        }
        return fresh;
    }

    AllocatorState toState() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(bar);
            out.writeInt(careers.size());
            for (Career career : careers) {
                career.write(out);
            }
            out.writeInt(inner.version());
            byte[] below = inner.bytes();
            out.writeInt(below.length);
            out.write(below);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AllocatorState.of(version(inner.version()), bytes.toByteArray());
    }

    static StaffState of(AllocatorState state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state.bytes()))) {
            int bar = in.readInt();
            List<Career> careers = new ArrayList<>();
            int count = in.readInt();
            for (int k = 0; k < count; k++) {
                careers.add(Career.read(in));
            }
            int version = in.readInt();
            byte[] below = in.readNBytes(in.readInt());
            return new StaffState(bar, careers,
                    version == 0 ? AllocatorState.NONE : AllocatorState.of(version, below));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
