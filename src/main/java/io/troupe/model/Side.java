package io.troupe.model;

/** Whether an order or fill adds to or takes from a position. */
public enum Side implements Labeled {
    /** Adds. */
    BUY("buy"),
    /** Takes away. */
    SELL("sell");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The side of a signed quantity: positive buys, negative sells; zero has no side. */
    public static Side of(long quantity) {
        if (quantity == 0) {
            throw new IllegalArgumentException("quantity must not be 0: it has no side");
        }
        return quantity > 0 ? BUY : SELL;
    }
}
