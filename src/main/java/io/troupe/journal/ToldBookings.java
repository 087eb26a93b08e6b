package io.troupe.journal;

/**
 * Tells a visitor what all portfolios book as soon as a bar is closed, in the order in which {@link
 * MemoryBookings} would, and keeps nothing: neither blocks nor hashes.
 */
public final class ToldBookings extends BarBooks {
    private static final Booked PENDING = new Booked.Pending();

    private final BookingVisitor visitor;
    private final OpenSections house;
    private final OpenSections[] books;
    private final PortfolioShape houseShape;
    private final PortfolioShape[] bookShapes;

    /**
     * Nothing is told yet.
     *
     * @param plan how bookings are arranged
     * @param visitor told of all bars from the first on
     */
    public ToldBookings(JournalPlan plan, BookingVisitor visitor) {
        super(plan, -1);
        this.visitor = visitor;
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
    void addToBook(int book, Section section, byte[] bytes, int offset, int length) {
        books[book].add(section, bytes, offset, length);
    }

    @Override
    void addToHouse(Section section, byte[] bytes, int offset, int length) {
        house.add(section, bytes, offset, length);
    }

    @Override
    Booked closed() {
        int bar = bar();
        visitor.bar(bar);
        house.tell(bar, houseShape, visitor);
        for (int book = 0; book < books.length; book++) {
            books[book].tell(bar, bookShapes[book], visitor);
        }
        visitor.endBar(bar);
        return endsBlock() ? new Booked.Passed(bar) : PENDING;
    }

    @Override
    Booked finished() {
        return PENDING;
    }
}
