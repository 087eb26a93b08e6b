package io.troupe.report.stress;

import io.troupe.data.MarketData;
import io.troupe.model.Wording;
import io.troupe.report.stress.MarketHistory.Index;
import io.troupe.risk.stress.AssetMoves;
import io.troupe.risk.stress.FactorMoves;
import io.troupe.risk.stress.Scenario;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How assets moved between two closes. One that had no price at the first moves with the index, by
 * its β of the bars before the one that is stressed; one of which too few returns are known for
 * that, as the index itself.
 */
final class WindowMoves {
    private static final int DAY = "2008-09-15".length();
    private static final double PERCENT = 100;

    private final MarketHistory history;
    private final MarketData data;
    private final int bar;

    /**
     * Moves of the past.
     *
     * @param bar up to which betas are estimated
     */
    WindowMoves(MarketHistory history, int bar) {
        this.history = history;
        data = history.data();
        this.bar = bar;
    }

    private static long endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1;
    }

    private int first(Scenario.Window window) {
        return data.lastBarAt(endOf(window.from()));
    }

    private int last(Scenario.Window window) {
        return data.lastBarAt(endOf(window.to()));
    }

    private String day(int at) {
        return data.time(at).substring(0, DAY);
    }

    /** Whether the data begins by its first day, ends not before its last, and has bars between. */
    boolean covers(Scenario.Window window) {
        int first = first(window);
        return first >= 0 && last(window) > first
                && day(data.bars() - 1).compareTo(window.to().toString()) >= 0;
    }

    /** Why it does not. */
    String uncovered(Scenario.Window window) {
        return "the data covers " + day(0) + " to " + day(data.bars() - 1) + ", and not all of "
                + window.from() + " to " + window.to();
    }

    /** The moves of the assets that are kept. */
    AssetMoves of(Scenario.Window window, List<String> symbols) {
        int first = first(window);
        int last = last(window);
        Index index = history.indexOver(first, last);
        double market = MarketHistory.compounded(index.returns(), first, last);
        double[] moves = new double[symbols.size()];
        List<String> estimated = new ArrayList<>();
        List<String> notes = new ArrayList<>(dates(window, first, last));
        for (int i = 0; i < moves.length; i++) {
            if (history.hasPrice(i, first)) {
                moves[i] = MarketHistory.compounded(history.of(i), first, last);
                continue;
            }
            double beta = beta(index, i);
            moves[i] = FactorMoves.move(new double[]{beta}, new double[]{market});
            estimated.add(symbols.get(i));
            notes.add(symbols.get(i) + " has no price at " + day(first) + " and moves by its beta, "
                    + String.format(Locale.ROOT, "%.2f, times the %s, %+.1f %%", beta,
                            index.name(), market * PERCENT));
        }
        return new AssetMoves(moves, estimated, notes);
    }

    private double beta(Index index, int asset) {
        int from = Math.max(0, bar + 1 - RunStress.LOOKBACK_BARS);
        return new FactorMoves(Arrays.copyOfRange(index.returns(), from, bar + 1))
                .betas(Arrays.copyOfRange(history.of(asset), from, bar + 1))
                .map(betas -> betas[0]).orElse(1.0);
    }

    /** Data need not have a bar on either day. */
    private List<String> dates(Scenario.Window window, int first, int last) {
        boolean isThere = day(first).equals(window.from().toString())
                && day(last).equals(window.to().toString());
        return isThere ? List.of()
                : List.of("counted from the close of " + day(first) + " to that"
                        + " of " + day(last) + ", " + Wording.count(last - (long) first, "bar"));
    }
}
