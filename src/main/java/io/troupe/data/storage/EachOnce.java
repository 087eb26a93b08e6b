package io.troupe.data.storage;

import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RuleCount;
import io.troupe.data.schema.Schemas;
import java.util.List;

/**
 * Makes the rows of a feed obey its contract where rules let disorder pass: each symbol and time
 * once, of several the row that came last.
 */
public final class EachOnce {
    private EachOnce() {}

    /**
     * The feed itself if its rows increase in time; else one that has them in order. The latter
     * holds all rows in memory while they are handed over.
     *
     * @param counts the rules that the rows were found to break
     */
    public static Feed of(Feed feed, List<RuleCount> counts) {
        boolean anyKept = counts.stream().anyMatch(count -> count.policy() == Policy.WARN
                && Schemas.ORDER_OF_BARS.contains(count.rule()));
        return anyKept ? new Feed(feed.interval(), feed.columns(), sink -> {
            var bars = new PanelAssembler();
            feed.rows().handTo(bars);
            PanelFeed.of(bars.panel(feed.interval(), feed.columns())).rows().handTo(sink);
        }) : feed;
    }
}
