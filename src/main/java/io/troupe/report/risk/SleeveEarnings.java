package io.troupe.report.risk;

import io.troupe.journal.HouseAccount;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Of the strategies, the overlay and the reserve if the fund has them, and crossings. */
final class SleeveEarnings implements PartEarnings {
    private final int[] portfolios;
    private final List<String> names;
    /** What each began the bar with. */
    private final double[] before;

    SleeveEarnings(RunContext context) {
        FundTerms terms = context.terms();
        IntStream accounts = Arrays.stream(HouseAccount.values())
                .filter(account -> switch (account) {
                    case HOUSE -> false;
                    case RESERVE -> terms.hasReserve();
                    case OVERLAY -> terms.hasOverlay();
                    case CROSSINGS -> true;
                }).mapToInt(HouseAccount::number);
        portfolios = IntStream.concat(IntStream.range(0, context.strategies()), accounts)
                .toArray();
        names = Arrays.stream(portfolios).mapToObj(context::portfolio).toList();
        before = new double[portfolios.length];
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public void closed(Holdings holdings, double[] into) {
        for (int part = 0; part < portfolios.length; part++) {
            into[part] = holdings.valueBefore(portfolios[part]) - before[part];
            before[part] = holdings.value(portfolios[part]);
        }
    }

    @Override
    public double size(int part) {
        return portfolios[part] >= 0 || portfolios[part] == OVERLAY ? before[part] : Double.NaN;
    }
}
