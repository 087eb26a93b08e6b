package io.troupe.report.stress;

import io.troupe.journal.HouseAccount;
import io.troupe.model.Money;
import io.troupe.report.holdings.Holdings;
import io.troupe.risk.stress.StressLosses;
import io.troupe.risk.stress.StressedPositions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a fund loses, part by part; the parts of either list sum to the whole to the last micro.
 *
 * @param micros of the whole fund
 * @param portfolios strategies in their order, the overlay and the reserve if the fund has them,
 *        crossings: of accounts that hold only cash the loss is none
 * @param assets those that are held; empty where the run was simulated again
 */
public record StressParts(long micros, List<StressPart> portfolios, List<StressPart> assets) {
    /** Copies the lists. */
    public StressParts {
        portfolios = List.copyOf(portfolios);
        assets = List.copyOf(assets);
    }

    /** The parts of what is held. */
    static StressParts of(StressedPositions positions, StressLosses losses, Holdings holdings) {
        List<StressPart> portfolios = new ArrayList<>();
        for (int holder = 0; holder < positions.holders().size(); holder++) {
            portfolios.add(new StressPart(positions.holders().get(holder),
                    losses.ofHolder(holder)));
        }
        accounts(holdings).forEach(account -> portfolios.add(new StressPart(account.label(), 0)));
        return new StressParts(losses.total(), portfolios,
                IntStream.range(0, positions.symbols().size())
                        .mapToObj(asset -> new StressPart(positions.symbols().get(asset),
                                losses.ofAsset(asset)))
                        .toList());
    }

    /** Accounts that hold cash alone. */
    private static List<HouseAccount> accounts(Holdings holdings) {
        return holdings.context().terms().hasReserve()
                ? List.of(HouseAccount.RESERVE, HouseAccount.CROSSINGS)
                : List.of(HouseAccount.CROSSINGS);
    }

    /** By how much less everybody has in the one than in the other. */
    static StressParts between(Holdings plain, Holdings stressed) {
        List<StressPart> before = values(plain);
        List<StressPart> after = values(stressed);
        List<StressPart> lost = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < before.size(); i++) {
            long micros = Math.subtractExact(before.get(i).micros(), after.get(i).micros());
            lost.add(new StressPart(before.get(i).name(), micros));
            sum = Math.addExact(sum, micros);
        }
        return new StressParts(sum, lost, List.of());
    }

    /** Cash, exactly, and positions, rounded so that their sum is the sum rounded. */
    private static List<StressPart> values(Holdings holdings) {
        List<StressPart> values = new ArrayList<>();
        double positions = 0;
        for (int portfolio : holdings.holders().toArray()) {
            long told = Money.micros(positions);
            for (int asset = 0; asset < holdings.assets(); asset++) {
                positions += holdings.exposure(portfolio, asset);
            }
            values.add(new StressPart(holdings.context().portfolio(portfolio),
                    Math.addExact(Money.micros(holdings.cash(portfolio)),
                            Math.subtractExact(Money.micros(positions), told))));
        }
        for (HouseAccount account : accounts(holdings)) {
            values.add(new StressPart(account.label(), Money.micros(
                    account == HouseAccount.CROSSINGS ? holdings.crossings()
                            : holdings.reserve())));
        }
        return values;
    }
}
