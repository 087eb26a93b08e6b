package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds of every fund, at every point and bar, whatever it is made of; seen from the bookings
 * alone. Whoever finds it broken throws.
 *
 * <ul>
 * <li>What the participants bought and sold is what the house bought and sold, and what they paid
 * for it more than the house is netting and pooling of that point. Netting is never negative.
 * <li>What money earned the fund is what it earned sleeves and accounts.
 * <li>Capital that came to the fund is what came to sleeves and accounts.
 * <li>Σ sleeves + reserve + overlay + crossings = house, in every quantity and in cash.
 * <li>Each order has its own cap. What of the fund's net order is not done is taken from the heavy
 * side; the lighter one is done in full, and so much of the heavy one meets it. It is the same where
 * a limit cuts. (Of funds with desks {@link DeskLaws} say what holds at each point of a bar.)
 * </ul>
 */
public final class BookedLaws extends BookedBar {
    private static final int NONE = -1;

    private final long[] housePositions;
    private final long[] partsPositions;
    private final long[] overlayPositions;
    private long houseCash;
    private long partsCash;
    private long reserveCash;
    private long crossingsCash;

    /** Nothing is booked yet. */
    public BookedLaws(SimulationPlan plan, BookingVisitor next) {
        super(plan, next);
        this.housePositions = new long[assets];
        this.partsPositions = new long[assets];
        this.overlayPositions = new long[assets];
        this.houseCash = plan.capital().micros();
        this.reserveCash = plan.initialCash().rest();
        for (long cash : plan.initialCash().each()) {
            partsCash += cash;
        }
    }

    private static void require(int bar, int asset, String law, long actual, long expected) {
        if (actual != expected) {
            throw new AssertionError("bar " + bar + (asset < 0 ? "" : ", asset " + asset) + ": "
                    + law + ": " + actual + ", not " + expected);
        }
    }

    private static void require(int bar, int asset, String law, boolean holds) {
        if (!holds) {
            throw new AssertionError(
                    "bar " + bar + (asset < 0 ? "" : ", asset " + asset) + ": not " + law);
        }
    }

    @Override
    void complete(int bar) {
        for (int asset = 0; asset < assets; asset++) {
            flows(bar, asset);
            fills(bar, asset);
            if (plan.trading().desks().isEmpty()) {
                volume(bar, asset);
            }
            limits(bar, asset);
            require(bar, asset, "held", partsPositions[asset], housePositions[asset]);
        }
        interest(bar);
        capital(bar);
        require(bar, NONE, "cash", partsCash + reserveCash + crossingsCash, houseCash);
    }

    private void flows(int bar, int asset) {
        long steps = 0;
        long cash = 0;
        for (int participant : participants) {
            steps += flowed(participant, asset);
            cash += received(participant, asset);
        }
        require(bar, asset, "flows", steps, flowed(HOUSE, asset));
        cross(bar, BarPoint.BEFORE_TRADING, asset, received(HOUSE, asset) - cash);
        housePositions[asset] += flowed(HOUSE, asset);
        partsPositions[asset] += steps;
        overlayPositions[asset] += flowed(OVERLAY, asset);
        houseCash += received(HOUSE, asset);
        partsCash += cash;
    }

    private void fills(int bar, int asset) {
        long quantity = 0;
        long cash = 0;
        for (int participant : participants) {
            quantity += filled(participant, asset);
            cash += paid(participant, asset);
        }
        require(bar, asset, "fills", quantity, filled(HOUSE, asset));
        if (plan.trading().desks().isEmpty()) {
            BarPoint point = plan.fills().point();
            BarPoint other = point == BarPoint.OPEN ? BarPoint.CLOSE : BarPoint.OPEN;
            cross(bar, point, asset, cash - paid(HOUSE, asset));
            require(bar, asset, "crossed elsewhere",
                    netting(other, asset) == 0 && pooling(other, asset) == 0);
        } else {
            crossingsCash += cash - paid(HOUSE, asset);
        }
        housePositions[asset] += filled(HOUSE, asset);
        partsPositions[asset] += quantity;
        overlayPositions[asset] += filled(OVERLAY, asset);
        houseCash -= paid(HOUSE, asset);
        partsCash -= cash;
    }

    private void cross(int bar, BarPoint point, int asset, long saved) {
        long netting = netting(point, asset);
        require(bar, asset, "netting and pooling", netting + pooling(point, asset), saved);
        require(bar, asset, "netting ≥ 0", netting >= 0);
        crossingsCash += saved;
    }

