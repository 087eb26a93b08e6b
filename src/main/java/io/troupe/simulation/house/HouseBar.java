package io.troupe.simulation.house;

import io.troupe.execution.Shortfall;
import io.troupe.journal.HouseAccount;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.RiskEvent;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the house and its accounts did in one bar.
 *
 * @param bar the bar
 * @param interest what money earned and cost before it
 * @param traded what happened in it
 * @param decided what was decided at its close
 */
public record HouseBar(int bar, List<Interest> interest, Traded traded, Decided decided) {
    /**
     * What money earned, or cost if negative.
     *
     * @param account whose
     * @param kind what it was
     * @param micros cash received
     */
    public record Interest(HouseAccount account, FlowKind kind, long micros) {}

    /**
     * What happened in a bar, by asset.
     *
     * @param flows what happened to the fund's holdings before
     * @param fills of what is left when both sides have met
     * @param pointFills the same of a fund whose strategies trade by orders
     * @param cuts where the bar did not give all of that
     * @param crossed what crossing and pooling saved
     * @param overlay what the overlay did
     */
    public record Traded(List<Flow> flows, List<Fill> fills, List<PointFill> pointFills,
            List<Cut> cuts, List<Crossed> crossed, OverlayTraded overlay) {
        /** Nothing, before the first bar. */
        static final Traded NOTHING = new Traded(List.of(), List.of(), List.of(), List.of(),
                List.of(), OverlayTraded.NOTHING);
    }

    /**
     * What the overlay did in a bar.
     *
     * @param flows what happened to its holdings before
     * @param fills its fills
     * @param pointFills the same of a fund whose strategies trade by orders
     * @param orders what became of its orders in the bar
     * @param cuts its orders that were not filled in full
     */
    public record OverlayTraded(List<Flow> flows, List<Fill> fills, List<PointFill> pointFills,
            List<OrderEvent> orders, List<Cut> cuts) {
        /** Nothing. */
        static final OverlayTraded NOTHING = new OverlayTraded(List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /**
     * What was decided at a bar's close.
     *
     * @param flat whether the fund went flat or ceased to be; empty: it stayed as it was
     * @param moves capital that came, went, or moved between sleeves and accounts
     * @param exposure what the factor on weights became; empty: it stayed as it was
     * @param note what the fund's portfolio was constructed to; empty: it was not time for it
     * @param events what the fund's limits and halts have to tell
     * @param overlayOrders what became of the overlay's orders
     * @param cuts orders that the limits reduced
     * @param overlayCuts what that did to the overlay's
     */
    public record Decided(Optional<Boolean> flat, CapitalMoves moves, OptionalDouble exposure,
            Optional<ConstructionNote> note, List<RiskEvent> events,
            List<OrderEvent> overlayOrders,
            List<Shortfall> cuts, List<Cut> overlayCuts) {}

    /**
     * What an entitlement came to.
     *
     * @param asset the instrument
     * @param kind what it was
     * @param steps by how much the holding changed
     * @param cashMicros cash received
     */
    public record Flow(int asset, FlowKind kind, long steps, long cashMicros) {}

    /**
     * What being one fund saved.
     *
     * @param asset the instrument
     * @param point where in the bar
     * @param nettingMicros by netting, ≥ 0
     * @param poolingMicros by pooling
     */
    public record Crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {}

    /**
     * An order of the house or of the overlay that was reduced.
     *
     * @param asset the instrument
     * @param ordered signed steps
     * @param approved what was left of them
     * @param reason why
     */
    public record Cut(int asset, long ordered, long approved, CutReason reason) {}
}
