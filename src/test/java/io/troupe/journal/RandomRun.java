package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run that books at random, the same for the same seed: the bar's content depends on seed and bar
 * alone. It books into a {@link Bookkeeping}, packed by any number of hosts, or into a visitor.
 */
public final class RandomRun {
    /** What each strategy begins with. */
    public static final long CASH = 1_000_000_000_000L;
    /** What no strategy begins with. */
    public static final long RESERVE = 300_000_000_000L;

    private final long seed;
    private final JournalPlan plan;
    private final int hosts;
    private final boolean hasAccounts;

    private RandomRun(long seed, JournalPlan plan, int hosts, boolean hasAccounts) {
        this.seed = seed;
        this.plan = plan;
        this.hosts = hosts;
        this.hasAccounts = hasAccounts;
    }

    /** The run of a seed. */
    public static RandomRun of(long seed, JournalPlan plan) {
        return new RandomRun(seed, plan, 1, true);
    }

    /** The same run, packed by so many hosts. */
    public RandomRun hostedBy(int newHosts) {
        return new RandomRun(seed, plan, newHosts, hasAccounts);
    }

    /** The same run without what the first form of events has not. */
    public RandomRun ofTheFirstForm() {
        return new RandomRun(seed, plan, hosts, false);
    }

    /** The plan of a journal. */
    public static JournalPlan plan(int strategies, int perBook, int assets, int barsPerEvent) {
        return new JournalPlan(new BookLayout(strategies, perBook), assets, barsPerEvent,
                "settings", Collections.nCopies(strategies, CASH), RESERVE);
    }

    /** Bars 0–3: at bar 2 the first strategy sold 3 of asset 1 for 300 micros and a fee of 5. */
    public static BarsBooked oneSale(JournalPlan plan) {
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(plan, JournalHead.empty(plan));
        EntryBuffer fills = new EntryBuffer(2);
        fills.fill(0, 1, -3, -300, 5, 0);
        Booked last = new Booked.Pending();
        for (int bar = 0; bar < 4; bar++) {
            bookkeeping.open(bar);
            if (bar == 2) {
                bookkeeping.book(0, Section.FILLS, fills.array(), 0, fills.size());
            }
            last = bookkeeping.close();
        }
        return ((Booked.Complete) last).blocks().getFirst().event();
    }

    /** What a complete run over some bars is expected to be read back as. */
    public List<String> transcript(int bars) {
        Transcript transcript = new Transcript();
        for (int bar = 0; bar < bars; bar++) {
            transcript.bar(bar);
            for (PortfolioId id : plan.portfolios()) {
                PortfolioShape shape = plan.shape(id);
                for (Section section : Section.values()) {
                    for (int k = 0; k < shape.strategies(); k++) {
                        book(bar, section, shape.strategy(k), transcript);
                    }
                }
            }
            transcript.endBar(bar);
        }
        return transcript.lines();
    }

    /** Books bars into a bookkeeping and returns all blocks that come out of it. */
    public List<Block> book(Bookkeeping bookkeeping, int fromBar, int toBar) {
        List<Block> blocks = new ArrayList<>();
        for (int bar = fromBar; bar <= toBar; bar++) {
            if (bookBar(bookkeeping, bar) instanceof Booked.Complete(List<Block> complete)) {
                blocks.addAll(complete);
            }
        }
        return blocks;
    }

    /** Books one bar. */
    public Booked bookBar(BarBooks bookkeeping, int bar) {
        bookkeeping.open(bar);
        for (PortfolioId id : plan.portfolios()) {
            PortfolioShape shape = plan.shape(id);
            for (Section section : Section.values()) {
                for (int host = 0; host < hosts; host++) {
                    EntryBuffer part = new EntryBuffer(plan.assets());
                    int from = shape.strategies() * host / hosts;
                    int to = shape.strategies() * (host + 1) / hosts;
                    for (int k = from; k < to; k++) {
                        book(bar, section, shape.strategy(k), new Packer(part, shape));
                    }
                    if (id.isHouse()) {
                        bookkeeping.house(section, part.array(), 0, part.size());
                    } else {
                        bookkeeping.book(id.book(), section, part.array(), 0, part.size());
                    }
                }
            }
        }
        return bookkeeping.close();
    }