    private void volume(int bar, int asset) {
        long[] caps = caps(bar, asset);
        Sides sides = Sides.of(caps);
        long done = plan.fills().fillable(bar, asset, sides.net());
        boolean partial = done != sides.net();
        require(bar, asset, "done outside", filled(HOUSE, asset), done);
        List<Cut> house = cuts(HOUSE, asset, true);
        require(bar, asset, "cuts of the house", house.size(), partial ? 1 : 0);
        for (Cut cut : house) {
            require(bar, asset, "the net order", cut.ordered(), sides.net());
            require(bar, asset, "what is left of it", cut.done(), done);
        }
        double part = (double) (sides.lighter() + Math.abs(done)) / sides.heavier();
        for (int p = 0; p < caps.length; p++) {
            long fill = filled(participants[p], asset);
            for (Cut cut : cuts(participants[p], asset, true)) {
                require(bar, asset, "a cut", cut.done() == fill && fill != cut.ordered());
            }
            if (partial && Long.signum(caps[p]) == Long.signum(done - sides.net())) {
                require(bar, asset, "the lighter side in full", fill, caps[p]);
            } else if (partial) {
                require(bar, asset, "a share", Math.abs(fill - caps[p] * part) <= 1);
            } else {
                require(bar, asset, "all", fill, caps[p]);
            }
        }
    }

    private void limits(int bar, int asset) {
        List<Cut> house = cuts(HOUSE, asset, false);
        List<Cut> parts = new ArrayList<>();
        for (int participant : participants) {
            parts.addAll(cuts(participant, asset, false));
        }
        require(bar, asset, "one net order, or that and what may be bought and sold beside it",
                house.size() <= (plan.trading().desks().isEmpty() ? 1 : 3));
        for (Cut cut : parts) {
            require(bar, asset, "on the heavy side", house.stream()
                    .anyMatch(each -> isSameSide(each, cut)));
            require(bar, asset, "a cut", Math.abs(cut.ordered()) > Math.abs(cut.done())
                    && Long.signum(cut.ordered()) * Long.signum(cut.done()) >= 0);
        }
        for (int side : new int[]{1, -1}) {
            require(bar, asset, "taken by limits", taken(parts, side), taken(house, side));
        }
    }

    private static boolean isSameSide(Cut one, Cut other) {
        return Long.signum(one.ordered()) == Long.signum(other.ordered());
    }

    private static long taken(List<Cut> cuts, int side) {
        return cuts.stream().filter(each -> Long.signum(each.ordered()) == side)
                .mapToLong(each -> each.ordered() - each.done()).sum();
    }

    private void interest(int bar) {
        long sleeves = 0;
        for (int participant : participants) {
            sleeves += earned(participant);
        }
        require(bar, NONE, "interest",
                sleeves + earned(RESERVE) + earned(CROSSINGS), earned(HOUSE));
        houseCash += earned(HOUSE);
        partsCash += sleeves;
        reserveCash += earned(RESERVE);
        crossingsCash += earned(CROSSINGS);
    }

    private void capital(int bar) {
        long sleeves = 0;
        for (int participant : participants) {
            sleeves += moved(participant);
        }
        require(bar, NONE, "capital that came",
                sleeves + moved(RESERVE) + moved(CROSSINGS), moved(HOUSE));
        houseCash += moved(HOUSE);
        partsCash += sleeves;
        reserveCash += moved(RESERVE);
        crossingsCash += moved(CROSSINGS);
    }

    @Override
    public void exposure(double factor) {
        if (!(factor >= 1 && factor <= plan.capital().maxExposure())) {
            throw new AssertionError("exposure of " + factor);
        }
        super.exposure(factor);
    }

    /** The accounts that a run ends with are those that its bookings come to. */
    public void requireEnd(SimulationResult result) {
        int end = plan.data().bars();
        require(end, NONE, "the house's cash", result.houseCashMicros(), houseCash);
        require(end, NONE, "reserve", result.accounts().reserveMicros(), reserveCash);
        require(end, NONE, "crossings", result.crossingsMicros(), crossingsCash);
        for (int asset = 0; asset < assets; asset++) {
            require(end, asset, "the house's", result.housePositions()[asset],
                    housePositions[asset]);
            require(end, asset, "the overlay's", result.accounts().overlayPositions()[asset],
                    overlayPositions[asset]);
        }
    }
}
