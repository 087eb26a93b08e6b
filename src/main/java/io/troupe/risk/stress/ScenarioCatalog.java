package io.troupe.risk.stress;

import io.troupe.risk.stress.Scenario.Tail;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Scenarios that are ready to be asked for by name: the falls of all windows, and some more. */
public final class ScenarioCatalog {
    /** By which paths are drawn if nothing is said. */
    static final long SEED = 1994;

    private static final double FIFTH = 0.2;
    private static final double DEARER = 3;
    private static final double THINNER = 0.25;
    private static final int MONTH_BARS = 21;
    private static final int PATHS = 10_000;

    private static final List<Scenario> WINDOWS = HistoricalWindow.ALL.stream()
            .<Scenario>map(window -> new Scenario.Window(window.name(), window.peak(),
                    window.trough()))
            .toList();

    private static final List<Scenario> OTHERS = List.of(
            new Scenario.Shock("fall-20",
                    List.of(new AssetShock(new AssetShock.Scope.All(), -FIFTH))),
            new Scenario.Correlation("correlation-1", 1, Tail.USUAL),
            new Scenario.Volatility("volatility-2", 2, Tail.USUAL),
            new Scenario.Reverse("reverse-20", FIFTH, MONTH_BARS),
            new Scenario.Paths("paths", PATHS, OptionalInt.empty(), OptionalDouble.empty(),
                    SEED));

    private static final Scenario DRY = new Scenario.Liquidity("liquidity", DEARER, THINNER);

    private ScenarioCatalog() {}

    /** What is shown if nothing is asked for: all but what takes a simulation. */
    public static List<Scenario> usual() {
        return Stream.concat(WINDOWS.stream(), OTHERS.stream()).toList();
    }

    /** Everything. */
    public static List<Scenario> all() {
        return Stream.concat(usual().stream(), Stream.of(DRY)).toList();
    }

    /** What they are called, in their order. */
    public static List<String> names() {
        return all().stream().map(Scenario::name).toList();
    }

    /** The scenario of a name. */
    public static Optional<Scenario> find(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
