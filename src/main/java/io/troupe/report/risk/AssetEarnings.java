package io.troupe.report.risk;

import io.troupe.journal.HouseAccount;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.model.Money;
import io.troupe.report.books.RunContext;
import io.troupe.report.holdings.Holdings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of assets, or of groups of them, as the fund holds them: what they are worth more than at the
 * close before, and the cash that trading, dividends and borrowing brought or took. Interest is of
 * no asset.
 */
final class AssetEarnings implements PartEarnings {
    private static final String INTEREST = "interest";

    /** None where each asset is a part. */
    private final List<AssetGroup> groups;
    private final List<String> names;
    private final long[] cashMicros;
    private final double[] exposures;
    private final double[] earned;
    private long interestMicros;

    private AssetEarnings(List<AssetGroup> groups, List<String> names, int assets) {
        this.groups = groups;
        this.names = Stream.concat(names.stream(), Stream.of(INTEREST)).toList();
        cashMicros = new long[assets];
        exposures = new double[assets];
        earned = new double[assets];
    }

    static AssetEarnings ofAssets(RunContext context) {
        List<String> symbols = context.data().instruments().stream().map(Instrument::symbol)
                .toList();
        return new AssetEarnings(List.of(), symbols, symbols.size());
    }

    static AssetEarnings ofGroups(RunContext context) {
        List<AssetGroup> groups = AssetGroup.of(context);
        return new AssetEarnings(groups, groups.stream().map(AssetGroup::name).toList(),
                context.data().assets());
    }

    @Override
    public List<String> names() {
        return names;
    }

    /** Only what the fund itself books is an asset's. */
    private static boolean isHouse(int portfolio) {
        return portfolio == HouseAccount.HOUSE.number();
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long micros) {
        if (isHouse(strategy)) {
            cashMicros[asset] = Math.addExact(cashMicros[asset], micros);
        }
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        if (isHouse(strategy)) {
            cashMicros[asset] = Math.subtractExact(cashMicros[asset],
                    Math.addExact(notionalMicros, feeMicros));
        }
    }

    @Override
    public void cashFlow(int portfolio, FlowKind kind, long micros) {
        if (isHouse(portfolio)) {
            interestMicros = Math.addExact(interestMicros, micros);
        }
    }

    @Override
    public void closed(Holdings holdings, double[] into) {
        for (int asset = 0; asset < exposures.length; asset++) {
            double now = holdings.exposure(HOUSE, asset);
            earned[asset] = now - exposures[asset] + Money.amount(cashMicros[asset]);
            exposures[asset] = now;
        }
        for (int part = 0; part < names.size() - 1; part++) {
            into[part] = of(part, earned);
        }
        into[names.size() - 1] = Money.amount(interestMicros);
        Arrays.fill(cashMicros, 0);
        interestMicros = 0;
    }

    private double of(int part, double... amounts) {
        return groups.isEmpty() ? amounts[part] : groups.get(part).sum(amounts);
    }

    @Override
    public double size(int part) {
        return part == names.size() - 1 ? Double.NaN
                : Math.abs(of(part, Arrays.stream(exposures).map(Math::abs).toArray()));
    }
}
