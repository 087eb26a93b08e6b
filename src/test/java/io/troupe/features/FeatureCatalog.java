package io.troupe.features;

import java.util.List;
import java.util.stream.Stream;

/** Every feature, package by package, for tests of what all of them promise. */
public final class FeatureCatalog {
    private FeatureCatalog() {}

    /** One line for each package. */
    public static List<Feature> all() {
        return Stream.of(List.<Feature>of(Price.values()),
                RollingCatalog.all(),
                IndicatorCatalog.all()).flatMap(List::stream).toList();
    }
}
