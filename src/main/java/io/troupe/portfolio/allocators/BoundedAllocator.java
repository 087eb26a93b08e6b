package io.troupe.portfolio.allocators;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Another allocator's shares, made to keep to {@link ShareRules}. In this order:
 * <ol>
 * <li>{@code warmup}: who has fewer returns than it takes to judge ({@link #warmupBars()}), counted
 * from the division that gave it capital (a millionth is none), gets its warm-up share: {@code 1/n}
 * of n active strategies, its weight, or nothing. The allocator divides what is left, {@code 1 − Σ}
 * of these, between the others and is not asked about those without a record. With {@code none}
 * returns count from the first bar, as without capital there would never be any.
 * <li>{@code smoothing}: {@code (1 − s)·share + s·share before}.
 * <li>{@code min}, {@code max}: the nearest shares, by the sum of squares, within both and with the
 * same sum. If so many strategies cannot have as little, {@code min} is what each can have; if they
 * cannot have as much, all have {@code max} and the rest lies in the reserve.
 * <li>{@code maxTurnover}: if {@code Σ|share − share before|} is more, all go as far from the
 * shares before as it allows, in proportion.
 * <li>{@code band}: if no share is further from the share before, all stay as they were.
 * </ol>
 * The shares before are those of the latest division; whoever was taken out since has left his to
 * the others in proportion to theirs, as {@link Allotment#split} has it. In the first division, and
 * where nobody is left that had a share, there are none: only warm-up, {@code min} and {@code max}
 * apply.
 *
 * @param allocator whose shares they are
 * @param rules what they keep to
 * @param weights the warm-up shares by strategy, if they are fixed, summing to 1 or less; else not
 *        looked at
 */
public record BoundedAllocator(Allocator allocator, ShareRules rules, List<Double> weights)
        implements
        Allocator {
    private static final int VERSION = 1;
    /** States of this are told from those of the allocator within it. */
    private static final int VERSIONS = 1000;
    /** A share up to this is no capital: what a strategy makes of it tells nothing. */
    private static final double LEAST_CAPITAL = 1e-6;
    private static final double ROUNDING = 1e-15;

    /** Copies the list. */
    public BoundedAllocator {
        weights = List.copyOf(weights);
    }

    @Override
    public int lookbackBars() {
        return allocator.lookbackBars();
    }

    @Override
    public int warmupBars() {
        return allocator.warmupBars();
    }

    @Override
    public boolean leavesReserve() {
        return allocator.leavesReserve() || rules.mayLower(weights);
    }

    @Override
    public AllocatorState initialState() {
        return AllocatorState.of(VERSIONS * VERSION + allocator.initialState().version(),
                new byte[0]);
    }

    /**
     * What is remembered: by strategy its share, and since which bar it has had one; where it has
     * none the bar tells nothing. And the state within.
     */
    @SuppressWarnings("ArrayRecordComponent") // of one division
    private record Memory(double[] shares, int[] since, AllocatorState within) {}

    @Override
    public Division divide(DivisionRequest request) {
        Memory memory = memory(request);
        Judged judged = judged(request, memory);
        double[] shares = judged.shares;
        double[] before = before(memory.shares, request.active());
        boolean hasBefore = request.state().bytes().length > 0
                && (Shares.sum(before) > 0 || Shares.sum(memory.shares) == 0);
        if (hasBefore) {
            for (int j = 0; j < shares.length; j++) {
                shares[j] = (1 - rules.smoothing()) * shares[j] + rules.smoothing() * before[j];
            }
        }
        if (rules.min() > 0 || rules.max().isPresent()) {
            shares = Shares.within(shares, rules.min(),
                    rules.max().orElse(Double.POSITIVE_INFINITY));
        }
        shares = hasBefore ? turned(before, shares) : shares;
        return new Division(shares, remembered(request, memory, shares, judged.state));
    }

    /** Shares after warm-up, and the state of the allocator that judged. */
    @SuppressWarnings("ArrayRecordComponent") // of one division
    private record Judged(double[] shares, AllocatorState state) {}

    private Judged judged(DivisionRequest request, Memory memory) {
        int n = request.active().length;
        double[] shares = new double[n];
        int[] judged = new int[n];
        int count = 0;
        double left = 1;
        for (int j = 0; j < n; j++) {
            if (record(request, memory, j) >= warmupBars()) {
                judged[count++] = j;
            } else {
                shares[j] = warmupShare(request.active()[j], n);
                left -= shares[j];
            }
        }
        Division division = Division.by(allocator,
                asked(request, Arrays.copyOf(judged, count), memory));
        for (int i = 0; i < count; i++) {
            shares[judged[i]] = Math.max(0, left) * division.shares()[i];
        }
        return new Judged(shares, division.state());
    }

    private double warmupShare(int strategy, int active) {
        return switch (rules.warmup()) {
            case EQUAL -> 1.0 / active;
            case FIXED -> weights.get(strategy);
            case NONE -> 0;
        };
    }

    /** How many returns there are to judge a strategy by. */
    private int record(DivisionRequest request, Memory memory, int j) {
        int known = request.returns()[j].length;
        if (rules.warmup() == Warmup.NONE) {
            return known;
        }
        int strategy = request.active()[j];
        return memory.shares[strategy] > LEAST_CAPITAL
                ? Math.min(known, request.bar() - memory.since[strategy])
                : 0;
    }

    /** The request about some of the active strategies, with the returns of their record. */
    private DivisionRequest asked(DivisionRequest request, int[] some, Memory memory) {
        return new DivisionRequest(request.bar(), request.ids(),
                Arrays.stream(some).map(j -> request.active()[j]).toArray(),
                Arrays.stream(some).mapToObj(j -> {
                    double[] all = request.returns()[j];
                    int record = record(request, memory, j);
                    return Arrays.copyOfRange(all, all.length - record, all.length);
                }).toArray(double[][]::new),
                Arrays.stream(some).mapToLong(j -> request.equityMicros()[j]).toArray(),
                memory.within);
    }

    /** The shares before of those that are active, with what the others have left to them. */
    private static double[] before(double[] all, int[] active) {
        double[] before = Arrays.stream(active).mapToDouble(k -> all[k]).toArray();
        double sum = Shares.sum(before);
        double whole = Shares.sum(all);
        for (int j = 0; j < before.length && sum > 0 && sum != whole; j++) {
            before[j] = before[j] / sum * whole;
        }
        return before;
    }

    private double[] turned(double[] before, double[] shares) {
        double turnover = 0;
        double largest = 0;
        for (int j = 0; j < shares.length; j++) {
            turnover += Math.abs(shares[j] - before[j]);
        }
        double way = Math.min(1, rules.maxTurnover().orElse(Double.POSITIVE_INFINITY) / turnover);
        double[] turned = new double[shares.length];
        for (int j = 0; j < shares.length; j++) {
            turned[j] = way < 1 ? before[j] + way * (shares[j] - before[j]) : shares[j];
            largest = Math.max(largest, Math.abs(turned[j] - before[j]));
        }
        return rules.band() > 0 && largest <= rules.band() + ROUNDING ? before : turned;
    }

    private Memory memory(DivisionRequest request) {
        int strategies = request.ids().size();
        double[] shares = new double[strategies];
        int[] since = new int[strategies];
        byte[] bytes = request.state().bytes();
        if (bytes.length == 0) {
            return new Memory(shares, since, allocator.initialState());
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (int k = 0; k < strategies; k++) {
            shares[k] = in.getDouble();
            since[k] = in.getInt();
        }
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        int version = allocator.initialState().version();
        return new Memory(shares, since,
                version == 0 ? AllocatorState.NONE : AllocatorState.of(version, rest));
    }

    private AllocatorState remembered(DivisionRequest request, Memory memory, double[] shares,
            AllocatorState within) {
        double[] all = new double[memory.shares.length];
        for (int j = 0; j < shares.length; j++) {
            all[request.active()[j]] = shares[j];
        }
        byte[] rest = within.bytes();
        ByteBuffer out = ByteBuffer
                .allocate((Double.BYTES + Integer.BYTES) * all.length + rest.length);
        for (int k = 0; k < all.length; k++) {
            boolean had = memory.shares[k] > LEAST_CAPITAL;
            out.putDouble(all[k]).putInt(had ? memory.since[k] : request.bar());
        }
        return AllocatorState.of(initialState().version(), out.put(rest).array());
    }
}
