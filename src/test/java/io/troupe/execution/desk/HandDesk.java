package io.troupe.execution.desk;

import io.troupe.execution.MarketBars;
import io.troupe.execution.VolumeLimit;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.styles.StyleTables;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderNumbers;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderRequest;
import io.troupe.model.orders.OrderTicket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A desk, a sleeve for it and bars of one or more assets, for tests by hand. What is told is
 * written down as lines, {@code 3 fill 2:5 100 open 12.0} for a fill of 100 steps of the sixth
 * request made at the close of bar 2, in bar 3, {@code 3 cancelled 2:5 time} for an end.
 */
public class HandDesk implements DeskAccount, DeskEvents {
    /** The policy of most tests. */
    static final OrderPolicy PLAIN = OrderPolicy.PLAIN;
    private final Setup setup;
    private final MarginRules margin;
    private final DeskRules rules;
    private final List<String> lines = new ArrayList<>();
    private final List<OrderRequest> asked = new ArrayList<>();
    private final long[] held;
    private Rations rations = Rations.NONE;
    private OrderDesk desk;
    private long cash;
    private int submitted;
    private int bar;

    /** What a market and its rules are made of; each {@code with} method returns a changed copy. */
    @SuppressWarnings("ArrayRecordComponent") // changed copies, never compared
    public record Setup(double[][] bars, MatchingRules matching, BarPoint point,
            double volumeShare, ImpactModel slippage, FeeModel fees, DeskTerms terms,
            int[] sessions) {
        /** Rows of open, high, low, close and volume of one asset; nothing costs anything. */
        public static Setup of(double[]... bars) {
            int[] sessions = new int[bars.length];
            Arrays.setAll(sessions, bar -> bar);
            return new Setup(bars, MatchingRules.DEFAULT, BarPoint.OPEN, Double.NaN,
                    new BasisPointSlippage(0), new PerShareCommission(0, 0), terms(1, 0, true),
                    sessions);
        }

        /** The terms of one asset. */
        public static DeskTerms terms(long lot, double tick, boolean shortable) {
            return new DeskTerms(new long[]{lot}, new double[]{lot}, new double[]{tick},
                    new boolean[]{shortable});
        }

        /** Other rules of matching. */
        public Setup with(MatchingRules other) {
            return new Setup(bars, other, point, volumeShare, slippage, fees, terms, sessions);
        }

        /** Another course of bars. */
        public Setup with(Intrabar intrabar) {
            return with(new MatchingRules(matching.book(), intrabar, matching.limitThrough(),
                    matching.limitFillProbability(), matching.latencyBars()));
        }

        /** Orders that take effect later. */
        public Setup late(int bars) {
            return with(new MatchingRules(matching.book(), matching.intrabar(),
                    matching.limitThrough(), matching.limitFillProbability(), bars));
        }

        /** A share of the volume. */
        public Setup limited(double share) {
            return new Setup(bars, matching, point, share, slippage, fees, terms, sessions);
        }

        /** Other terms. */
        public Setup with(DeskTerms other) {
            return new Setup(bars, matching, point, volumeShare, slippage, fees, other, sessions);
        }

        /** Costs. */
        public Setup with(ImpactModel otherSlippage, FeeModel otherFees) {
            return new Setup(bars, matching, point, volumeShare, otherSlippage, otherFees, terms,
                    sessions);
        }

        /** By bar the number of its session, which is its date too, in days since 1970-01-01. */
        public Setup sessions(int... other) {
            return new Setup(bars, matching, point, volumeShare, slippage, fees, terms, other);
        }

        /** What a desk looks up. */
        public DeskRules rules() {
            int assets = terms.ticks().length;
            double[] volumes = column(4);
            double[] ones = new double[assets];
            Arrays.fill(ones, 1);
            MarketBars market = new MarketBars(assets, column(0), column(1), column(2), column(3),
                    volumes);
            double[] lots = Arrays.stream(terms.lotSteps()).asDoubleStream().toArray();
            Optional<VolumeLimit> limit = Double.isNaN(volumeShare) ? Optional.empty()
                    : Optional.of(new VolumeLimit(volumeShare, volumes, lots, terms.lotSteps()));
            TradingCosts costs = new TradingCosts(
                    new PriceScale(ones, terms.ticks(), new double[0]), ones,
                    new int[bars.length], new Liquidity(volumes, new double[0], new double[0]),
                    slippage, fees);
            DeskCalendar calendar = calendar(assets);
            return new DeskRules(market, costs, matching, point, terms, calendar, limit, 7,
                    StyleTables.plain(market, terms.lotSteps(), terms.ticks(),
                            calendar.sessionEnds(), matching.latencyBars()));
        }

        private double[] column(int field) {
            return Arrays.stream(bars).mapToDouble(row -> row[field]).toArray();
        }

        private DeskCalendar calendar(int assets) {
            int[] ends = new int[sessions.length];
            for (int cell = sessions.length - 1; cell >= 0; cell--) {
                boolean goesOn = cell + 1 < sessions.length
                        && sessions[cell + 1] == sessions[cell];
                ends[cell] = goesOn ? ends[cell + 1] : cell;
            }
            return new DeskCalendar(assets, ends, sessions);
        }
    }

