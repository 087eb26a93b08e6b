package io.troupe.report.orders;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.HouseAccount;
import io.troupe.model.Money;
import io.troupe.model.NearestName;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderName;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.report.books.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says why orders and fills came to what they did, from what a run has booked. Reads the bookings
 * once for the order and once more each bar in which it was filled.
 */
public final class Explanations {
    private static final int MOST_FILLS = 20;

    private final RunContext context;
    private final Bookings bookings;
    private final OrderText text;

    /** Of a run. */
    public Explanations(RunContext context, Bookings bookings) {
        this.context = context;
        this.bookings = bookings;
        text = new OrderText(context);
    }

    /** What there is to say. */
    public sealed interface Explanation {
        /**
         * What was asked for is there.
         *
         * @param lines for people
         */
        record Told(List<String> lines) implements Explanation {
            /** Copies the list. */
            public Told {
                lines = List.copyOf(lines);
            }
        }

        /**
         * The run has no such order or fill.
         *
         * @param problem what is not there, and what is
         */
        record Unknown(String problem) implements Explanation {}
    }

    /** Explains what is asked for. */
    public Explanation of(Asked asked) {
        return switch (asked) {
            case Asked.OfOrder(OrderName order) -> order(order);
            case Asked.OfFill(OrderName order, long number) -> fill(order, number);
            case Asked.OfLine(long line) -> line(line);
        };
    }

    private <V extends BookingVisitor> V visited(V visitor) {
        bookings.visit(0, bookings.lastBar(), visitor);
        return visitor;
    }

    private Explanation line(long line) {
        LineTrace trace = visited(new LineTrace(line));
        if (trace.found().isEmpty()) {
            return new Explanation.Unknown(trace.lines() == 1 ? "the run has no fill"
                    : "fills.csv has its fills in lines 2 to " + trace.lines());
        }
        TracedFill fill = trace.found().get();
        OrderId id = fill.order();
        if (id == null) {
            return new Explanation.Told(unordered(fill));
        }
        OrderName name = context.order(fill.portfolio(), id);
        OrderTrace order = visited(new OrderTrace(context, name));
        int index = IntStream.range(0, order.fills().size())
                .filter(i -> order.fills().get(i).line() == line).findFirst().orElseThrow();
        return new Explanation.Told(fill(name, order, index));
    }

    /** The fund's own, or one of a run whose strategies trade at the market alone. */
    private List<String> unordered(TracedFill fill) {
        boolean isHouse = fill.isHouse();
        List<String> lines = new ArrayList<>(explained(isHouse ? "fill of the fund" : "fill",
                fill));
        int decided = fill.fill().bar() - 1;
        if (isHouse && decided >= 0) {
            lines.addAll(1, limits(decided, fill.portfolio(), fill.fill().asset()));
        } else if (decided >= 0) {
            lines.add(1, FillExplainer.told("decided", context.data().time(decided) + ", bar "
                    + decided + ": what its target was then, at the market"));
            lines.addAll(2, limits(decided, fill.portfolio(), fill.fill().asset()));
        }
        return lines;
    }

    private List<String> explained(String name, TracedFill fill) {
        PointTrace point = new PointTrace(fill.fill().asset());
        bookings.visit(fill.fill().bar(), fill.fill().bar(), point);
        return new FillExplainer(context, text, fill, point).lines(name);
    }

    private Explanation fill(OrderName name, long number) {
        OrderTrace trace = visited(new OrderTrace(context, name));
        if (!trace.isFound()) {
            return unknown(name, trace);
        }
        int fills = trace.fills().size();
        return number >= 1 && number <= fills
                ? new Explanation.Told(fill(name, trace, (int) number - 1))
                : new Explanation.Unknown("order " + name + " has "
                        + (fills == 0 ? "no fills"
                                : fills == 1 ? "one fill, " + name + Asked.FILL
                                        + 1 : "fills " + name + Asked.FILL + "1 to " + fills));
    }

    private List<String> fill(OrderName name, OrderTrace trace, int index) {
        List<String> lines = new ArrayList<>(head(name, trace));
        lines.addAll(filled(name, trace, index));
        return lines;
    }

    private List<String> filled(OrderName name, OrderTrace trace, int index) {
        List<String> lines = new ArrayList<>(explained(
                "fill " + name + Asked.FILL + (index + 1), trace.fills().get(index)));
        long fees = trace.fills().subList(0, index + 1).stream()
                .mapToLong(each -> each.fill().feeMicros()).sum();
        lines.add(FillExplainer.told("fees", Money.exact(fees) + " of the order so far"));
        return lines;
    }

    private Explanation order(OrderName name) {
        OrderTrace trace = visited(new OrderTrace(context, name));
        if (!trace.isFound()) {
            return unknown(name, trace);
        }
        List<String> lines = new ArrayList<>(head(name, trace));
        trace.life().ifPresent(life -> {
            history(trace, lines);
            lines.add(FillExplainer.told("came to", cameTo(life)));
        });
        int fills = trace.fills().size();
        for (int index = 0; index < Math.min(fills, MOST_FILLS); index++) {
            lines.addAll(filled(name, trace, index));
        }
        if (fills > MOST_FILLS) {
            lines.add("its fills " + name + Asked.FILL + (MOST_FILLS + 1) + " to " + fills
                    + " are explained one by one");
        }
        return new Explanation.Told(lines);
    }

