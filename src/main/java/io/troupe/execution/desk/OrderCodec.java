package io.troupe.execution.desk;

import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Writes the working orders of a desk and reads them back. */
final class OrderCodec {
    private static final OrderCause[] CAUSES = OrderCause.values();
    private static final OrderState[] STATES = OrderState.values();
    private static final OrderType[] TYPES = OrderType.values();
    private static final TimeInForce[] TIMES = TimeInForce.values();

    private OrderCodec() {}

    static void write(WorkingOrders orders, int assets, DataOutput out) throws IOException {
        for (int asset = 0; asset < assets; asset++) {
            out.writeInt(orders.of(asset).size());
            for (WorkingOrder order : orders.of(asset)) {
                write(order, out);
            }
        }
    }

    static void read(WorkingOrders orders, int assets, DataInput in) throws IOException {
        orders.clear();
        for (int asset = 0; asset < assets; asset++) {
            for (int count = in.readInt(); count > 0; count--) {
                orders.add(read(orders, in));
            }
        }
    }

    private static void write(WorkingOrder order, DataOutput out) throws IOException {
        out.writeInt(order.id.decidedAt());
        out.writeInt(order.id.sleeve());
        out.writeInt(order.id.number());
        out.writeByte(order.origin.code());
        write(order.ticket, out);
        out.writeInt(order.firstBar);
        out.writeInt(order.lastBar);
        out.writeByte(order.state.code());
        out.writeLong(order.filled);
        out.writeLong(order.taken);
        out.writeLong(order.slice);
        out.writeDouble(order.volumeShare);
        out.writeDouble(order.level);
        out.writeDouble(order.averagePrice);
        out.writeBoolean(order.triggered);
        out.writeBoolean(order.parent != null);
        order.charged.save(out);
        out.writeInt(order.changes.size());
        for (OrderChange change : order.changes) {
            out.writeInt(change.fromBar());
            out.writeByte(change.cause().code());
            out.writeLong(change.due());
            write(change.ticket(), out);
        }
    }

    private static WorkingOrder read(WorkingOrders orders, DataInput in) throws IOException {
        OrderId id = new OrderId(in.readInt(), in.readInt(), in.readInt());
        OrderCause origin = of(CAUSES, OrderCause::code, in.readByte());
        OrderTicket ticket = readTicket(in);
        if (ticket == null) {
            throw new IOException("order " + id + " has no ticket");
        }
        WorkingOrder order = new WorkingOrder(id, origin, ticket, in.readInt());
        order.lastBar = in.readInt();
        order.state = of(STATES, OrderState::code, in.readByte());
        order.filled = in.readLong();
        order.taken = in.readLong();
        order.slice = in.readLong();
        order.volumeShare = in.readDouble();
        order.level = in.readDouble();
        order.averagePrice = in.readDouble();
        order.triggered = in.readBoolean();
        if (in.readBoolean()) {
            order.parent = orders.find(
                    new OrderId(id.decidedAt(), id.sleeve(), ticket.links().parent()));
        }
        order.charged.load(in);
        for (int count = in.readInt(); count > 0; count--) {
            int fromBar = in.readInt();
            OrderCause cause = of(CAUSES, OrderCause::code, in.readByte());
            long due = in.readLong();
            order.changes.add(new OrderChange(fromBar, readTicket(in), due, cause));
        }
        return order;
    }

    private static void write(@Nullable OrderTicket ticket, DataOutput out) throws IOException {
        out.writeBoolean(ticket != null);
        if (ticket == null) {
            return;
        }
        out.writeInt(ticket.asset());
        out.writeLong(ticket.quantity());
        out.writeByte(ticket.type().code());
        OrderPrices prices = ticket.prices();
        out.writeDouble(prices.limit());
        out.writeDouble(prices.stop());
        out.writeDouble(prices.trail());
        out.writeBoolean(prices.trailsByFraction());
        out.writeDouble(prices.limitOffset());
        out.writeByte(ticket.timeInForce().code());
        LocalDate date = ticket.goodTill();
        out.writeBoolean(date != null);
        if (date != null) {
            out.writeLong(date.toEpochDay());
        }
        out.writeBoolean(ticket.reduceOnly());
        out.writeInt(ticket.links().group());
        out.writeInt(ticket.links().parent());
    }

    private static @Nullable OrderTicket readTicket(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        int asset = in.readInt();
        long quantity = in.readLong();
        OrderType type = of(TYPES, OrderType::code, in.readByte());
        OrderPrices prices = new OrderPrices(in.readDouble(), in.readDouble(), in.readDouble(),
                in.readBoolean(), in.readDouble());
        TimeInForce time = of(TIMES, TimeInForce::code, in.readByte());
        LocalDate date = in.readBoolean() ? LocalDate.ofEpochDay(in.readLong()) : null;
        return new OrderTicket(asset, quantity, type, prices, time, date, in.readBoolean(),
                new OrderLinks(in.readInt(), in.readInt()));
    }

    private static <E> E of(E[] values, ToIntFunction<E> code, int read) throws IOException {
        for (E value : values) {
            if (code.applyAsInt(value) == read) {
                return value;
            }
        }
        throw new IOException("an order has the unknown code " + read);
    }
}
