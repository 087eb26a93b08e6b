package io.troupe.report.summary;

import io.troupe.model.Instrument;
import io.troupe.model.Money;
import io.troupe.model.SettingNames;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds strategies that never ordered anything because their sleeves are too small for what there
 * is: quantities are whole lots, rounded towards nothing. What is wanted is not booked, so it is
 * said only where at no bar a lot of any instrument was within the sleeve, or within an equal part
 * of it for each instrument.
 */
final class UnaffordableUnits {
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final MathContext SHOWN = new MathContext(9);

    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final long[] lots;
    private final boolean[] ordered;
    /** How many strategies have not. */
    private int waiting;
    /** The largest capital of a row over the value of a lot that there was at a bar, and where. */
    private final double[] nearest;
    private final int[] nearestAsset;
    private final double[] nearestCapital;
    private final double[] nearestStep;
    private int lastBar;

    UnaffordableUnits(Portfolios portfolios, FundLedger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        int rows = portfolios.count();
        lots = portfolios.data().instruments().stream()
                .mapToLong(instrument -> instrument.terms().lotSteps()).toArray();
        ordered = new boolean[rows];
        waiting = rows - Portfolios.FIRST_STRATEGY;
        nearest = new double[rows];
        nearestAsset = new int[rows];
        Arrays.fill(nearestAsset, -1);
        nearestCapital = new double[rows];
        nearestStep = new double[rows];
    }

    /** A row has ordered something, or can order nothing any more. */
    void ordered(int row) {
        if (!ordered[row]) {
            ordered[row] = true;
            waiting -= row < Portfolios.FIRST_STRATEGY ? 0 : 1;
        }
    }

    void endBar(int bar) {
        lastBar = bar;
        int cheapest = waiting == 0 ? -1 : cheapest(bar);
        for (int row = Portfolios.FIRST_STRATEGY; cheapest >= 0 && row < ordered.length; row++) {
            if (ordered[row]) {
                continue;
            }
            double capital = ledger.equity(row)
                    + Money.amount(ledger.transferredMicros(row));
            double times = capital / lot(cheapest);
            if (times > nearest[row]) {
                nearest[row] = times;
                nearestAsset[row] = cheapest;
                nearestCapital[row] = capital;
                nearestStep[row] = ledger.stepValue(cheapest);
            }
        }
    }

    /** The asset of which a lot costs least, or −1 if none trades. */
    private int cheapest(int bar) {
        int cheapest = -1;
        for (int asset = 0; asset < lots.length; asset++) {
            boolean trades = !Double.isNaN(portfolios.data().close(bar, asset))
                    && ledger.stepValue(asset) > 0;
            if (trades && (cheapest < 0 || lot(asset) < lot(cheapest))) {
                cheapest = asset;
            }
        }
        return cheapest;
    }

    private double lot(int asset) {
        return lots[asset] * ledger.stepValue(asset);
    }

    /** A sentence for each instrument that was the nearest to be affordable. */
    List<String> warnings() {
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        // What is decided at the first bar is ordered in the second.
        for (int row = Portfolios.FIRST_STRATEGY; lastBar > 0 && row < ordered.length; row++) {
            if (!ordered[row] && nearestAsset[row] >= 0 && nearest[row] < lots.length) {
                rows.computeIfAbsent(nearestAsset[row], asset -> new ArrayList<>()).add(row);
            }
        }
        List<String> warnings = new ArrayList<>();
        rows.forEach((asset, alike) -> warnings.add(warning(asset, alike)));
        return warnings;
    }

    private String warning(int asset, List<Integer> alike) {
        int row = alike.getFirst();
        Instrument instrument = portfolios.data().instruments().get(asset);
        int parts = nearest[row] < 1 ? 1 : lots.length;
        boolean isOne = instrument.quantityStep() == 1 && lots[asset] == 1;
        String unit = isOne ? "one unit"
                : portfolios.units().text(asset, lots[asset]) + " units";
        String whose = portfolios.context().portfolio(Portfolios.number(row))
                + (alike.size() == 1 ? "" : " and " + (alike.size() - 1) + " more");
        String has = parts == 1 ? "the sleeve has " + shown(nearestCapital[row])
                : "an equal part of the sleeve for each of " + parts + " instruments is "
                        + shown(nearestCapital[row] / parts);
        return "nothing was bought by " + whose + ": " + unit + " of " + instrument.symbol()
                + (lots.length == 1 ? "" : ", the cheapest,") + (isOne ? " costs " : " cost ")
                + shown(lots[asset] * nearestStep[row]) + ", " + has + "; a quantity step of "
                + step(instrument, nearestStep[row], nearestCapital[row] / parts)
                + (lots[asset] == 1 ? "" : " with a lot of 1") + " would do (column step"
                + (lots[asset] == 1 ? "" : " and lot") + " of the file "
                + SettingNames.DATA_INSTRUMENTS + ")";
    }

    /** The instrument's step, or the first of its tenths, hundredths … that the capital can buy. */
    private static String step(Instrument instrument, double stepValue, double capital) {
        BigDecimal step = BigDecimal.valueOf(instrument.quantityStep());
        BigDecimal value = BigDecimal.valueOf(stepValue);
        while (value.doubleValue() > capital) {
            step = step.divide(TEN);
            value = value.divide(TEN);
        }
        return step.stripTrailingZeros().toPlainString();
    }

    private static String shown(double amount) {
        return BigDecimal.valueOf(amount).round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
