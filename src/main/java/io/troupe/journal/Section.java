package io.troupe.journal;

/**
 * The kinds of entries a portfolio books in a bar, in the order in which they happen and are
 * stored. Codes are part of the journal's format: they may be added, never changed.
 */
public enum Section {
    /** Units and cash that moved without a trade. */
    FLOWS(6),
    /** Units that changed hands. */
    FILLS(1),
    /** Strategies that were taken out. */
    QUARANTINES(2),
    /** Capital moved between sleeves. */
    TRANSFERS(3),
    /** The fund went flat, or began to trade again. */
    HALT(4),
    /** Orders that were reduced. */
    CUTS(5);

    static final int MAX_CODE = 6;

    private final int code;

    Section(int code) {
        this.code = code;
    }

    /** The number that stands for this kind in the journal. */
    int code() {
        return code;
    }

    /**
     * The kind with a code.
     *
     * @throws JournalDamage if no kind has it
     */
    static Section of(long code) {
        for (Section section : values()) {
            if (section.code == code) {
                return section;
            }
        }
        throw new JournalDamage("unknown section " + code);
    }
}
