package io.troupe.features.crosssection;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.features.FeatureStream;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import io.troupe.model.BarCount;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A feature that compares assets at the same bar; the package says how they are chosen. O(n log n)
 * per bar of n assets at most, without allocation.
 */
interface CrossSectional extends StreamingFeature {
    /** What assets are compared by, at least one feature; all must be defined. */
    List<StreamingFeature> inputs();

    /** Which assets are compared. */
    Members members();

    /**
     * What is done to the values of one bar.
     *
     * @param assets how many there can be at most
     */
    RowTransform transform(int assets);

    /** The inputs, then mask and group where there are any. */
    private List<StreamingFeature> sources() {
        List<StreamingFeature> sources = new ArrayList<>(inputs());
        if (members().mask() != null) {
            sources.add(members().mask());
        }
        if (members().group() != null) {
            sources.add(members().group());
        }
        return sources;
    }

    @Override
    default FeatureStream stream(PanelShape shape) {
        List<FeatureStream> streams = sources().stream().map(source -> source.stream(shape))
                .toList();
        SectionRow section = SectionRow.of(this, shape.assets());
        return (row, values) -> {
            for (int source = 0; source < streams.size(); source++) {
                streams.get(source).next(row, section.source(source));
            }
            for (int asset = 0; asset < shape.assets(); asset++) {
                section.allow(asset, row.canTrade(asset));
            }
            section.apply(values, 0);
        };
    }

    @Override
    default double[] compute(MarketData data) {
        List<double[]> computed = sources().stream().map(source -> source.compute(data))
                .toList();
        int assets = data.assets();
        SectionRow section = SectionRow.of(this, assets);
        double[] values = new double[Math.multiplyExact(data.bars(), assets)];
        for (int bar = 0; bar < data.bars(); bar++) {
            for (int source = 0; source < computed.size(); source++) {
                System.arraycopy(computed.get(source), bar * assets, section.source(source), 0,
                        assets);
            }
            for (int asset = 0; asset < assets; asset++) {
                section.allow(asset, data.canTrade(bar, asset));
            }
            section.apply(values, bar * assets);
        }
        return values;
    }

    @Override
    default int warmupBars() {
        return sources().stream().mapToInt(StreamingFeature::warmupBars).max().orElse(0);
    }

    @Override
    default BarCount settlingBars() {
        return BarCount.max(sources().stream().map(StreamingFeature::settlingBars)
                .toArray(BarCount[]::new));
    }

    @Override
    default Set<Field> needs() {
        Set<Field> needs = EnumSet.noneOf(Field.class);
        sources().forEach(source -> needs.addAll(source.needs()));
        return Set.copyOf(needs);
    }
}
