package io.troupe.data.adjustment;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.SettingNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The factors of one asset's actions: by what prices before each date are multiplied to be
 * comparable with those from it on.
 */
final class Factors {
    private final List<Step> steps;

    /**
     * All actions of one date.
     *
     * @param bar where they take effect
     * @param split the factor of splits and stock dividends
     * @param dividend the factor of cash dividends
     * @param actions what happens, at least one
     */
    record Step(int bar, double split, double dividend, List<CorporateAction> actions) {
        double total() {
            return split * dividend;
        }
    }

    private Factors(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * The factors of one asset.
     *
     * @param actions of the asset, in their order
     * @param problems receives dividends that are not below the price
     */
    static Factors of(RawPanel panel, int asset, List<DatedAction> actions, String source,
            DataProblems problems) {
        List<Step> steps = new ArrayList<>();
        double price = Double.NaN;
        int end = 0;
        for (int from = 0; from < actions.size(); from = end) {
            DatedAction first = actions.get(from);
            end = from;
            while (end < actions.size() && actions.get(end).bar() == first.bar() && actions.get(end)
                    .action().exDate().equals(first.action().exDate())) {
                end++;
            }
            List<CorporateAction> together = actions.subList(from, end).stream()
                    .map(DatedAction::action).toList();
            if (steps.isEmpty() || steps.getLast().bar() != first.bar()) {
                price = lastCloseBefore(panel, first.bar(), asset);
            }
            Step step = step(first.bar(), price, together, source, problems);
            price *= step.total();
            steps.add(step);
        }
        return new Factors(List.copyOf(steps));
    }

    private static Step step(int bar, double price, List<CorporateAction> actions, String source,
            DataProblems problems) {
        double split = 1;
        double paid = 0;
        for (CorporateAction action : actions) {
            switch (action) {
                case CorporateAction.Split(var _, var _, long shares, long old) ->
                    split *= (double) old / shares;
                case CorporateAction.StockDividend(var _, var _, long given, long held) ->
                    split *= (double) held / (held + given);
                case CorporateAction.CashDividend(var _, var _, double amount) -> paid += amount;
                case CorporateAction.SymbolChange _,CorporateAction.Delisting _ -> {}
            }
        }
        if (paid >= price) {
            double dividend = paid;
            CorporateAction first = actions.getFirst();
            problems.add(DataProblem.ofFile(source, first.symbol() + " pays " + dividend
                    + " on " + first.exDate() + ", not less than its last close " + price
                    + "; correct the dividend, or set " + SettingNames.DATA_ADJUST
                    + ": split to let it act as cash"));
            return new Step(bar, split, 1, actions);
        }
        return new Step(bar, split, paid > 0 ? 1 - paid / price : 1, actions);
    }

    private static double lastCloseBefore(RawPanel panel, int bar, int asset) {
        for (int before = bar - 1; before >= 0; before--) {
            double close = panel.close()[panel.cell(before, asset)];
            if (!Double.isNaN(close)) {
                return close;
            }
        }
        throw new IllegalStateException("an action at bar " + bar + " has no price before it");
    }

    List<Step> steps() {
        return steps;
    }

    /** Per bar the product of the factors of all later bars. */
    double[] ofLater(int bars, ToDoubleFunction<Step> factor) {
        double[] products = new double[bars];
        double product = 1;
        int step = steps.size();
        for (int bar = bars - 1; bar >= 0; bar--) {
            while (step > 0 && steps.get(step - 1).bar() > bar) {
                step--;
                product *= factor.applyAsDouble(steps.get(step));
            }
            products[bar] = product;
        }
        return products;
    }

    /** Per bar the product of the factors up to it. */
    double[] upTo(int bars, ToDoubleFunction<Step> factor) {
        double[] products = new double[bars];
        Arrays.fill(products, 1);
        double product = 1;
        for (int i = 0; i < steps.size(); i++) {
            product *= factor.applyAsDouble(steps.get(i));
            int end = i + 1 < steps.size() ? steps.get(i + 1).bar() : bars;
            Arrays.fill(products, steps.get(i).bar(), end, product);
        }
        return products;
    }
}