    /** Whether there can be such an entry: crossings, exposure and halts are not of any row. */
    private boolean isPossible(Section section, int strategy) {
        boolean isOfAccounts = strategy < BookingVisitor.HOUSE || section == Section.CROSSINGS
                || section == Section.EXPOSURE || section == Section.STAFFED
                || section == Section.CONSTRUCTED || section.code() > Section.STAFFED.code()
                || (section == Section.TRANSFERS && strategy == BookingVisitor.HOUSE);
        return (hasAccounts || !isOfAccounts) && switch (section) {
            case OWN_CUTS -> strategy >= 0;
            case FILLS, POINT_FILLS, ORDERS_MATCHED, ORDERS_DECIDED, FLOWS, CUTS ->
                strategy != BookingVisitor.RESERVE && strategy != BookingVisitor.CROSSINGS;
            case TRANSFERS, CASH_FLOWS -> true;
            case QUARANTINES, STAFFED -> strategy >= 0;
            case CONSTRUCTED, RISK -> strategy >= BookingVisitor.HOUSE;
            case RESTATED, CROSSINGS, EXPOSURE, HALT -> strategy == BookingVisitor.HOUSE;
        };
    }

    private void book(int bar, Section section, int strategy, BookingVisitor to) {
        if (!isPossible(section, strategy)) {
            return;
        }
        SplittableRandom random = new SplittableRandom(
                ((seed * 1_000_003 + bar) * 1_000_003 + strategy) * 31 + section.code());
        for (int n = random.nextInt(section == Section.FILLS ? 4 : 2); n > 0; n--) {
            if (section != Section.FILLS && random.nextInt(4) > 0) {
                continue;
            }
            int asset = random.nextInt(plan.assets());
            long amount = random.nextLong() >> (20 + random.nextInt(40));
            switch (section) {
                case FILLS -> to.fill(strategy, asset, random.nextInt(20_000) - 10_000, amount,
                        random.nextInt(9_000), amount >> 9);
                case RESTATED -> to.restated(hash(random), hash(random));
                case FLOWS -> to.flow(strategy, asset,
                        List.of(FlowKind.values()).get(random.nextInt(7)), amount >> 5, amount);
                case CASH_FLOWS -> to.cashFlow(strategy, List.of(FlowKind.INTEREST,
                        FlowKind.DEBIT_INTEREST, FlowKind.SHORT_REBATE).get(random.nextInt(3)),
                        amount);
                case POINT_FILLS -> to.pointFill(strategy,
                        RandomOrders.fill(bar, strategy, asset, random));
                case ORDERS_MATCHED, ORDERS_DECIDED -> to.order(strategy,
                        RandomOrders.event(bar, strategy, asset, random));
                case CROSSINGS -> to.crossed(asset,
                        List.of(BarPoint.values()).get(random.nextInt(3)), Math.abs(amount),
                        amount >> 3);
                case QUARANTINES -> to.quarantine(strategy,
                        List.of(QuarantineReason.values()).get(random.nextInt(3)),
                        "naïve ± " + amount);
                case TRANSFERS -> to.transfer(strategy, amount);
                case STAFFED -> to.staffed(strategy, move(strategy, random));
                case EXPOSURE -> to.exposure(1 + random.nextDouble());
                case CONSTRUCTED -> to.constructed(strategy, note(random));
                case HALT -> to.halt(random.nextBoolean());
                case RISK -> to.risk(strategy, event(random));
                case OWN_CUTS -> ownCut(strategy, asset, amount, random, to);
                case CUTS -> to.cut(strategy, asset, amount, amount >> 1,
                        List.of(CutReason.values()).get(random.nextInt(3)));
            }
        }
    }

