package io.troupe.report.risk;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import java.util.List;

/** What each part of a fund earned in a bar, in money. */
interface PartEarnings extends BookingVisitor {
    /** By strategy, asset or group. */
    static PartEarnings of(RunContext context, RiskGrouping by) {
        return switch (by) {
            case STRATEGY -> new SleeveEarnings(context);
            case ASSET -> AssetEarnings.ofAssets(context);
            case GROUP -> AssetEarnings.ofGroups(context);
        };
    }

    /** The names of the parts. */
    List<String> names();

    /**
     * Takes a bar.
     *
     * @param holdings of its close
     * @param into receives what each part earned in it, in the fund's currency
     */
    void closed(Holdings holdings, double[] into);

    /** Money that works in a part at the last close; NaN where that means nothing. */
    double size(int part);
}
