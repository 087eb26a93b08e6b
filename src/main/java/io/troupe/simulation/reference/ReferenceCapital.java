package io.troupe.simulation.reference;

import io.troupe.ledger.HouseLedger;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.Money;
import io.troupe.model.StaffMove;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who has how much of the fund's capital: divided before the first bar, anew at decisions, and by
 * the same shares when money comes or goes between them.
 */
final class ReferenceCapital {
    private final SimulationPlan plan;
    private final Map<Integer, Long> flows;
    private final List<StaffMove> firstMoves;
    private Allotment inForce;
    private AllocatorState allocatorState;
    private List<StaffMove> moves = List.of();

    ReferenceCapital(SimulationPlan plan) {
        this.plan = plan;
        this.flows = plan.capital().flows().byBar(plan.data());
        Division first = plan.firstDivision();
        this.allocatorState = first.state();
        this.firstMoves = first.moves();
        this.inForce = Allotment.of(first, everybody(), plan.strategies().size(),
                plan.capital().maxExposure());
    }

    private int[] everybody() {
        return IntStream.range(0, plan.strategies().size()).toArray();
    }

    /** What the strategies start with, and the reserve. */
    Allotment.Parts first() {
        return inForce.split(plan.capital().micros(), everybody());
    }

    /** What is in force before the first bar, and who has no part in the capital then. */
    void open(List<ReferenceSleeve> sleeves, BarBookings booked) {
        staff(firstMoves, sleeves, booked);
        if (exposure() != 1) {
            booked.exposure(exposure());
        }
    }

    private static void staff(List<StaffMove> moves, List<ReferenceSleeve> sleeves,
            BarBookings booked) {
        for (StaffMove move : moves) {
            ReferenceSleeve sleeve = sleeves.get(move.strategy());
            if (!sleeve.quarantined) {
                sleeve.staff(move);
                booked.staffed(move);
            }
        }
    }

    /** The factor on all weights. */
    double exposure() {
        return inForce.exposure();
    }

    /** What comes to the fund (positive) or leaves it at a bar's close. */
    long amountMicros(int bar) {
        return flows.getOrDefault(bar, 0L);
    }

    /**
     * Moves capital at a bar's close, if it is time to divide it or some comes or goes.
     *
     * @param house valued at the close
     * @throws RedemptionTooLargeException if more is to leave than there is
     */
    void move(int bar, ValuedHouse house, List<ReferenceSleeve> sleeves, BarBookings booked) {
        long amount = amountMicros(bar);
        if (amount < 0 && Math.addExact(Money.micros(house.value()), amount) < 0) {
            throw RedemptionTooLargeException.at(plan.data(), bar, house.value(), amount);
        }
        List<ReferenceSleeve> active = sleeves.stream().filter(each -> !each.quarantined).toList();
        if (plan.decidesAt(bar) && !active.isEmpty()) {
            double before = exposure();
            divide(bar, amount, house, active, booked);
            staff(moves, sleeves, booked);
            if (exposure() != before) {
                booked.exposure(exposure());
                sleeves.forEach(each -> each.resizeAll = true);
            }
        } else if (amount != 0) {
            Allotment.Parts parts = inForce.split(amount, numbers(active));
            transfer(active, parts.each(), booked);
            book(house.ledger(), new CapitalMoves(amount, parts.rest(), 0, 0), booked);
        }
    }

    /** The fund's ledger, and what it and its overlay are worth. */
    record ValuedHouse(HouseLedger ledger, double value, double overlayValue) {}

    private static int[] numbers(List<ReferenceSleeve> active) {
        return active.stream().mapToInt(ReferenceSleeve::number).toArray();
    }

    /** Divides anew what the active have, the reserve, what comes or goes and what is swept. */
    private void divide(int bar, long amount, ValuedHouse house, List<ReferenceSleeve> active,
            BarBookings booked) {
        boolean sweeps = plan.capital().sweep() == Sweep.DECISIONS;
        long overlay = sweeps ? Money.micros(house.overlayValue()) : 0;
        long crossings = sweeps ? house.ledger().crossingsMicros() : 0;
        long reserve = house.ledger().reserveMicros();
        long[] held = active.stream().mapToLong(each -> Money.micros(each.equity)).toArray();
        long total = amount;
        for (long each : held) {
            total = Math.addExact(total, each);
        }
        total = Math.addExact(total, Math.addExact(reserve, Math.addExact(overlay, crossings)));
        Allotment.Parts parts = decide(bar, active, held).split(total, numbers(active));
        long[] received = new long[held.length];
        for (int j = 0; j < received.length; j++) {
            received[j] = Math.subtractExact(parts.each()[j], held[j]);
        }
        transfer(active, received, booked);
        book(house.ledger(), new CapitalMoves(amount, Math.subtractExact(parts.rest(), reserve),
                -overlay, -crossings), booked);
    }

    /** Asks the allocator. Its answer is in force until it is asked again. */
    private Allotment decide(int bar, List<ReferenceSleeve> active, long[] held) {
        double[][] returns = active.stream()
                .map(each -> each.latestReturns(plan.allocator().lookbackBars()))
                .toArray(double[][]::new);
        Division division = Division.by(plan.allocator(), new DivisionRequest(bar, plan.ids(),
                numbers(active), returns, held, allocatorState));
        allocatorState = division.state();
        moves = division.moves();
        inForce = Allotment.of(division, numbers(active), plan.strategies().size(),
                plan.capital().maxExposure());
        return inForce;
    }

    private static void transfer(List<ReferenceSleeve> active, long[] received,
            BarBookings booked) {
        for (int j = 0; j < received.length; j++) {
            active.get(j).transfer(received[j]);
            booked.transfer(active.get(j).number(), received[j]);
        }
    }

    private static void book(HouseLedger ledger, CapitalMoves moves, BarBookings booked) {
        ledger.book(moves);
        booked.transfers(moves);
    }
}
