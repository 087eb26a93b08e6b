package io.troupe.cli.risk;

import io.troupe.report.stress.StressPart;
import io.troupe.report.stress.StressResult.Lost;
import java.util.List;

/** Whose losses are shown beside those of the fund. */
enum StressGrouping {
    /** Strategies and accounts. */
    STRATEGY,
    /** Assets that are held. */
    ASSET;

    List<StressPart> parts(Lost lost) {
        return switch (this) {
            case STRATEGY -> lost.losses().portfolios();
            case ASSET -> lost.losses().assets();
        };
    }
}
