package io.troupe.portfolio.allocators.staff;

import io.troupe.model.StaffMove;
import io.troupe.model.StaffMove.Kind;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Divides capital between those who have part in it, as another allocator says; the others have a
 * share of 0. Who has part is decided anew at every division, in this order: whose time is over
 * leaves, whose time has come joins; who has lost too much is fired; the best are hired and the
 * others not kept. The allocator below is asked about those who are in alone, with the returns they
 * had while they were. If nobody is in, all capital is the reserve's.
 */
public final class StaffedAllocator implements Allocator {
    /** A loss of a fifth in decimals is one, whatever binary fractions make of it. */
    private static final double ROUNDING = 1e-12;

    private final Allocator inner;
    private final Staff staff;
    private final int longestPeriod;

    /**
     * An allocator.
     *
     * @param inner divides between those who are in
     * @param staff who may be
     * @param longestPeriod no fewer bars than lie between any two decisions
     */
    public StaffedAllocator(Allocator inner, Staff staff, int longestPeriod) {
        this.inner = inner;
        this.staff = staff;
        this.longestPeriod = longestPeriod;
    }

    @Override
    public int lookbackBars() {
        return Math.max(longestPeriod, recordBars());
    }

    /** How many returns of each strategy are kept. */
    private int recordBars() {
        return Math.max(inner.lookbackBars(), staff.hire().map(HireRule::lookbackBars).orElse(0));
    }

    @Override
    public AllocatorState initialState() {
        return StaffState.initial(inner.initialState()).toState();
    }

    @Override
    public Division divide(DivisionRequest request) {
        StaffState before = StaffState.of(request.state());
        List<Career> careers = before.careersOf(request.ids().size());
        int since = request.bar() - before.bar();
        for (int j = 0; j < request.active().length; j++) {
            Career career = careers.get(request.active()[j]);
            if (career.isIn()) {
                double[] returns = request.returns()[j];
                career.add(Arrays.copyOfRange(returns, returns.length - since, returns.length),
                        recordBars());
            }
        }
        List<StaffMove> moves = moves(request, careers);
        int[] in = IntStream.range(0, request.active().length)
                .filter(j -> careers.get(request.active()[j]).isIn()).toArray();
        double[] shares = new double[request.active().length];
        AllocatorState below = before.inner();
        if (in.length > 0) {
            Division division = Division.by(inner, among(in, request, careers, below));
            for (int j = 0; j < in.length; j++) {
                shares[in[j]] = division.shares()[j];
            }
            below = division.state();
        }
        return new Division(shares, new StaffState(request.bar(), careers, below).toState(),
                moves);
    }

    /** The same division between some of those who are asked about. */
    private DivisionRequest among(int[] in, DivisionRequest request, List<Career> careers,
            AllocatorState state) {
        int[] numbers = Arrays.stream(in).map(j -> request.active()[j]).toArray();
        return new DivisionRequest(request.bar(), request.ids(), numbers,
                Arrays.stream(numbers)
                        .mapToObj(k -> careers.get(k).returns(inner.lookbackBars()))
                        .toArray(double[][]::new),
                Arrays.stream(in).mapToLong(j -> request.equityMicros()[j]).toArray(), state);
    }

    /** Who begins and who ceases, in the order of their numbers. */
    private List<StaffMove> moves(DivisionRequest request, List<Career> careers) {
        boolean first = request.isBeforeFirstBar();
        List<StaffMove> moves = new ArrayList<>();
        for (int k : request.active()) {
            Optional<StaffMove> move = moveByTermOrLoss(k, request.bar(), careers.get(k), first);
            move.ifPresent(moves::add);
        }
        staff.hire().ifPresent(rule -> moves.addAll(byRank(rule, request, careers)));
        moves.sort(Comparator.comparingInt(StaffMove::strategy));
        return moves;
    }

    private Optional<StaffMove> moveByTermOrLoss(int k, int bar, Career career, boolean first) {
        Term term = staff.terms().get(k);
        if (!term.covers(bar)) {
            boolean was = career.isIn() || first;
            career.cease();
            return was ? Optional.of(new StaffMove(k, Kind.LEFT, term.exitOverBars(),
                    term.reason(bar))) : Optional.empty();
        }
        if (!career.hasBegun()) {
            career.begin();
            return first ? Optional.empty()
                    : Optional.of(new StaffMove(k, Kind.JOINED, 0,
                            "active from " + term.from().orElseThrow()));
        }
        return staff.fire().filter(rule -> career.isIn() && career.barsIn() >= rule.afterBars()
                && career.deepest() >= rule.drawdown() - ROUNDING).map(rule -> {
                    StaffMove move = new StaffMove(k, Kind.FIRED, rule.exitOverBars(),
                            String.format(Locale.ROOT,
                                    "drawdown %.2f %%, fired at %s", career.deepest() * 100,
                                    rule.drawdown()));
                    career.fire();
                    return move;
                });
    }

    private List<StaffMove> byRank(HireRule rule, DivisionRequest request,
            List<Career> careers) {
        int[] ranked = Arrays.stream(request.active())
                .filter(k -> staff.terms().get(k).covers(request.bar())
                        && !careers.get(k).isFired()
                        && careers.get(k).returns(rule.lookbackBars()).length == rule
                                .lookbackBars())
                .toArray();
        double[] scores = Arrays.stream(ranked)
                .mapToDouble(
                        k -> rule.rankBy().score(careers.get(k).returns(rule.lookbackBars())))
                .toArray();
        int[] order = IntStream.range(0, ranked.length).boxed()
                .sorted(Comparator.<Integer>comparingDouble(j -> -scores[j])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue).toArray();
        List<StaffMove> moves = new ArrayList<>();
        for (int place = 0; place < order.length; place++) {
            int k = ranked[order[place]];
            Career career = careers.get(k);
            boolean kept = place < rule.keep();
            if (kept == career.isIn()) {
                continue;
            }
            String why = rule.rankBy().label() + " ranks it " + (place + 1) + " of "
                    + order.length;
            if (kept) {
                career.begin();
                moves.add(new StaffMove(k, Kind.HIRED, 0, why));
            } else {
                career.cease();
                moves.add(new StaffMove(k, Kind.FIRED, rule.exitOverBars(), why));
            }
        }
        return moves;
    }

    @Override
    public String toString() {
        return "StaffedAllocator[" + inner + ", " + staff + "]";
    }
}
