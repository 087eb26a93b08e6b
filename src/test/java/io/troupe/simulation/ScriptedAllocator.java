package io.troupe.simulation;

import io.troupe.model.StaffMove;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the shares that a test says.
 *
 * @param fromBars by the bar from which on they are given, one for each strategy of the fund
 * @param moves who begins or ceases at a bar
 */
public record ScriptedAllocator(Map<Integer, double[]> fromBars,
        Map<Integer, List<StaffMove>> moves) implements Allocator {
    /** Shares alone. */
    public ScriptedAllocator(Map<Integer, double[]> fromBars) {
        this(fromBars, Map.of());
    }

    /** The same with moves at a bar. */
    public ScriptedAllocator moving(int bar, StaffMove... atBar) {
        Map<Integer, List<StaffMove>> more = new TreeMap<>(moves);
        more.put(bar, List.of(atBar));
        return new ScriptedAllocator(fromBars, more);
    }

    /** The same shares at every decision. */
    public static ScriptedAllocator always(double... shares) {
        return new ScriptedAllocator(Map.of(DivisionRequest.BEFORE_FIRST_BAR, shares));
    }

    /** Some shares from the beginning, and others from a bar on. */
    public static ScriptedAllocator until(int bar, double[] first, double... then) {
        return new ScriptedAllocator(
                Map.of(DivisionRequest.BEFORE_FIRST_BAR, first, bar, then));
    }

    @Override
    public int lookbackBars() {
        return 0;
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[] all = new TreeMap<>(fromBars).floorEntry(request.bar()).getValue();
        return new Division(
                Arrays.stream(request.active()).mapToDouble(k -> all[k]).toArray(),
                AllocatorState.NONE, moves.getOrDefault(request.bar(), List.of()));
    }
}
