package io.troupe.report.risk;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.holdings.Holdings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a fund held at a close, by its parts: what each asset is worth in it, signed.
 *
 * @param names of the parts
 * @param exposures by part and asset
 * @param house by asset, what all hold together
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one call, and nothing compares it
record HeldParts(List<String> names, double[][] exposures, double[] house) {
    /** The parts of a grouping; assets of which the fund holds nothing are none. */
    static HeldParts of(Holdings holdings, RiskGrouping by) {
        return switch (by) {
            case STRATEGY -> byStrategy(holdings);
            case ASSET -> byAsset(holdings);
            case GROUP -> byGroup(holdings);
        };
    }

    private static double[] exposures(Holdings holdings, int portfolio) {
        return IntStream.range(0, holdings.assets())
                .mapToDouble(asset -> holdings.exposure(portfolio, asset)).toArray();
    }

    private static double[] house(Holdings holdings) {
        return exposures(holdings, BookingVisitor.HOUSE);
    }

    private static HeldParts byStrategy(Holdings holdings) {
        int[] holders = holdings.holders().toArray();
        return new HeldParts(
                Arrays.stream(holders).mapToObj(holdings.context()::portfolio).toList(),
                Arrays.stream(holders).mapToObj(who -> exposures(holdings, who))
                        .toArray(double[][]::new),
                house(holdings));
    }

    private static HeldParts byAsset(Holdings holdings) {
        double[] house = house(holdings);
        int[] held = IntStream.range(0, house.length).filter(asset -> house[asset] != 0).toArray();
        return new HeldParts(
                Arrays.stream(held).mapToObj(holdings.context().data()::symbol).toList(),
                Arrays.stream(held).mapToObj(asset -> alone(house, asset))
                        .toArray(double[][]::new),
                house);
    }

    private static HeldParts byGroup(Holdings holdings) {
        double[] house = house(holdings);
        List<String> names = new ArrayList<>();
        List<double[]> exposures = new ArrayList<>();
        for (AssetGroup group : AssetGroup.of(holdings.context())) {
            names.add(group.name());
            double[] some = new double[house.length];
            Arrays.setAll(some, asset -> group.times()[asset] * house[asset]);
            exposures.add(some);
        }
        return new HeldParts(names, exposures.toArray(double[][]::new), house);
    }

    private static double[] alone(double[] house, int asset) {
        double[] one = new double[house.length];
        one[asset] = house[asset];
        return one;
    }

    /** Assets that any part holds, in their order. */
    int[] held() {
        return IntStream.range(0, house.length)
                .filter(asset -> Arrays.stream(exposures).anyMatch(part -> part[asset] != 0))
                .toArray();
    }

    /** Longs plus shorts of a part. */
    double gross(int part) {
        return Arrays.stream(exposures[part]).map(Math::abs).sum();
    }
}
