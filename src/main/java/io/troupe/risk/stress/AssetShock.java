package io.troupe.risk.stress;

/**
 * By what fraction some assets move. Immutable.
 *
 * @param of which assets
 * @param move a fraction ≥ −1: none loses more than all
 */
public record AssetShock(Scope of, double move) {
    /** Which assets are meant; the more specific one counts. */
    public sealed interface Scope {
        /** All of them. */
        record All() implements Scope {
            @Override
            public String toString() {
                return "*";
            }
        }

        /** Those of a group. */
        record Group(String name) implements Scope {
            @Override
            public String toString() {
                return "group(" + name + ")";
            }
        }

        /** One. */
        record Asset(String symbol) implements Scope {
            @Override
            public String toString() {
                return symbol;
            }
        }
    }
}
