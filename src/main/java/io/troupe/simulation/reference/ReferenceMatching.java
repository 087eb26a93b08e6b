package io.troupe.simulation.reference;

import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.desk.Rations;
import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.CutReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the desks of a fund meet a bar. Each has its orders meet it as if it were alone; what of
 * them is at the same place of the bar crosses inside the fund, always in full; what one side has
 * there more than the other goes outside, as far as what is left of the bar's volume allows, and
 * else it is the heavier side that does without. Whoever is told so may trade otherwise later in
 * the bar, so the bar is begun again, for all, with what is decided so far, until there is enough
 * everywhere.
 */
final class ReferenceMatching {
    private final DeskRules rules;
    private final HouseLedger house;
    private final List<ReferenceDesk> desks;
    private final HouseTrades trades;

    ReferenceMatching(DeskRules rules, HouseLedger house, List<ReferenceDesk> desks) {
        this.rules = rules;
        this.house = house;
        this.desks = desks;
        this.trades = new HouseTrades(rules);
    }

    /** One side of a place: 1 buys, −1 sells. */
    private record SideOf(Place place, int side) {}

    /** A place at which there is less than what is left when both sides have met. */
    private record Lack(SideOf heavy, long net, long done) {
        Place place() {
            return heavy.place;
        }
    }

    /** Fills what is ordered, and books it. */
    void trade(int bar, BarBookings booked) {
        Map<SideOf, ReferenceRation> rations = new HashMap<>();
        Map<Place, Long> wanted = new HashMap<>();
        while (true) {
            TreeMap<Place, Meeting> meetings = new TreeMap<>(Place.inOrder(rules.market(),
                    rules.matching().intrabar(), bar));
            List<Attempt> attempts = attempt(bar, meetings, rations);
            Lack first = firstLack(bar, meetings);
            if (first == null) {
                accept(bar, meetings, attempts, booked);
                cutHouse(meetings, wanted, booked);
                return;
            }
            wanted.putIfAbsent(first.place(), first.net);
            ration(first, Objects.requireNonNull(meetings.get(first.place())), rations);
        }
    }

    /** Everybody's orders meet the bar, from where they were before it. */
    private List<Attempt> attempt(int bar, Map<Place, Meeting> meetings,
            Map<SideOf, ReferenceRation> rations) {
        List<Attempt> attempts = new ArrayList<>();
        for (ReferenceDesk desk : desks) {
            Participant each = desk.participant();
            Rations shares = (asset, point, reference, quantity, allOrNothing) -> {
                Place place = new Place(asset, point, reference);
                return meetings.computeIfAbsent(place, none -> new Meeting()).ask(each, quantity,
                        allOrNothing, rations.get(new SideOf(place, Long.signum(quantity))));
            };
            Attempt attempt = new Attempt(each, desk.copy(), rules.market().assets());
            attempt.desk.match(bar, attempt, shares, attempt);
            attempts.add(attempt);
        }
        return attempts;
    }

    /** The first place, in the order of a bar, at which what is left outside is too much. */
    private @Nullable Lack firstLack(int bar, Map<Place, Meeting> meetings) {
        Map<Integer, Long> used = new HashMap<>();
        for (Map.Entry<Place, Meeting> each : meetings.entrySet()) {
            Place place = each.getKey();
            long before = used.getOrDefault(place.asset(), 0L);
            long left = rules.cap(bar, place.asset()) - before;
            long net = ReferencePoint.sum(each.getValue().got());
            long done = Math.max(-left, Math.min(left, net));
            if (done != net) {
                return new Lack(new SideOf(place, Long.signum(net)), net, done);
            }
            used.put(place.asset(), before + Math.abs(done));
        }
        return null;
    }

    private static void ration(Lack at, Meeting meeting, Map<SideOf, ReferenceRation> rations) {
        int heavy = at.heavy.side;
        boolean kills = meeting.hasAllOrNothing(heavy);
        ReferenceRation ration = rations.computeIfAbsent(at.heavy,
                none -> new ReferenceRation());
        if (!kills) {
            long[] shares = ReferencePoint.shares(meeting.got(), at.done);
            List<Long> ofHeavy = new ArrayList<>();
            for (int k = 0; k < shares.length; k++) {
                if (Long.signum(meeting.asks.get(k).quantity()) == heavy) {
                    ofHeavy.add(shares[k]);
                }
            }
            ration.share(meeting.onSide(heavy), ofHeavy);
        }
    }

    private void accept(int bar, Map<Place, Meeting> meetings, List<Attempt> attempts,
            BarBookings booked) {
        Map<Place, Long> paid = new HashMap<>();
        for (int k = 0; k < attempts.size(); k++) {
            desks.get(k).become(attempts.get(k).desk);
            attempts.get(k).book(paid, booked);
        }
        trades.open();
        for (Map.Entry<Place, Meeting> each : meetings.entrySet()) {
            Place place = each.getKey();
            HouseTrades.Saved saved = trades.trade(bar, place, each.getValue().got(),
                    paid.getOrDefault(place, 0L), fill -> {
                        booked.pointFill(BookingVisitor.HOUSE, null, place, fill);
                        return house.book(fill);
                    });
            house.crossed(saved.nettingMicros(), saved.poolingMicros());
            booked.crossed(place.asset(), place.point(), saved.nettingMicros(),
                    saved.poolingMicros());
        }
    }

    private static void cutHouse(Map<Place, Meeting> meetings, Map<Place, Long> wanted,
            BarBookings booked) {
        meetings.forEach((place, meeting) -> {
            Long net = wanted.get(place);
            if (net != null) {
                booked.cut(BookingVisitor.HOUSE, place.asset(), net,
                        ReferencePoint.sum(meeting.got()), CutReason.VOLUME);
            }
        });
    }
}
