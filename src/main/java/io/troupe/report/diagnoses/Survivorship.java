package io.troupe.report.diagnoses;

import io.troupe.data.MarketData;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;
import java.util.stream.IntStream;

/** Prices of those alone that were there to the end. */
final class Survivorship implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "survivorship",
            "no asset of two or more was delisted in more than 10 years",
            "use data that have the companies that went under too: those that survived are "
                    + "known to be good only afterwards");

    private static final double YEARS = 10;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        MarketData data = run.context().data();
        long delisted = IntStream.range(0, data.assets())
                .filter(asset -> data.end(asset) < data.bars()).count();
        return judge(data.bars() / data.barsPerYear().number(), data.assets(), delisted);
    }

    /** Years of data, how many assets there are, and how many were delisted. */
    static Optional<Finding> judge(double years, int assets, long delisted) {
        return years > YEARS && assets > 1 && delisted == 0
                ? Optional.of(new Finding("none of " + assets + " assets was ever delisted",
                        "0 delistings in " + Texts.number(years) + " years"))
                : Optional.empty();
    }
}
