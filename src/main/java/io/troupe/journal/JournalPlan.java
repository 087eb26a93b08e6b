package io.troupe.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * What is fixed about a run's journal before its first bar. All of it follows from the
 * configuration.
 *
 * @param layout which book holds which strategy
 * @param assets how many assets the run has, > 0
 * @param barsPerEvent events end at each bar whose number from 1 is a multiple of it, > 0
 * @param configHash the hash of the configuration, with which every chain begins
 * @param initialCashMicros what each strategy begins with
 * @param reserveMicros what of the fund's capital no strategy begins with
 * @param restated where the run goes on with another history of its data, by bars; this alone does
 *        not follow from the configuration
 */
public record JournalPlan(BookLayout layout, int assets, int barsPerEvent, String configHash,
        List<Long> initialCashMicros, long reserveMicros, List<Restated> restated) {
    /** Of a run that knows one history of its data. */
    public JournalPlan(BookLayout layout, int assets, int barsPerEvent, String configHash,
            List<Long> initialCashMicros, long reserveMicros) {
        this(layout, assets, barsPerEvent, configHash, initialCashMicros, reserveMicros,
                List.of());
    }

    /** Checks the numbers. */
    public JournalPlan {
        restated = List.copyOf(restated);
        initialCashMicros = List.copyOf(initialCashMicros);
        if (assets <= 0 || barsPerEvent <= 0) {
            throw new IllegalArgumentException("assets and barsPerEvent must be > 0, were " + assets
                    + " and " + barsPerEvent);
        }
        if (initialCashMicros.size() != layout.strategies()) {
            throw new IllegalArgumentException("initial cash of " + initialCashMicros.size()
                    + " strategies given for " + layout.strategies());
        }
    }

    /** The same of a run that goes on with other histories of its data. */
    public JournalPlan with(List<Restated> some) {
        return new JournalPlan(layout, assets, barsPerEvent, configHash, initialCashMicros,
                reserveMicros, some);
    }

    /** All portfolios: the house, then the books. */
    public List<PortfolioId> portfolios() {
        List<PortfolioId> all = new ArrayList<>(layout.books() + 1);
        all.add(PortfolioId.HOUSE);
        for (int book = 0; book < layout.books(); book++) {
            all.add(PortfolioId.book(book));
        }
        return all;
    }

    /** What bounds a portfolio's journal. */
    public PortfolioShape shape(PortfolioId portfolio) {
        return portfolio.isHouse() ? layout.house(assets) : layout.book(portfolio.book(), assets);
    }

    /** The hash of a portfolio that has booked nothing. */
    public Hash startHash(PortfolioId portfolio) {
        return HashChain.start(portfolio, configHash);
    }

    /** A portfolio before the first bar: cash only. */
    public BookState initialState(PortfolioId portfolio) {
        return BookState.initial(shape(portfolio), startHash(portfolio), initialCash(portfolio));
    }

    private long[] initialCash(PortfolioId portfolio) {
        if (portfolio.isHouse()) {
            long total = reserveMicros;
            for (long cash : initialCashMicros) {
                total = Math.addExact(total, cash);
            }
            long[] accounts = new long[HouseAccount.count()];
            accounts[HouseAccount.HOUSE.row()] = total;
            accounts[HouseAccount.RESERVE.row()] = reserveMicros;
            return accounts;
        }
        int first = layout.firstStrategy(portfolio.book());
        return initialCashMicros.subList(first, layout.lastStrategy(portfolio.book()) + 1).stream()
                .mapToLong(Long::longValue).toArray();
    }
}
