package io.troupe.report.risk;

import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.model.Money;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Of assets, or of groups of them, as the fund holds them: what they are worth more than at the
 * close before, and the cash that trading, dividends and borrowing brought or took. Interest is of
 * no asset.
 */
final class AssetEarnings implements PartEarnings {
    private static final String INTEREST = "interest";

    private final List<String> names = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final long[] cashMicros;
    private final double[] exposures;
    private long interestMicros;

    private AssetEarnings(List<AssetGroup> groups, int assets) {
        for (AssetGroup group : groups) {
            names.add(group.name());
            members.add(group.assets());
        }
        names.add(INTEREST);
        cashMicros = new long[assets];
        exposures = new double[assets];
    }

    static AssetEarnings ofAssets(RunContext context) {
        List<AssetGroup> single = new ArrayList<>();
        for (Instrument instrument : context.data().instruments()) {
            single.add(new AssetGroup(instrument.symbol(), single.size()));
        }
        return new AssetEarnings(single, single.size());
    }

    static AssetEarnings ofGroups(RunContext context) {
        return new AssetEarnings(AssetGroup.of(context), context.data().assets());
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long micros) {
        if (strategy == HOUSE) {
            cashMicros[asset] = Math.addExact(cashMicros[asset], micros);
        }
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        if (strategy == HOUSE) {
            cashMicros[asset] = Math.subtractExact(cashMicros[asset],
                    Math.addExact(notionalMicros, feeMicros));
        }
    }

    @Override
    public void cashFlow(int portfolio, FlowKind kind, long micros) {
        if (portfolio == HOUSE) {
            interestMicros = Math.addExact(interestMicros, micros);
        }
    }

    @Override
    public void closed(Holdings holdings, double[] into) {
        double[] earned = new double[exposures.length];
        for (int asset = 0; asset < exposures.length; asset++) {
            double now = holdings.exposure(HOUSE, asset);
            earned[asset] = now - exposures[asset] + Money.amount(cashMicros[asset]);
            exposures[asset] = now;
        }
        for (int part = 0; part < members.size(); part++) {
            into[part] = Arrays.stream(members.get(part)).mapToDouble(asset -> earned[asset])
                    .sum();
        }
        into[members.size()] = Money.amount(interestMicros);
        Arrays.fill(cashMicros, 0);
        interestMicros = 0;
    }

    @Override
    public double size(int part) {
        return part < members.size()
                ? Arrays.stream(members.get(part)).mapToDouble(asset -> Math.abs(exposures[asset]))
                        .sum()
                : Double.NaN;
    }
}
