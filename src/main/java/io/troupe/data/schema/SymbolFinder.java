package io.troupe.data.schema;

import java.util.Arrays;

/** Finds names that are no symbols. */
final class SymbolFinder extends BatchRule {
    /** By symbol: whether it is none and has not been said to be. */
    private boolean[] unsaid = new boolean[0];
    private int left;

    SymbolFinder(ColumnRule.Typed typed) {
        super(typed);
    }

    /** Says it once for each name, at its first row. */
    @Override
    void find(BarBatch batch, Findings findings) {
        int known = unsaid.length;
        int symbols = batch.symbols().size();
        if (known < symbols) {
            unsaid = Arrays.copyOf(unsaid, symbols);
            for (int symbol = known; symbol < symbols; symbol++) {
                unsaid[symbol] = Symbols.reason(batch.symbols().get(symbol)) != null;
                left += unsaid[symbol] ? 1 : 0;
            }
        }
        for (int row = 0; left > 0 && row < batch.rows(); row++) {
            if (unsaid[batch.symbol[row]]) {
                unsaid[batch.symbol[row]] = false;
                left--;
                findings.add(row);
            }
        }
    }

    @Override
    String column(int part) {
        return "symbol";
    }

    @Override
    String value(BarBatch batch, int row, int part) {
        return batch.symbols().get(batch.symbol[row]);
    }

    @Override
    String reason(BarBatch batch, int row, int part) {
        return String.valueOf(Symbols.reason(value(batch, row, part)));
    }
}
