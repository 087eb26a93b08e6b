package io.troupe.journal;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of entries a portfolio books in a bar, in the order in which they happen and are
 * stored. Codes are part of the journal's format: they may be added, never changed.
 */
public enum Section {
    /** From this bar on another history of the data is told. */
    RESTATED(17),
    /** Units and cash that moved without a trade. */
    FLOWS(6),
    /** Cash that moved without a trade and for no asset. */
    CASH_FLOWS(14),
    /** Units that changed hands. */
    FILLS(1),
    /** Units that changed hands in a fund whose strategies trade by orders. */
    POINT_FILLS(11),
    /** What crossing them inside the fund saved. */
    CROSSINGS(7),
    /** What became of orders in the bar. */
    ORDERS_MATCHED(12),
    /** Strategies that were taken out. */
    QUARANTINES(2),
    /** Capital moved between sleeves and accounts, or came to the fund or left it. */
    TRANSFERS(3),
    /** Strategies that begin or cease to have part in the capital. */
    STAFFED(10),
    /** The factor on weights changed. */
    EXPOSURE(8),
    /** Portfolios that were constructed. */
    CONSTRUCTED(9),
    /** The fund went flat, or began to trade again. */
    HALT(4),
    /** Rules about risk began or ceased to act. */
    RISK(16),
    /** What became of orders at the close. */
    ORDERS_DECIDED(13),
    /** Orders that a strategy's own rules reduced, before the fund saw them. */
    OWN_CUTS(15),
    /** Orders that were reduced. */
    CUTS(5);

    static final int MAX_CODE = 17;

    private static final @Nullable Section[] BY_CODE = new Section[MAX_CODE + 1];

    static {
        for (Section section : values()) {
            BY_CODE[section.code] = section;
        }
    }

    private final int code;

    Section(int code) {
        this.code = code;
    }

    /** The number that stands for this kind in the journal. */
    int code() {
        return code;
    }

    /** Whether it is of the house that this kind tells, or of strategies, or of both alike. */
    boolean isBookedBy(PortfolioId portfolio) {
        return switch (this) {
            case FLOWS, CASH_FLOWS, FILLS, POINT_FILLS, ORDERS_MATCHED, TRANSFERS, CONSTRUCTED,
                    RISK, ORDERS_DECIDED, CUTS ->
                true;
            case RESTATED, CROSSINGS, EXPOSURE, HALT -> portfolio.isHouse();
            case QUARANTINES, STAFFED, OWN_CUTS -> !portfolio.isHouse();
        };
    }

    /**
     * The kind with a code.
     *
     * @throws JournalDamage if no kind has it
     */
    static Section of(long code) {
        Section section = code < 0 || code > MAX_CODE ? null : BY_CODE[(int) code];
        if (section == null) {
            throw new JournalDamage("unknown section " + code);
        }
        return section;
    }
}
