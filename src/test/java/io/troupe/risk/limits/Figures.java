package io.troupe.risk.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Limits of positions as their definitions say, with nothing of how they are kept. */
final class Figures {
    private final double[] stepValues;
    private final double value;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * A figure of positions and what it may be.
     *
     * @param reducedOnly whether what only reduces positions never raises it
     */
    record Figure(String name, double most, boolean reducedOnly, ToDoubleFunction<long[]> of) {}

    private Figures(double[] stepValues, double value) {
        this.stepValues = stepValues;
        this.value = Math.max(0, value);
    }

    static List<Figure> of(LimitRules rules, double[] stepValues, double value) {
        Figures all = new Figures(stepValues, value);
        int[] assets = IntStream.range(0, stepValues.length).toArray();
        PositionLimits positions = rules.positions();
        positions.maxPerAsset().ifPresent(limit -> {
            for (int asset : assets) {
                all.add("asset " + asset, limit, held -> all.size(held, asset));
            }
        });
        for (GroupLimit group : positions.groups()) {
            int[] members = group.assets().stream().toArray();
            group.maxGross().ifPresent(limit -> all.add(group.name(), limit,
                    held -> all.gross(held, members)));
            group.net().ifPresent(range -> all.addNet(group.name(), range, members));
        }
        SumLimits sums = rules.sums();
        sums.maxLong().ifPresent(limit -> all.add("long", limit,
                held -> IntStream.of(assets).mapToDouble(i -> Math.max(0, all.worth(held, i)))
                        .sum()));
        sums.maxShort().ifPresent(limit -> all.add("short", limit,
                held -> IntStream.of(assets).mapToDouble(i -> Math.max(0, -all.worth(held, i)))
                        .sum()));
        sums.net().ifPresent(range -> all.addNet("net", range, assets));
        sums.maxGross().ifPresent(limit -> all.add("gross", limit,
                held -> all.gross(held, assets)));
        positions.maxPositions().ifPresent(limit -> all.figures.add(new Figure("positions", limit,
                true, held -> IntStream.of(assets).filter(i -> held[i] != 0).count())));
        return all.figures;
    }

    private void add(String name, double limit, ToDoubleFunction<long[]> of) {
        figures.add(new Figure(name, limit * value, true, of));
    }

    private void addNet(String name, NetRange range, int... members) {
        figures.add(new Figure(name + " high", range.high() * value, false,
                held -> net(held, members)));
        figures.add(new Figure(name + " low", -range.low() * value, false,
                held -> -net(held, members)));
    }

    private double worth(long[] held, int asset) {
        return held[asset] * stepValues[asset];
    }

    private double size(long[] held, int asset) {
        return Math.abs(worth(held, asset));
    }

    private double gross(long[] held, int... members) {
        return IntStream.of(members).mapToDouble(i -> size(held, i)).sum();
    }

    private double net(long[] held, int... members) {
        return IntStream.of(members).mapToDouble(i -> worth(held, i)).sum();
    }
}
