package io.troupe.data;

import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a panel holds beyond the prices that orders fill at, as bytes: of a bar and asset its rate
 * if it is not 1, the seen prices and their scale if they are others, and the actions that take
 * effect; of an instrument its terms if they are not those of a share. Nothing beyond has no bytes,
 * so that plain data has the hashes it always had.
 *
 * <p>Bytes of a cell, as far as they are there: {@code R} and the rate; {@code S}, the seen values
 * of the columns there are, and the scale; per action {@code A} and its text in UTF-8, ended by a
 * zero. Numbers are doubles, little-endian.
 */
final class BeyondPrices {
    private static final byte[] NOTHING = {};

    private final MarketData data;
    private final boolean isSeenApart;
    private final boolean isPlain;

    BeyondPrices(MarketData data) {
        this.data = data;
        this.isSeenApart = data.seen() != data;
        this.isPlain = !isSeenApart && data.isPlain() && data.actions().isEmpty();
    }

    /** Whether no cell has bytes. */
    boolean isPlain() {
        return isPlain;
    }

    byte[] of(int bar, int asset) {
        double rate = data.rate(bar, asset);
        boolean seen = isSeenApart && isSeenApart(bar, asset);
        byte[] actions = actions(bar, asset);
        if (rate == 1 && !seen && actions.length == 0) {
            return NOTHING;
        }
        List<double[]> columns = data.seen().columns().present();
        ByteBuffer bytes = ByteBuffer
                .allocate(2 + Double.BYTES * (2 + columns.size()) + actions.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        if (rate != 1) {
            bytes.put((byte) 'R').putDouble(rate);
        }
        if (seen) {
            bytes.put((byte) 'S');
            int cell = data.seen().columns().cell(bar, asset);
            columns.forEach(column -> bytes.putDouble(column[cell]));
            bytes.putDouble(data.seenScale(bar, asset));
        }
        return Arrays.copyOf(bytes.put(actions).array(), bytes.position());
    }

    private boolean isSeenApart(int bar, int asset) {
        if (data.seenScale(bar, asset) != 1) {
            return true;
        }
        List<double[]> own = data.columns().present();
        List<double[]> seen = data.seen().columns().present();
        int cell = data.columns().cell(bar, asset);
        int seenCell = data.seen().columns().cell(bar, asset);
        for (int column = 0; column < own.size(); column++) {
            if (Double.doubleToLongBits(own.get(column)[cell]) != Double
                    .doubleToLongBits(seen.get(column)[seenCell])) {
                return true;
            }
        }
        return false;
    }

    private byte[] actions(int bar, int asset) {
        var text = new StringBuilder();
        for (ActionSchedule.Entry entry : data.actions().at(bar)) {
            if (entry.asset() == asset) {
                text.append('A').append(text(entry.action())).append('\0');
            }
        }
        return text.isEmpty() ? NOTHING : text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(CorporateAction action) {
        String what = switch (action) {
            case CorporateAction.Split(var _, var _, long shares, long old) ->
                "split " + shares + ":" + old;
            case CorporateAction.StockDividend(var _, var _, long given, long held) ->
                "stock-dividend " + given + ":" + held;
            case CorporateAction.CashDividend(var _, var _, double amount) -> "dividend " + amount;
            case CorporateAction.SymbolChange(var _, var _, String to) -> "symbol-change " + to;
            case CorporateAction.Delisting(var _, var _, var cash) ->
                "delisting " + (cash.isPresent() ? cash.getAsDouble() : "");
        };
        return action.symbol() + " " + action.exDate() + " " + what;
    }

    /** The terms of an instrument as a text, empty for those of a share. */
    static String terms(Instrument instrument) {
        Instrument.Terms terms = instrument.terms();
        return instrument.quantityStep() == 1 && terms.equals(Instrument.Terms.STANDARD) ? ""
                : "step " + instrument.quantityStep() + ", lot " + terms.lotSteps() + ", tick "
                        + terms.tick() + ", multiplier " + terms.multiplier() + ", "
                        + (terms.shortable() ? "shortable" : "not shortable") + ", borrow rate "
                        + terms.borrowRateAnnual() + ", session " + terms.session();
    }
}