    private static Hash hash(SplittableRandom random) {
        byte[] bytes = new byte[Hash.BYTES];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    private static void ownCut(int strategy, int asset, long amount, SplittableRandom random,
            BookingVisitor to) {
        List<CutReason> reasons = Stream.of(CutReason.values()).filter(CutReason::isOfRules)
                .toList();
        if (amount != 0) {
            to.ownCut(strategy, asset, amount, amount / (2 + random.nextInt(9)),
                    reasons.get(random.nextInt(reasons.size())));
        }
    }

    private RiskEvent event(SplittableRandom random) {
        return new RiskEvent(List.of(RiskEvent.Kind.values()).get(random.nextInt(7)),
                "σ over " + random.nextInt(500) + " bars",
                IntStream.range(0, plan.assets()).skip(random.nextInt(plan.assets() + 1))
                        .findFirst(),
                random.nextInt(3) == 0 ? Double.NaN : random.nextDouble() - 0.5,
                random.nextInt(3) == 0 ? Double.NaN : random.nextDouble());
    }

    private static StaffMove move(int strategy, SplittableRandom random) {
        StaffMove.Kind kind = List.of(StaffMove.Kind.values()).get(random.nextInt(4));
        return new StaffMove(strategy, kind, kind.isIn() ? 0 : 1 + random.nextInt(300),
                "since μ > " + random.nextInt(1_000));
    }

    private static ConstructionNote note(SplittableRandom random) {
        ConstructionOutcome outcome = List.of(ConstructionOutcome.values()).get(random.nextInt(5));
        List<String> dropped = List.of("sum w ≤ 1", "", "|w| <= 0.2").subList(0,
                random.nextInt(4));
        return new ConstructionNote(outcome, dropped, random.nextBoolean() ? "minimum-variance"
                : "", random.nextInt(2_000) - 9, random.nextDouble() - 0.1,
                random.nextBoolean() ? "" : "naïve ± " + random.nextInt());
    }

    /** Packs what it is told. */
    private record Packer(EntryBuffer part, PortfolioShape shape) implements BookingVisitor {
        @Override
        public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
            part.flow(shape.row(strategy), asset, kind, steps, cashMicros);
        }

        @Override
        public void fill(int strategy, int asset, long quantity, long notionalMicros,
                long feeMicros, long slippageMicros) {
            part.fill(shape.row(strategy), asset, quantity, notionalMicros, feeMicros,
                    slippageMicros);
        }

        @Override
        public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
            part.cashFlow(shape.row(strategy), kind, cashMicros);
        }

        @Override
        public void pointFill(int strategy, PointFill filled) {
            part.pointFill(shape.row(strategy), filled);
        }

        @Override
        public void order(int strategy, OrderEvent event) {
            part.order(shape.row(strategy), event);
        }

        @Override
        public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
            part.crossed(asset, point, nettingMicros, poolingMicros);
        }

        @Override
        public void staffed(int strategy, StaffMove move) {
            part.staffed(shape.row(strategy), move);
        }

        @Override
        public void constructed(int strategy, ConstructionNote note) {
            part.constructed(shape.row(strategy), note);
        }

        @Override
        public void restated(Hash before, Hash after) {
            part.append(new Restated(0, before, after).packed());
        }

        @Override
        public void exposure(double factor) {
            part.exposure(factor);
        }

        @Override
        public void transfer(int strategy, long micros) {
            part.transfer(shape.row(strategy), micros);
        }

        @Override
        public void quarantine(int strategy, QuarantineReason reason, String detail) {
            part.quarantine(shape.row(strategy), reason, detail);
        }

        @Override
        public void halt(boolean halted) {
            part.halt(halted);
        }

        @Override
        public void risk(int portfolio, RiskEvent event) {
            part.risk(shape.row(portfolio), event);
        }

        @Override
        public void ownCut(int strategy, int asset, long ordered, long approved,
                CutReason reason) {
            part.ownCut(shape.row(strategy), asset, ordered, approved, reason);
        }

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
            part.cut(shape.row(strategy), asset, ordered, approved, reason);
        }
    }
}
