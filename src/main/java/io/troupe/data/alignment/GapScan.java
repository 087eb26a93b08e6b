package io.troupe.data.alignment;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.SettingNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gaps of each asset of a panel.
 *
 * @param assets the gaps of each, nothing filled
 */
record GapScan(List<GapFill.Asset> assets) {
    private static final String GAP = "has no price then; fill it in, or set "
            + SettingNames.DATA_MISSING + ": hold";
    private static final String ENDED = "has no price then and none later; if it was delisted,"
            + " say so in " + SettingNames.DATA_ACTIONS + "; else fill it in, or set "
            + SettingNames.DATA_MISSING + ": hold";

    static GapScan of(RawPanel panel) {
        List<GapFill.Asset> assets = new ArrayList<>();
        for (int asset = 0; asset < panel.assets(); asset++) {
            assets.add(scan(panel, asset));
        }
        return new GapScan(assets);
    }

    private static GapFill.Asset scan(RawPanel panel, int asset) {
        int first = Presence.first(panel, asset);
        int last = Presence.last(panel, asset);
        long gaps = 0;
        long missing = 0;
        long longest = 0;
        long run = 0;
        for (int bar = first; bar <= last; bar++) {
            run = Presence.isPriced(panel, bar, asset) ? 0 : run + 1;
            gaps += run == 1 ? 1 : 0;
            missing += run > 0 ? 1 : 0;
            longest = Math.max(longest, run);
        }
        long life = Math.max(0, last - first + 1);
        return new GapFill.Asset(panel.symbols().get(asset), panel.bars() - life, gaps, missing,
                longest, 0);
    }

    /** The assets, each with so many prices filled in. */
    List<GapFill.Asset> assets(long... filled) {
        List<GapFill.Asset> counted = new ArrayList<>();
        for (int asset = 0; asset < assets.size(); asset++) {
            GapFill.Asset one = assets.get(asset);
            counted.add(new GapFill.Asset(one.symbol(), one.absent(), one.gaps(), one.missing(),
                    one.longest(), asset < filled.length ? filled[asset] : 0));
        }
        return counted;
    }

    /** Tells each price that is missing in an asset's life. */
    void reject(RawPanel panel, List<Integer> ends, String source, DataProblems problems) {
        int[] first = new int[panel.assets()];
        int[] last = new int[panel.assets()];
        for (int asset = 0; asset < first.length; asset++) {
            first[asset] = Presence.first(panel, asset);
            last[asset] = Presence.last(panel, asset);
            if (last[asset] < 0) {
                problems.add(new DataProblem(source, 0, panel.symbols().get(asset), "",
                        "has no price at all; remove it from " + SettingNames.DATA_SYMBOLS));
            }
        }
        for (int bar = 0; bar < panel.bars(); bar++) {
            for (int asset = 0; asset < first.length; asset++) {
                boolean lives = bar >= first[asset] && bar < ends.get(asset);
                if (lives && !Presence.isPriced(panel, bar, asset)) {
                    String symbol = panel.symbols().get(asset);
                    String date = panel.interval().format(panel.times()[bar]);
                    String what = bar < last[asset] ? GAP : ENDED;
                    problems.add(new DataProblem(source, 0, symbol, date, what));
                }
            }
        }
    }

    GapFill.Filled forward(RawPanel panel, int maxBars) {
        if (assets.stream().allMatch(asset -> asset.gaps() == 0)) {
            return new GapFill.Filled(panel, assets, 0);
        }
        RawPanel copy = new RawPanel(panel.interval(), panel.symbols(), panel.times(),
                panel.open().clone(), panel.high().clone(), panel.low().clone(),
                panel.close().clone(), panel.volume().clone(), panel.adjustedClose().clone());
        long[] filled = new long[panel.assets()];
        for (int asset = 0; asset < filled.length; asset++) {
            filled[asset] = forward(panel, asset, maxBars, copy);
        }
        return new GapFill.Filled(copy, assets(filled), 0);
    }

    private static long forward(RawPanel panel, int asset, int maxBars, RawPanel to) {
        int priced = Presence.first(panel, asset);
        int last = Presence.last(panel, asset);
        long filled = 0;
        for (int bar = priced; bar <= last; bar++) {
            if (Presence.isPriced(panel, bar, asset)) {
                priced = bar;
            } else if (bar - priced <= maxBars) {
                copyClose(panel, panel.cell(priced, asset), to, panel.cell(bar, asset));
                filled++;
            }
        }
        return filled;
    }

    private static void copyClose(RawPanel panel, int from, RawPanel to, int cell) {
        double close = panel.close()[from];
        to.close()[cell] = close;
        if (panel.hasBars()) {
            to.open()[cell] = close;
            to.high()[cell] = close;
            to.low()[cell] = close;
        }
        if (panel.hasVolume()) {
            to.volume()[cell] = 0;
        }
        if (panel.hasAdjustedClose()) {
            to.adjustedClose()[cell] = panel.adjustedClose()[from];
        }
    }

    GapFill.Filled drop(RawPanel panel) {
        boolean[] kept = new boolean[panel.bars()];
        Arrays.fill(kept, true);
        for (int asset = 0; asset < panel.assets(); asset++) {
            int last = Presence.last(panel, asset);
            for (int bar = Presence.first(panel, asset); bar <= last; bar++) {
                kept[bar] &= Presence.isPriced(panel, bar, asset);
            }
        }
        RawPanel left = PanelRows.keep(panel, kept);
        return new GapFill.Filled(left, assets, panel.bars() - left.bars());
    }
}
