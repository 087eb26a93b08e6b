package io.troupe.report.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers of lines and areas as data sets of columns, and which bars are kept of which layer.
 * Layers that share their bars share a data set; the others have one each.
 */
final class OptionData {
    private static final long MILLIS = 1000;

    private final Axis x;
    private final List<OptionSeries.Placed> layers;
    private final List<int[]> kept = new ArrayList<>();
    private final Map<Integer, Integer> setOfLayer = new HashMap<>();
    private final List<List<Integer>> sets = new ArrayList<>();

    OptionData(Axis x, List<OptionSeries.Placed> layers, int most, boolean isShared) {
        this.x = x;
        this.layers = layers;
        List<Values> all = layers.stream()
                .flatMap(each -> LayerFacts.series(each.layer()).stream()).toList();
        boolean isThinned = x instanceof Axis.Times;
        int[] together = isShared || !isThinned ? kept(all, most, isThinned) : new int[0];
        for (int number = 0; number < layers.size(); number++) {
            Layer layer = layers.get(number).layer();
            List<Values> own = LayerFacts.series(layer);
            kept.add(isShared || !isThinned ? together : kept(own, most, true));
            if (layer instanceof Layer.Line || layer instanceof Layer.Area) {
                place(number, isShared || !isThinned);
            }
        }
    }

    private static int[] kept(List<Values> series, int most, boolean isThinned) {
        int positions = series.isEmpty() ? 0 : series.getFirst().count();
        return isThinned ? Thinning.kept(series, most) : IntStream.range(0, positions).toArray();
    }

    private void place(int layer, boolean isShared) {
        if (sets.isEmpty() || !isShared) {
            sets.add(new ArrayList<>());
        }
        sets.getLast().add(layer);
        setOfLayer.put(layer, sets.size() - 1);
    }

    /** The bars kept of a layer. */
    int[] kept(int layer) {
        return kept.get(layer);
    }

    /** How many bars are kept of a layer. */
    int points(int layer) {
        return kept(layer).length;
    }

    /** A number as it is drawn: on a logarithmic axis only the positive are. */
    double shown(OptionSeries.Placed placed, double value) {
        return placed.isLogarithmic() && value <= 0 ? Double.NaN : value;
    }

    /** Which columns a layer shows. */
    void encode(int layer, OptionText out) {
        out.put("datasetIndex", setOfLayer.getOrDefault(layer, 0)).object("encode",
                () -> out.put("x", "x").put("y", "v" + layer));
    }

    /** Writes the field {@code dataset}. */
    void write(OptionText out) {
        out.list("dataset", () -> sets.forEach(set -> out.object(() -> set(set, out))));
    }

    private void set(List<Integer> set, OptionText out) {
        int[] rows = kept(set.getFirst());
        out.list("dimensions", () -> {
            out.object(() -> out.put("name", "x").put("type",
                    x instanceof Axis.Times ? "time" : "ordinal"));
            set.forEach(layer -> out
                    .object(() -> out.put("name", "v" + layer).put("type", "number")));
        });
        out.object("source", () -> {
            out.list("x", () -> {
                for (int row : rows) {
                    out.value(x instanceof Axis.Times times
                            ? times.bars().epochSecond(row) * MILLIS
                            : row);
                }
            });
            set.forEach(layer -> out.list("v" + layer, () -> {
                Values column = LayerFacts.series(layers.get(layer).layer()).getFirst();
                for (int row : rows) {
                    out.value(shown(layers.get(layer), column.at(row)));
                }
            }));
        });
    }
}
