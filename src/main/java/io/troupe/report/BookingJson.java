package io.troupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Hash;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.model.OrderId;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.Side;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Units;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Bookings as JSON objects, one a line, each with bar, date, portfolio and event. */
final class BookingJson implements BookingVisitor {
    private final JsonFactory factory = new JsonFactory();
    private final RunContext context;
    private final Units units;
    private final Consumer<String> lines;
    private int currentBar;
    private String date = "";

    BookingJson(RunContext context, Consumer<String> lines) {
        this.context = context;
        this.units = new Units(context.data());
        this.lines = lines;
    }

    @FunctionalInterface
    private interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private void line(int strategy, String event, Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("bar", currentBar);
            json.writeStringField("date", date);
            json.writeStringField("portfolio", context.portfolio(strategy));
            json.writeStringField("event", event);
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        lines.accept(text.toString());
    }

    private static void number(JsonGenerator json, String name, String digits)
            throws IOException {
        json.writeFieldName(name);
        json.writeNumber(digits);
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
        date = context.data().time(bar);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        line(strategy, "flow", json -> {
            json.writeStringField("symbol", context.data().symbol(asset));
            json.writeStringField("kind", kind.label());
            number(json, "quantity", units.text(asset, steps));
            number(json, "cash", Money.exact(cashMicros));
        });
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        line(strategy, "fill", traded(new Fill(currentBar, asset, quantity, notionalMicros,
                feeMicros, slippageMicros)));
    }

    private Fields traded(Fill fill) {
        int asset = fill.asset();
        int sign = Long.signum(fill.quantity());
        return json -> {
            json.writeStringField("symbol", context.data().symbol(asset));
            json.writeStringField("side", Side.of(fill.quantity()).label());
            number(json, "quantity", units.text(asset, sign * fill.quantity()));
            json.writeNumberField("price", units.price(currentBar, asset, fill.quantity(),
                    fill.notionalMicros()));
            number(json, "notional", Money.exact(sign * fill.notionalMicros()));
            number(json, "fee", Money.exact(fill.feeMicros()));
            number(json, "slippage", Money.exact(fill.slippageMicros()));
        };
    }

    @Override
    public void pointFill(int strategy, PointFill filled) {
        OrderId order = filled.order();
        line(strategy, "fill", json -> {
            traded(filled.fill()).writeTo(json);
            if (order != null) {
                json.writeStringField("order", context.order(strategy, order).toString());
            }
            json.writeStringField("point", filled.point().label());
            json.writeNumberField("reference", filled.reference());
        });
    }

    @Override
    public void order(int strategy, OrderEvent event) {
        line(strategy, "order", new OrderFields(context, units, strategy, event)::writeTo);
    }

    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        line(strategy, "flow", json -> {
            json.writeStringField("kind", kind.label());
            number(json, "cash", Money.exact(cashMicros));
        });
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        line(CROSSINGS, "crossed", json -> {
            json.writeStringField("symbol", context.data().symbol(asset));
            json.writeStringField("point", point.label());
            number(json, "netting", Money.exact(nettingMicros));
            number(json, "pooling", Money.exact(poolingMicros));
        });
    }

    @Override
    public void transfer(int strategy, long micros) {
        line(strategy, "transfer", json -> number(json, "amount", Money.exact(micros)));
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        line(strategy, "quarantine", json -> {
            json.writeStringField("reason", reason.label());
            json.writeStringField("detail", detail);
        });
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        line(strategy, "staff", json -> {
            json.writeStringField("move", move.kind().label());
            json.writeNumberField("overBars", move.overBars());
            json.writeStringField("rule", move.rule());
        });
    }

    @Override
    public void constructed(int strategy, ConstructionNote note) {
        line(strategy, "construct", json -> {
            json.writeStringField("outcome", note.outcome().label());
            json.writeArrayFieldStart("dropped");
            for (String constraint : note.dropped()) {
                json.writeString(constraint);
            }
            json.writeEndArray();
            json.writeStringField("solver", note.solver());
            json.writeNumberField("iterations", note.iterations());
            json.writeNumberField("residual", note.residual());
            json.writeStringField("reason", note.reason());
        });
    }

    @Override
    public void restated(Hash before, Hash after) {
        line(HOUSE, "restated", json -> {
            json.writeStringField("before", before.toString());
            json.writeStringField("after", after.toString());
        });
    }

    @Override
    public void exposure(double factor) {
        line(HOUSE, "exposure", json -> json.writeNumberField("factor", factor));
    }

    @Override
    public void halt(boolean halted) {
        line(HOUSE, "halt", json -> json.writeBooleanField("halted", halted));
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        line(portfolio, "risk", json -> {
            json.writeStringField("kind", event.kind().label());
            json.writeStringField("rule", event.rule());
            if (event.asset().isPresent()) {
                json.writeStringField("symbol", context.data().symbol(event.asset().getAsInt()));
            }
            measured(json, "figure", event.figure());
            measured(json, "limit", event.limit());
        });
    }

    private static void measured(JsonGenerator json, String name, double number)
            throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumberField(name, number);
        } else {
            json.writeNullField(name);
        }
    }

    @Override
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        line(strategy, "own-cut", reduced(asset, ordered, approved, reason));
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        line(strategy, "cut", reduced(asset, ordered, approved, reason));
    }

    private Fields reduced(int asset, long ordered, long approved, CutReason reason) {
        return json -> {
            json.writeStringField("symbol", context.data().symbol(asset));
            number(json, "ordered", units.text(asset, ordered));
            number(json, "approved", units.text(asset, approved));
            json.writeStringField("reason", reason.label());
        };
    }
}
