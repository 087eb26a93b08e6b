package io.troupe.data.transfer;

import io.troupe.data.schema.Decimals;
import io.troupe.model.CorporateAction;
import java.util.LinkedHashMap;
import java.util.Map;

/** Corporate actions in the words of their files. */
public final class ActionText {
    private ActionText() {}

    /** As {@code split}. */
    public static String type(CorporateAction action) {
        return switch (action) {
            case CorporateAction.Split _ -> "split";
            case CorporateAction.StockDividend _ -> "stock-dividend";
            case CorporateAction.CashDividend _ -> "dividend";
            case CorporateAction.SymbolChange _ -> "symbol-change";
            case CorporateAction.Delisting _ -> "delisting";
        };
    }

    /** As {@code 2:1}; empty for a delisting at the last close. */
    public static String value(CorporateAction action) {
        return switch (action) {
            case CorporateAction.Split split -> split.numerator() + ":" + split.denominator();
            case CorporateAction.StockDividend given ->
                given.numerator() + ":" + given.denominator();
            case CorporateAction.CashDividend paid -> Decimals.print(paid.amount());
            case CorporateAction.SymbolChange change -> change.newSymbol();
            case CorporateAction.Delisting end -> end.cashPerShare().isPresent()
                    ? Decimals.print(end.cashPerShare().getAsDouble())
                    : "";
        };
    }

    /** For programs: date, symbol, type and value. */
    public static Map<String, Object> facts(CorporateAction action) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("date", action.exDate().toString());
        facts.put("symbol", action.symbol());
        facts.put("type", type(action));
        facts.put("value", value(action));
        return facts;
    }
}
