package io.troupe.report.attribution;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.HouseAccount;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Portfolios;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts that a fund's earnings are told by: its strategies in their order, the overlay and the
 * reserve if it has them, crossings.
 */
final class FundParts {
    private static final int OVERLAY_ROW = Portfolios.row(BookingVisitor.OVERLAY);

    private static final int RESERVE_ROW = Portfolios.row(BookingVisitor.RESERVE);

    /** Of those that trade. */
    private final int[] rows;
    private final boolean hasReserve;
    private final List<String> names;

    FundParts(Portfolios portfolios) {
        FundTerms terms = portfolios.context().terms();
        IntStream strategies = IntStream.range(Portfolios.FIRST_STRATEGY, portfolios.count());
        rows = (terms.hasOverlay() ? IntStream.concat(strategies, IntStream.of(OVERLAY_ROW))
                : strategies).toArray();
        List<String> all = new ArrayList<>();
        for (int row : rows) {
            all.add(portfolios.context().portfolio(Portfolios.number(row)));
        }
        hasReserve = terms.hasReserve();
        if (hasReserve) {
            all.add(HouseAccount.RESERVE.label());
        }
        all.add(HouseAccount.CROSSINGS.label());
        names = List.copyOf(all);
    }

    /** How many there are. */
    int count() {
        return names.size();
    }

    /** Of them those that trade, by their rows: the first ones. */
    int[] rows() {
        return rows.clone();
    }

    List<String> names() {
        return names;
    }

    /** Fills in what each part earned in a bar. */
    void earned(EarningsColumns columns, double crossings, double[] into) {
        for (int part = 0; part < rows.length; part++) {
            into[part] = columns.earned(rows[part]);
        }
        if (hasReserve) {
            into[rows.length] = columns.earned(RESERVE_ROW);
        }
        into[into.length - 1] = crossings;
    }
}
