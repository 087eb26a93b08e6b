package io.troupe.data.schema;

import java.util.Arrays;

/** Finds names that are no symbols. */
final class SymbolFinder extends BatchRule {
    private boolean[] said = new boolean[0];

    SymbolFinder(ColumnRule.Typed typed) {
        super(typed);
    }

    /** Says it once for each name, at its first row. */
    @Override
    void find(BarBatch batch, Findings findings) {
        int known = said.length;
        int symbols = batch.symbols().size();
        if (known == symbols) {
            return;
        }
        said = Arrays.copyOf(said, symbols);
        for (int symbol = known; symbol < symbols; symbol++) {
            if (Symbols.reason(batch.symbols().get(symbol)) != null) {
                findings.add(firstRow(batch, symbol));
            }
        }
    }

    private static int firstRow(BarBatch batch, int symbol) {
        for (int row = 0; row < batch.rows(); row++) {
            if (batch.symbol[row] == symbol) {
                return row;
            }
        }
        return 0;
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
