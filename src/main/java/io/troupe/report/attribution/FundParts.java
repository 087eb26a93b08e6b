package io.troupe.report.attribution;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.HouseAccount;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Portfolios;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts that a fund's earnings are told by: its strategies in their order, the overlay if it
 * has one, crossings. The reserve earns nothing and is none.
 */
final class FundParts {
    private static final int OVERLAY_ROW = Portfolios.row(BookingVisitor.OVERLAY);

    private final int[] rows;
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
        all.add(HouseAccount.CROSSINGS.label());
        names = List.copyOf(all);
    }

    /** How many there are. */
    int count() {
        return names.size();
    }

    /** Of them those that have holdings of their own, by their rows: all but the last. */
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
        into[rows.length] = crossings;
    }
}
