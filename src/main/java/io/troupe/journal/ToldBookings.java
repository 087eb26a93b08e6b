package io.troupe.journal;

import java.util.List;

/**
 * Tells a visitor what all portfolios book as soon as a bar is closed, in the order in which {@link
 * MemoryBookings} would, and keeps nothing: neither blocks nor hashes. Mutable, one thread at a
 * time.
 */
public final class ToldBookings implements BarBooks {
    private static final Booked PENDING = new Booked.Pending();

    private final BookingVisitor visitor;
    private final int barsPerEvent;
    private final List<Restated> restated;
    private final OpenSections house;
    private final OpenSections[] books;
    private final PortfolioShape houseShape;
    private final PortfolioShape[] bookShapes;
    private int bar = -1;
    private boolean isOpen;

    /**
     * Nothing is told yet.
     *
     * @param plan how bookings are arranged
     * @param visitor told of all bars from the first on
     */
    public ToldBookings(JournalPlan plan, BookingVisitor visitor) {
        this.visitor = visitor;
        barsPerEvent = plan.barsPerEvent();
        restated = plan.restated();
        house = new OpenSections(PortfolioId.HOUSE);
        houseShape = plan.shape(PortfolioId.HOUSE);
        books = new OpenSections[plan.layout().books()];
        bookShapes = new PortfolioShape[books.length];
        for (int book = 0; book < books.length; book++) {
            books[book] = new OpenSections(PortfolioId.book(book));
            bookShapes[book] = plan.shape(PortfolioId.book(book));
        }
    }

    @Override
    public void open(int nextBar) {
        if (isOpen || nextBar != bar + 1) {
            throw new IllegalStateException("bar " + nextBar + " cannot follow "
                    + (isOpen ? "open" : "closed") + " bar " + bar);
        }
        bar = nextBar;
        isOpen = true;
        for (Restated each : restated) {
            if (each.bar() == bar) {
                house.add(Section.RESTATED, each.packed(), 0, 2 * Hash.BYTES);
            }
        }
    }

    @Override
    public void book(int book, Section section, byte[] bytes, int offset, int length) {
        checkOpen();
        books[book].add(section, bytes, offset, length);
    }

    @Override
    public void house(Section section, byte[] bytes, int offset, int length) {
        checkOpen();
        house.add(section, bytes, offset, length);
    }

    @Override
    public Booked close() {
        checkOpen();
        isOpen = false;
        visitor.bar(bar);
        house.tell(bar, houseShape, visitor);
        for (int book = 0; book < books.length; book++) {
            books[book].tell(bar, bookShapes[book], visitor);
        }
        visitor.endBar(bar);
        return (bar + 1L) % barsPerEvent == 0 ? new Booked.Passed(bar) : PENDING;
    }

    @Override
    public Booked finish() {
        if (isOpen) {
            throw new IllegalStateException("bar " + bar + " is open");
        }
        return PENDING;
    }

    private void checkOpen() {
        if (!isOpen) {
            throw new IllegalStateException("no bar is open after bar " + bar);
        }
    }
}
