package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.portfolio.allocators.AllocatorCases.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every allocator keeps to, shipped or not. */
class AllocatorContractTest {
    private static final int FUND = 4;
    private static final List<Double> WEIGHTS = List.of(0.0, 0.5, 0.125, 0.375);

    static Stream<Case> all() {
        return AllocatorCases.all();
    }

    static Stream<Case> shipped() {
        return AllocatorCases.shipped().stream();
    }

    private static List<String> ids(int strategies) {
        return IntStream.range(0, strategies).mapToObj(k -> "s" + k).toList();
    }

    /** What might be known of a strategy: nothing, little, that it stood still, that it is lost. */
    private static List<double[]> histories(int lookbackBars) {
        double[] moving = new Random(lookbackBars).doubles(lookbackBars, -0.1, 0.1).toArray();
        double[] constant = new double[lookbackBars];
        Arrays.fill(constant, 0.1);
        double[] lost = moving.clone();
        Arrays.fill(lost, 0, Math.min(1, lookbackBars), -1);
        double[] tiny = moving.clone();
        Arrays.setAll(tiny, i -> tiny[i] * 1e-300);
        double[] huge = moving.clone();
        Arrays.setAll(huge, i -> huge[i] * 1e12);
        return List.of(moving, constant, new double[lookbackBars], lost, tiny, huge);
    }