    private List<String> head(OrderName name, OrderTrace trace) {
        if (trace.life().isPresent()) {
            OrderLife life = trace.life().get();
            return head("order " + name + ": "
                    + text.ticket(life.portfolio(), life.id(), life.ticket(), life.stop()),
                    life.portfolio(), life.ticket().asset(), name.decidedAt(),
                    origin(life.origin(), life.portfolio()));
        }
        TracedFill first = trace.fills().getFirst();
        return head("order " + name + ": at the market, told by its fills alone",
                first.portfolio(), first.fill().asset(), name.decidedAt(),
                origin(OrderCause.NONE, first.portfolio()));
    }

    private List<String> head(String order, int portfolio, int asset, int decidedAt, String why) {
        List<String> lines = new ArrayList<>();
        boolean isBar = decidedAt < context.data().bars();
        lines.add(order);
        lines.add(FillExplainer.told("decided", (isBar ? context.data().time(decidedAt) + ", "
                : "") + "bar " + decidedAt + ": " + why));
        if (decidedAt <= bookings.lastBar()) {
            lines.addAll(limits(decidedAt, portfolio, asset));
        }
        return lines;
    }

    private String origin(OrderCause cause, int portfolio) {
        return switch (cause) {
            case NONE, NEW_TARGET -> portfolio < 0 ? "what the fund wants to hold"
                    : "towards the target of its strategy, whose style is " + StyleText
                            .of(context.identities().get(portfolio).policy().style());
            case REQUESTED -> "its strategy asked for it";
            case STOP_LOSS, TAKE_PROFIT, TRAILING, TIME_STOP -> cause.label()
                    + ", an exit rule of its strategy";
            case MARGIN_CALL -> "a margin call";
            default -> cause.label();
        };
    }

    /** Which halts were in force, and what limits made of what was ordered at a close. */
    private List<String> limits(int bar, int portfolio, int asset) {
        PointTrace point = new PointTrace(asset);
        bookings.visit(bar, bar, point);
        HaltTrace halts = new HaltTrace(portfolio, asset);
        bookings.visit(0, bar, halts);
        List<String> lines = new ArrayList<>(halts.told().stream()
                .map(told -> FillExplainer.told("halt", context.data().time(told.bar()) + ", "
                        + (told.portfolio() == HouseAccount.HOUSE.number() ? "the fund's "
                                : "its own ")
                        + text.risk(told.event())))
                .toList());
        Stream.of(portfolio, BookingVisitor.HOUSE).distinct()
                .flatMap(whose -> point.cuts(whose, false).stream())
                .map(cut -> FillExplainer.told("limit",
                        (cut.portfolio() == HouseAccount.HOUSE.number() ? "the fund" : "it")
                                + " ordered "
                                + text.unsigned(asset, cut.ordered()) + " and was let "
                                + text.unsigned(asset, cut.approved()) + " by "
                                + whose(cut)
                                + cut.reason().label()))
                .forEach(lines::add);
        return lines;
    }

    /** What there is no money for, or no lender of, is a limit of nobody's. */
    private static String whose(PointTrace.Cut cut) {
        return cut.byOwnRules() ? "its own " : switch (cut.reason()) {
            case BUYING_POWER, NOT_SHORTABLE -> "";
            default -> "the fund's ";
        };
    }

    private void history(OrderTrace trace, List<String> lines) {
        OrderTicket before = trace.life().orElseThrow().ticket();
        for (OrderTrace.Told told : trace.events()) {
            OrderEvent event = told.event();
            boolean isOthers = told.portfolio() != trace.life().orElseThrow().portfolio();
            String changed = event.ticket().equals(before) ? ""
                    : ": " + text.ticket(told.portfolio(), event.id(), event.ticket(),
                            event.stop());
            lines.add("  " + context.data().time(told.bar()) + "  " + OrderText.state(event)
                    + changed + text.filled(event)
                    + (isOthers ? ", asked by " + context.portfolio(told.portfolio()) : ""));
            before = event.ticket();
        }
    }

    private String cameTo(OrderLife life) {
        int asset = life.ticket().asset();
        return text.unsigned(asset, life.filled()) + " of "
                + text.unsigned(asset, life.ticket().quantity()) + " filled"
                + (life.fills() == 0 ? ""
                        : " at " + OrderText.price(life.price()) + ", fee "
                                + Money.exact(life.feeMicros()) + ", slippage "
                                + Money.exact(life.slippageMicros()))
                + (life.endedBar().isPresent() ? "" : rest(life) + " after the last bar");
    }

    private static String rest(OrderLife life) {
        return life.state() == OrderState.PARTIAL ? "; the rest is working"
                : "; it is " + life.state().label();
    }

    private Explanation unknown(OrderName name, OrderTrace trace) {
        if (!trace.nearest().isEmpty()) {
            return new Explanation.Unknown("there is no order " + name + "; the nearest are "
                    + trace.nearest().stream().map(OrderName::toString)
                            .collect(Collectors.joining(", ")));
        }
        if (!visited(new LineTrace(0)).hasOrders()) {
            return new Explanation.Unknown("there is no order " + name + ": all strategies of this"
                    + " run trade at the market; ask for a line of fills.csv");
        }
        List<String> known = new ArrayList<>(context.strategyIds());
        known.add(HouseAccount.OVERLAY.label());
        return new Explanation.Unknown(known.contains(name.portfolio())
                ? "there is no order " + name + ": " + name.portfolio() + " has had none"
                : "there is no order " + name + ": the run has no strategy '" + name.portfolio()
                        + "'" + NearestName.hint(name.portfolio(), known));
    }
}
