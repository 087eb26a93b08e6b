package io.troupe.bench;

import io.troupe.features.Price;
import io.troupe.features.StreamingFeature;
import io.troupe.features.crosssection.CrossDemean;
import io.troupe.features.crosssection.CrossNeutralize;
import io.troupe.features.crosssection.CrossQuantile;
import io.troupe.features.crosssection.CrossRank;
import io.troupe.features.crosssection.CrossRank.Order;
import io.troupe.features.crosssection.CrossRank.Scale;
import io.troupe.features.crosssection.CrossScale;
import io.troupe.features.crosssection.CrossSelect;
import io.troupe.features.crosssection.CrossSelect.End;
import io.troupe.features.crosssection.CrossWinsorize;
import io.troupe.features.crosssection.CrossZScore;
import io.troupe.features.crosssection.Members;
import io.troupe.features.rolling.CloseReturn;
import org.openjdk.jmh.annotations.Param;

/** Comparisons of 20 assets within a bar, of the return over 100 bars; the input alone beside them. */
public class CrossSectionBenchmark extends FeatureBenchmark {
    private static final StreamingFeature CHANGE = new CloseReturn(100, 0);
    private static final Members GROUPS = Members.ALL
            .groupedBy(new CrossQuantile(Price.CLOSE, 4, Members.ALL));

    @Param({"Rank", "GroupRank", "ZScore", "Demean", "Winsorize", "Quantile", "Top", "Scale",
            "Neutralize", "InputAlone"})
    public String name;

    @Override
    StreamingFeature feature() {
        return switch (name) {
            case "Rank" -> new CrossRank(CHANGE, Order.ASCENDING, Scale.UNIT, Members.ALL);
            case "GroupRank" -> new CrossRank(CHANGE, Order.ASCENDING, Scale.UNIT, GROUPS);
            case "ZScore" -> new CrossZScore(CHANGE, Members.ALL);
            case "Demean" -> new CrossDemean(CHANGE, Members.ALL);
            case "Winsorize" -> new CrossWinsorize(CHANGE, 0.05, 0.95, Members.ALL);
            case "Quantile" -> new CrossQuantile(CHANGE, 5, Members.ALL);
            case "Top" -> new CrossSelect(CHANGE, End.TOP, 4, Members.ALL);
            case "Scale" -> new CrossScale(CHANGE, Members.ALL);
            case "Neutralize" -> new CrossNeutralize(CHANGE, Price.CLOSE, Members.ALL);
            case "InputAlone" -> CHANGE;
            default -> throw new IllegalArgumentException("no feature named " + name);
        };
    }
}
