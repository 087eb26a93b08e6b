package io.troupe.portfolio.allocators;

import io.troupe.Seeds;
import io.troupe.model.StaffMove;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Another allocator's shares of those who are in, which strategies are not always: at every
 * decision a quarter of them, whoever they are, begins or ceases, over one to five bars.
 *
 * @param inner the other allocator, whose state is remembered beside who is out
 * @param salt tells one sequence of moves from another
 */
public record StaffingAllocator(Allocator inner, long salt) implements Allocator {
    private static final int VERSION = 901;
    private static final int MOST_BARS = 5;

    @Override
    public int lookbackBars() {
        return inner.lookbackBars();
    }

    @Override
    public AllocatorState initialState() {
        return state(new BitSet(), inner.initialState());
    }

    private static AllocatorState state(BitSet out, AllocatorState inner) {
        byte[] who = out.toByteArray();
        byte[] rest = inner.bytes();
        return AllocatorState.of(VERSION,
                ByteBuffer.allocate(2 * Integer.BYTES + who.length + rest.length)
                        .putInt(inner.version()).putInt(who.length).put(who).put(rest).array());
    }

    @Override
    public Division divide(DivisionRequest request) {
        ByteBuffer known = ByteBuffer.wrap(request.state().bytes());
        int version = known.getInt();
        byte[] who = new byte[known.getInt()];
        known.get(who);
        byte[] rest = new byte[known.remaining()];
        known.get(rest);
        BitSet out = BitSet.valueOf(who);
        Division division = inner.divide(new DivisionRequest(request.bar(), request.ids(),
                request.active(), request.returns(), request.equityMicros(),
                version == 0 ? AllocatorState.NONE : AllocatorState.of(version, rest)));
        List<StaffMove> moves = moves(request, out);
        double[] shares = division.shares();
        for (int j = 0; j < shares.length; j++) {
            shares[j] = out.get(request.active()[j]) ? 0 : shares[j];
        }
        return new Division(shares, state(out, division.state()), moves);
    }

    private List<StaffMove> moves(DivisionRequest request, BitSet out) {
        List<StaffMove> moves = new ArrayList<>();
        for (int k = 0; k < request.ids().size(); k++) {
            Random random = Seeds.random((salt * 1_000_003 + request.bar()) * 1_009 + k);
            if (random.nextInt(4) == 0) {
                boolean first = random.nextBoolean();
                StaffMove.Kind in = first ? StaffMove.Kind.JOINED : StaffMove.Kind.HIRED;
                StaffMove.Kind left = first ? StaffMove.Kind.LEFT : StaffMove.Kind.FIRED;
                moves.add(out.get(k) ? new StaffMove(k, in, 0, "at " + request.bar())
                        : new StaffMove(k, left, 1 + random.nextInt(MOST_BARS), "whim"));
                out.flip(k);
            }
        }
        return moves;
    }
}
