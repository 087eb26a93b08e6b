package io.troupe.report.risk;

import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.HoldingsWalk;
import io.troupe.report.holdings.RunHoldings;
import java.util.List;
import java.util.Optional;

/**
 * What a fund and its parts earned in the last bars, as fractions of what the fund was worth when
 * each bar began. Costs are in it, so that strategies have beside them what being one fund saved,
 * and assets the interest that belongs to none. A bar that began without capital is left out.
 */
final class RecordScenarios implements HoldingsWalk.Follower {
    private final PartEarnings earnings;
    private final int window;
    private final double[][] earned;
    private final double[] total;
    private final int[] bars;
    private final double[] money;
    private final FundReturns fund = new FundReturns();
    private int count;

    private RecordScenarios(PartEarnings earnings, int window) {
        this.earnings = earnings;
        this.window = window;
        int parts = earnings.names().size();
        earned = new double[parts][window];
        total = new double[window];
        bars = new int[window];
        money = new double[parts];
    }

    /**
     * Of the last bars up to one.
     *
     * @param window how many at most
     */
    static Scenarios of(RunHoldings run, int bar, RiskGrouping by, int window) {
        PartEarnings earnings = PartEarnings.of(run.context(), by);
        RecordScenarios gathered = new RecordScenarios(earnings, Math.min(window, bar + 1));
        run.follow(bar, List.of(earnings), gathered);
        return gathered.scenarios();
    }

    @Override
    public void closed(Holdings holdings) {
        double capital = fund.capital();
        double barReturn = fund.closed(holdings);
        earnings.closed(holdings, money);
        if (Double.isNaN(barReturn)) {
            return;
        }
        int slot = count % window;
        total[slot] = barReturn;
        bars[slot] = holdings.bar();
        for (int part = 0; part < money.length; part++) {
            earned[part][slot] = money[part] / capital;
        }
        count++;
    }

    private Scenarios scenarios() {
        int kept = Math.min(count, window);
        double[][] parts = new double[earned.length][];
        double[] sizes = new double[earned.length];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = unrolled(earned[part], kept);
            sizes[part] = earnings.size(part);
        }
        int[] dates = new int[kept];
        for (int i = 0; i < kept; i++) {
            dates[i] = bars[(count - kept + i) % window];
        }
        return new Scenarios(earnings.names(), sizes, parts, unrolled(total, kept), dates,
                Optional.empty());
    }

    private double[] unrolled(double[] ring, int kept) {
        double[] straight = new double[kept];
        for (int i = 0; i < kept; i++) {
            straight[i] = ring[(count - kept + i) % window];
        }
        return straight;
    }
}