    /** Requests about all that may be left of a fund, with whatever may be known of it. */
    private static List<DivisionRequest> requests(Allocator allocator) {
        List<DivisionRequest> requests = new ArrayList<>();
        DivisionRequest start = DivisionRequest.first(ids(FUND), allocator.initialState());
        requests.add(start);
        AllocatorState[] states = {allocator.initialState(),
                Division.by(allocator, start).state()};
        long[][] equities = {{1, 2_000_000, 3_000_000_000L, 4}, {0, 0, 0, 0}, {-5, 7, -9, 11}};
        List<double[]> histories = histories(allocator.lookbackBars());
        for (int mask = 0; mask < 1 << FUND; mask++) {
            int set = mask;
            int[] active = IntStream.range(0, FUND).filter(k -> (set >> k & 1) != 0).toArray();
            for (int first = 0; first < histories.size(); first++) {
                for (int length = 0; length <= allocator.lookbackBars(); length++) {
                    double[][] returns = new double[active.length][];
                    for (int j = 0; j < active.length; j++) {
                        returns[j] = Arrays.copyOf(
                                histories.get((first + j / 2) % histories.size()), length);
                    }
                    long[] equity = equities[(first + length) % equities.length];
                    for (AllocatorState state : states) {
                        requests.add(new DivisionRequest(first + allocator.lookbackBars(),
                                ids(FUND), active, returns,
                                Arrays.stream(active).mapToLong(k -> equity[k]).toArray(),
                                state));
                    }
                }
            }
        }
        return requests;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRequestIsAnsweredAndReservesAreAnnounced(Case each) {
        Allocator allocator = each.forWeights().apply(WEIGHTS);
        for (DivisionRequest request : requests(allocator)) {
            double[] shares = Division.by(allocator, request).shares();
            assertThat(shares).as("%s", request).hasSameSizeAs(request.active());
            for (double share : shares) {
                assertThat(share).as("%s", request).isBetween(0.0, each.most() + 1e-9);
            }
            if (shares.length > 0 && !allocator.leavesReserve()) {
                assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoeverIsAloneGetsAllOfWhatIsNotReserved(Case each) {
        Allocator allocator = each.forWeights().apply(WEIGHTS);
        requests(allocator).stream().filter(request -> request.active().length == 1)
                .filter(request -> !allocator.leavesReserve())
                .forEach(request -> assertThat(Division.by(allocator, request).shares()[0])
                        .as("%s", request).isCloseTo(1, within(1e-12)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRequestIsNotWrittenTo(Case each) {
        Allocator allocator = each.forWeights().apply(WEIGHTS);
        for (DivisionRequest request : requests(allocator)) {
            int[] active = request.active().clone();
            double[][] returns = Arrays.stream(request.returns()).map(double[]::clone)
                    .toArray(double[][]::new);
            long[] equity = request.equityMicros().clone();
            Division.by(allocator, request);
            assertThat(request.active()).isEqualTo(active);
            assertThat(request.returns()).isDeepEqualTo(returns);
            assertThat(request.equityMicros()).isEqualTo(equity);
        }
    }

    /** A fund's divisions one after the other, each with the state that the one before left. */
    private static List<DivisionRequest> course(Allocator allocator, int strategies,
            Random random) {
        List<DivisionRequest> course = new ArrayList<>();
        course.add(DivisionRequest.first(ids(strategies), allocator.initialState()));
        int[] active = IntStream.range(0, strategies).toArray();
        for (int bar = 0; bar < 40; bar += 5) {
            AllocatorState left = Division.by(allocator, course.getLast()).state();
            course.add(drawn(course.getFirst().ids(), bar, active, left, random));
            if (active.length > 1 && random.nextInt(4) == 0) {
                int gone = active[random.nextInt(active.length)];
                active = Arrays.stream(active).filter(k -> k != gone).toArray();
            }
        }
        return course;
    }

    private static DivisionRequest drawn(List<String> ids, int bar, int[] active,
            AllocatorState state, Random random) {
        int length = Math.min(bar + 1, AllocatorCases.LOOKBACK_BARS);
        double[][] returns = new double[active.length][];
        Arrays.setAll(returns, j -> random.doubles(length, -0.05, 0.05).toArray());
        return new DivisionRequest(bar, ids, active, returns,
                random.longs(active.length, 1, 1L << 40).toArray(), state);
    }

    private static List<Double> weights(int strategies, Random random) {
        int[] parts = random.ints(strategies, 1, 9).toArray();
        double sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).mapToObj(part -> part / sum).toList();
    }

    /**
     * Asked twice, and asked of another instance that has never been asked before, a request has
     * the same answer to the bit: all that is remembered is in the state.
     */
    @ParameterizedTest
    @MethodSource("all")
    void theSameRequestHasTheSameAnswer(Case each) {
        for (long seed = 0; seed < 50; seed++) {
            Random random = Seeds.random(seed);
            List<Double> weights = weights(1 + random.nextInt(6), random);
            Allocator allocator = each.forWeights().apply(weights);
            for (DivisionRequest request : course(allocator, weights.size(), random)) {
                Division answer = Division.by(allocator, request);
                for (Allocator again : List.of(allocator, each.forWeights().apply(weights))) {
                    Division same = Division.by(again, request);
                    assertThat(same.shares()).isEqualTo(answer.shares());
                    assertThat(same.state()).isEqualTo(answer.state());
                }
                if (!request.state().equals(AllocatorState.NONE)) {
                    AllocatorState copy = AllocatorState.of(request.state().version(),
                            request.state().bytes());
                    assertThat(Division.by(allocator, new DivisionRequest(request.bar(),
                            request.ids(), request.active(), request.returns(),
                            request.equityMicros(), copy)).shares()).isEqualTo(answer.shares());
                }
            }
        }
    }

    /** Strategies in another order have the same shares, also of what follows from a state. */
    @ParameterizedTest
    @MethodSource("all")
    void sharesFollowStrategiesIntoAnotherOrder(Case each) {
        for (long seed = 0; seed < 50; seed++) {
            Random random = Seeds.random(seed);
            int n = 1 + random.nextInt(6);
            List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
            Collections.shuffle(order, random);
            List<Double> weights = weights(n, random);
            Allocator straight = each.forWeights().apply(weights);
            Allocator turned = each.forWeights()
                    .apply(order.stream().map(weights::get).toList());
            AllocatorState state = straight.initialState();
            AllocatorState turnedState = turned.initialState();
            for (int bar = 0; bar < 30; bar += 10) {
                DivisionRequest request = drawn(ids(n), bar,
                        IntStream.range(0, n).toArray(), state, random);
                Division division = Division.by(straight, request);
                Division other = Division.by(turned, turned(request, order, turnedState));
                for (int k = 0; k < n; k++) {
                    double share = division.shares()[order.get(k)];
                    assertThat(other.shares()[k]).isCloseTo(share,
                            within(each.rounding() * Math.max(1, share)));
                }
                state = division.state();
                turnedState = other.state();
            }
        }
    }

    private static DivisionRequest turned(DivisionRequest request, List<Integer> order,
            AllocatorState state) {
        return new DivisionRequest(request.bar(), order.stream().map(request.ids()::get).toList(),
                request.active(),
                order.stream().map(k -> request.returns()[k]).toArray(double[][]::new),
                order.stream().mapToLong(k -> request.equityMicros()[k]).toArray(), state);
    }

    /** None of the shipped ones looks at what sleeves are worth. */
    @ParameterizedTest
    @MethodSource("shipped")
    void howMuchThereIsToDivideDoesNotMatter(Case each) {
        Allocator allocator = each.forWeights().apply(WEIGHTS);
        for (DivisionRequest request : requests(allocator)) {
            long[] more = Arrays.stream(request.equityMicros()).map(micros -> 1000 * micros + 1)
                    .toArray();
            assertThat(Division.by(allocator, new DivisionRequest(request.bar(), request.ids(),
                    request.active(), request.returns(), more, request.state())).shares())
                    .isEqualTo(Division.by(allocator, request).shares());
        }
    }
}
