package io.troupe.execution.desk;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives orders what a point of a bar has for them: as much as the sleeve's own share of the bar's
 * volume leaves, or less where the fund cannot have everything, at a price that depends on it. One
 * order after the other is offered to, then booked.
 */
final class PointFills {
    private final DeskRules rules;
    private final MonthVolume month;
    /** Bounds what fills, if orders wait until there are the funds for them. */
    private final Optional<FillFunds> funds;
    private final DeskEvents.DeskFill at = new DeskEvents.DeskFill();
    private final QuoteRequest request = new QuoteRequest();
    private final FillQuote quote = new FillQuote();
    private int bar;
    private Rations rations = Rations.NONE;
    private @Nullable DeskAccount account;
    /** Steps that the bar still gives of the asset to this sleeve alone. */
    private long left;
    private long used;
    private OrderCause refusal = OrderCause.NONE;

    /**
     * What a sleeve gets.
     *
     * @param margin what it may order
     */
    PointFills(DeskRules rules, MonthVolume month, MarginRules margin) {
        this.rules = rules;
        this.funds = margin.couplesAssets() ? Optional.of(new FillFunds(rules, margin))
                : Optional.empty();
        this.month = month;
    }

    /** A bar begins. */
    void begin(int ofBar, Rations ofBarRations, DeskAccount ofAccount) {
        bar = ofBar;
        account = ofAccount;
        rations = ofBarRations;
    }

    /** It is an asset's turn. */
    void begin(int asset) {
        at.asset = asset;
        left = rules.cap(bar, asset);
        used = 0;
    }

    /** Whether an order of an asset can meet the bar. */
    boolean trades(int asset) {
        return rules.market().trades(bar, asset) && rules.costs().hasRate(bar, asset);
    }

    /** Sets where the next orders are filled. */
    void at(BarPoint point, double reference) {
        at.point = point;
        at.reference = reference;
    }

    /**
     * What an order gets.
     *
     * @param quantity signed steps that it would have, not 0
     * @param limit the price that it never pays beyond; NaN if it has none
     * @param allOrNothing whether it must have all
     * @param most the most steps that it takes of the bar
     * @return signed steps between 0 and the quantity; if not 0, to be {@linkplain #book booked}
     */
    long offer(long quantity, double limit, boolean allOrNothing, long most,
            ChargedOrder charged) {
        TradingCosts costs = rules.costs();
        at.allOrNothing = allOrNothing;
        long bound = Math.min(left, most);
        long alone = Math.max(-bound, Math.min(bound, quantity));
        refusal = OrderCause.NONE;
        if (allOrNothing && alone != quantity) {
            refusal = OrderCause.ABOVE_CAP;
            return 0;
        }
        request.at(bar, at.asset, at.reference).within(limit).after(used);
        if (alone == 0 || (refusesImpact() && costs.passesLimit(request, alone))) {
            return 0;
        }
        alone = affordable(alone, charged);
        if (alone == 0 || (allOrNothing && alone != quantity)) {
            return 0;
        }
        long done = rations.share(at.asset, at.point, at.reference, alone, allOrNothing);
        if (done != 0) {
            costs.quote(request, done, charged, month, quote);
        }
        return done;
    }

    /** What an order would cost that nothing bounds; it is asked for by {@link #take}. */
    void quote(long quantity, ChargedOrder charged) {
        at.allOrNothing = false;
        rules.costs().quote(request.at(bar, at.asset, at.reference).within(Double.NaN)
                .after(used), quantity, charged, month, quote);
    }

    /** Books what was quoted last. */
    void take(OrderId order, ChargedOrder charged, DeskEvents events) {
        long quantity = quote.quantity();
        if (rations.share(at.asset, at.point, at.reference, quantity, false) != quantity) {
            throw new IllegalStateException(order + " is bounded, and no volume is");
        }
        book(order, charged, events);
    }

    /** All of it; where it has to wait for its funds, what only gives up a position. */
    private long affordable(long quantity, ChargedOrder charged) {
        if (funds.isEmpty()) {
            return quantity;
        }
        rules.costs().quote(request, quantity, charged, month, quote);
        return funds.get().affordable(bar, at.asset, quote, Objects.requireNonNull(account));
    }

    private boolean refusesImpact() {
        return rules.matching().book() == MatchingRules.Book.ZIPLINE;
    }

    /** Why an order that must have all got nothing, if the sleeve's own share was too small. */
    OrderCause refusal() {
        return refusal;
    }

    /** Books what was offered last. */
    void book(OrderId order, ChargedOrder charged, DeskEvents events) {
        long steps = Math.abs(quote.quantity());
        left -= steps;
        used += steps;
        charged.add(quote);
        month.add(quote);
        events.fill(order, at, quote);
    }

    /**
     * What a unit cost of what was quoted or booked last, slippage included, in the prices of the
     * data.
     */
    double bookedPrice() {
        double paid = quote.notionalMicros();
        double fair = paid - quote.slippageMicros();
        return fair == 0 ? at.reference : at.reference * (paid / fair);
    }

    /** Where that was. */
    BarPoint bookedAt() {
        return at.point;
    }
}