    /** The desk of a strategy of a policy before the first bar's close. */
    public HandDesk(Setup setup, OrderPolicy policy) {
        this(setup, policy, MarginRules.none(setup.terms().ticks().length));
    }

    /** The desk of an account that is bounded, which is worth its cash and what it holds. */
    public HandDesk(Setup setup, OrderPolicy policy, MarginRules margin) {
        this.setup = setup;
        this.margin = margin;
        this.rules = setup.rules();
        this.held = new long[rules.market().assets()];
        this.desk = new OrderDesk(rules, margin, policy, 0, "hand");
    }

    /** A bar of a price alone. */
    public static double[] flat(double price, double volume) {
        return new double[]{price, price, price, price, volume};
    }

    /** Submits an order at the bar's close. */
    public OrderId submit(OrderTicket ticket) {
        OrderId id = new OrderId(bar, 0, new OrderNumbers(held.length).ofRequest(submitted++));
        asked.add(new OrderRequest.Submit(id, ticket));
        return id;
    }

    /** Submits an order that waits for another. */
    OrderId submit(OrderTicket ticket, int group, OrderId parent) {
        return submit(ticket.linked(new OrderLinks(group, parent.number())));
    }

    /** Amends an order at the bar's close. */
    void amend(OrderId id, long quantity, OrderPrices prices) {
        asked.add(new OrderRequest.Amend(id, quantity, prices));
    }

    /** Cancels an order at the bar's close. */
    public void cancel(OrderId id) {
        asked.add(new OrderRequest.Cancel(id));
    }

    /** Wants so much of the first asset at the bar's close, by a target that is new. */
    void want(long steps) {
        desk.want(0, steps, true);
    }

    /** Changes what sleeves get. */
    public void ration(Rations other) {
        rations = other;
    }

    /** Hands in what was asked for at the bar's close. */
    public void handIn() {
        desk.request(bar, List.copyOf(asked), this, this);
        asked.clear();
        desk.decide(bar, this, this);
    }

    /** Hands in what was asked for and lets the next bar happen, to its close. */
    public void next() {
        handIn();
        bar++;
        submitted = 0;
        desk.match(bar, this, rations, this);
    }

    /** Lets some bars happen. */
    void next(int bars) {
        for (int k = 0; k < bars; k++) {
            next();
        }
    }

    /** Goes on with a desk that was copied, or written and read, from this one. */
    void replace(OrderDesk other) {
        desk = other;
    }

    /** A new desk of the same rules. */
    OrderDesk fresh(OrderPolicy policy) {
        return new OrderDesk(rules, margin, policy, 0, "hand");
    }

    /** A new desk of the same rules whose orders stay so near to the close. */
    OrderDesk collared(OrderPolicy policy, double collar) {
        return new OrderDesk(rules, margin, policy, 0, "hand", OptionalDouble.of(collar));
    }

    /** The desk itself. */
    public OrderDesk desk() {
        return desk;
    }

    int bar() {
        return bar;
    }

    Setup setup() {
        return setup;
    }

    /** What was told since the last call. */
    List<String> told() {
        List<String> told = List.copyOf(lines);
        lines.clear();
        return told;
    }

    @Override
    public long position(int asset) {
        return held[asset];
    }

    /** Steps held of the first asset. */
    public long position() {
        return held[0];
    }

    /** Brings in cash, or units. */
    public void endow(long steps, long micros) {
        held[0] += steps;
        cash += micros;
    }

    @Override
    public long cashMicros() {
        return cash;
    }

    @Override
    public double equity() {
        double value = cash / 1e6;
        for (int asset = 0; asset < held.length; asset++) {
            value += held[asset] == 0 ? 0
                    : held[asset] * rules.market().closes()[bar * held.length + asset];
        }
        return value;
    }

    @Override
    public void fill(OrderId order, DeskFill fill, FillQuote quote) {
        held[fill.asset] += quote.quantity();
        cash -= quote.notionalMicros() + quote.feeMicros();
        lines.add(bar + " fill " + name(order) + " " + quote.quantity() + " "
                + fill.point.label() + " " + fill.reference);
    }

    @Override
    public void cut(int asset, long ordered, long done, CutReason reason) {
        lines.add(bar + " cut " + ordered + " to " + done);
    }

    @Override
    public void event(OrderEvent event) {
        lines.add(bar + " " + event.state().label() + " " + name(event.id()) + " "
                + event.cause().label());
    }

    /** The bar it was decided at, and which request, target or exit of that it is. */
    private String name(OrderId order) {
        int first = new OrderNumbers(held.length).ofRequest(0);
        return order.decidedAt() + ":" + (order.number() < first ? "t" + order.number()
                : Integer.toString(order.number() - first));
    }
}
