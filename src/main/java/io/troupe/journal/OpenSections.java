package io.troupe.journal;

import org.jspecify.annotations.Nullable;

/** What one portfolio books in the bar that is open, by section; reused from bar to bar. */
final class OpenSections {
    private static final Section[] SECTIONS = Section.values();

    private final PortfolioId portfolio;
    private final @Nullable Bytes[] open = new Bytes[Section.MAX_CODE + 1];
    private boolean dirty;

    OpenSections(PortfolioId portfolio) {
        this.portfolio = portfolio;
    }

    /** Whether anything was booked. */
    boolean hasAny() {
        return dirty;
    }

    void add(Section section, byte[] bytes, int offset, int length) {
        if (length == 0) {
            return;
        }
        if (!section.isBookedBy(portfolio)) {
            throw new IllegalArgumentException(portfolio + " books no " + section);
        }
        Bytes to = open[section.code()];
        if (to == null) {
            to = new Bytes(Math.max(64, length));
            open[section.code()] = to;
        }
        to.append(bytes, offset, length);
        dirty = true;
    }

    /** Packs them behind others, and is empty again. */
    void pack(Bytes entries) {
        if (!dirty) {
            return;
        }
        for (Section section : SECTIONS) {
            Bytes from = open[section.code()];
            if (from != null && from.size() > 0) {
                entries.reserve(BarCodec.MAX_HEAD_BYTES + from.size());
                entries.resize(BarCodec.putHead(entries.array(), entries.size(), section,
                        from.size()));
                entries.append(from.array(), 0, from.size());
                from.resize(0);
            }
        }
        dirty = false;
    }

    /** Tells a visitor of them in the order in which they would be packed, and is empty again. */
    void tell(int bar, PortfolioShape shape, BookingVisitor visitor) {
        if (!dirty) {
            return;
        }
        for (Section section : SECTIONS) {
            Bytes from = open[section.code()];
            if (from != null && from.size() > 0) {
                BarCodec.decode(section, from, bar, shape, visitor);
                from.resize(0);
            }
        }
        dirty = false;
    }
}
