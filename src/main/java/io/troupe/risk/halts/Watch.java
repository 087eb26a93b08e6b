package io.troupe.risk.halts;

import io.troupe.math.Ties;
import io.troupe.model.RiskEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One rule over one of the things it watches: whether the halt is in force, and what the rule
 * remembers. Mutable.
 */
final class Watch {
    private final HaltRule rule;
    private final Course course;
    /** Whose stops and, unless it is the account that is watched, whose prices count. */
    private final BitSet assets;
    /** The asset that events are about; empty if they are of none. */
    private final OptionalInt asset;
    /** Null if the figure needs no window. */
    private final @Nullable Gauge gauge;
    private boolean halted;
    /** The bar of the last change. */
    private int since;
    /** The high since the last re-entry; while halted, that at which the halt began. */
    private double peak;
    /** The largest figure of the halt in force. */
    private double worst;
    private boolean unavailable;

    private Watch(HaltRule rule, Course course, BitSet assets, OptionalInt asset,
            double barsPerYear) {
        this.rule = rule;
        this.course = course;
        this.assets = assets;
        this.asset = asset;
        gauge = rule.trigger().windowBars() > 0 ? new Gauge(rule.trigger(), barsPerYear) : null;
        if (!rule.scope().isAccount()) {
            peak = course.index();
            begin();
        }
    }

    /** A rule about an account, whose course it does not own, with so many assets. */
    static Watch ofAccount(HaltRule rule, Course course, int assets, double barsPerYear) {
        BitSet all = new BitSet();
        all.set(0, assets);
        return new Watch(rule, course, all, OptionalInt.empty(), barsPerYear);
    }

    /** A rule about some assets together. */
    static Watch ofGroup(HaltRule rule, BitSet assets, double barsPerYear) {
        return new Watch(rule, new Course(), assets, OptionalInt.empty(), barsPerYear);
    }

    /** A rule about one asset. */
    static Watch ofAsset(HaltRule rule, int asset, double barsPerYear) {
        BitSet alone = new BitSet();
        alone.set(asset);
        return new Watch(rule, new Course(), alone, OptionalInt.of(asset), barsPerYear);
    }

    /** Judges at a close; tells whether anything has changed for orders. */
    boolean judge(int bar, HaltView view, List<RiskEvent> events) {
        observe(view);
        double figure = figure(view);
        note(figure, events);
        if (halted) {
            return mayEnter(bar, figure) ? enter(bar, figure, events) : deepen(figure, events);
        }
        boolean begins = isBeyond(figure);
        peak = Math.max(peak, course.worth());
        return begins && halt(bar, figure, events);
    }

    private void observe(HaltView view) {
        if (!rule.scope().isAccount()) {
            course.price(meanReturn(view));
        }
        if (course.begins()) {
            begin();
        } else if (gauge != null) {
            gauge.observe(course, rule.trigger().on() == HaltFigure.STOPS ? stops(view) : 0);
        }
    }

    private void begin() {
        if (gauge != null) {
            gauge.begin(course.index());
        }
    }

    private double meanReturn(HaltView view) {
        double sum = 0;
        int known = 0;
        for (int i = assets.nextSetBit(0); i >= 0; i = assets.nextSetBit(i + 1)) {
            double priceReturn = view.assetReturn(i);
            if (!Double.isNaN(priceReturn)) {
                sum += priceReturn;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    private int stops(HaltView view) {
        int stops = 0;
        for (int i = assets.nextSetBit(0); i >= 0; i = assets.nextSetBit(i + 1)) {
            stops += view.stops(i);
        }
        return stops;
    }

    private double figure(HaltView view) {
        if (gauge != null) {
            return gauge.figure();
        }
        if (rule.trigger().on().isForecast()) {
            OptionalDouble forecast = view.forecast(rule.trigger());
            return forecast.isPresent() ? forecast.getAsDouble() : Double.NaN;
        }
        if (course.worth() >= peak) {
            return 0;
        }
        return peak > 0 ? 1 - course.worth() / peak : 1;
    }

    private void note(double figure, List<RiskEvent> events) {
        boolean is = Double.isNaN(figure);
        if (is && !unavailable) {
            events.add(event(RiskEvent.Kind.NOT_AVAILABLE, figure));
        }
        unavailable = is;
    }

    private boolean isBeyond(double figure) {
        double limit = rule.trigger().limit();
        return switch (rule.trigger().on()) {
            case DRAWDOWN -> gauge == null
                    ? course.worth() < peak && Ties.isBelow(course.worth(), peak * (1 - limit))
                    : gauge.isFallAbove(limit);
            case LOSS -> gauge != null && gauge.isFallAbove(limit);
            case VOLATILITY, VAR, ES -> Ties.isAbove(figure, limit);
            case STOPS -> figure >= limit;
        };
    }

    private boolean halt(int bar, double figure, List<RiskEvent> events) {
        halted = true;
        since = bar;
        worst = figure;
        events.add(event(RiskEvent.Kind.HALTED, figure));
        return true;
    }

    /** A figure that a halt does not reset must be within its limit, or it would halt at once. */
    private boolean mayEnter(int bar, double figure) {
        boolean stands = switch (rule.trigger().on()) {
            case VOLATILITY, VAR, ES -> isBeyond(figure);
            case DRAWDOWN, LOSS, STOPS -> false;
        };
        return !stands && isOver(bar, rule.reentry());
    }

    private boolean isOver(int bar, Reentry reentry) {
        boolean rested = reentry.cooldownBars().isPresent()
                && bar - since >= reentry.cooldownBars().getAsInt();
        return rested || (reentry.newHigh() && Ties.isAbove(course.worth(), peak))
                || (reentry.drawdownBelow().isPresent()
                        && isDrawdownBelow(reentry.drawdownBelow().getAsDouble()));
    }

    private boolean isDrawdownBelow(double fraction) {
        return (gauge != null && rule.trigger().on() == HaltFigure.DRAWDOWN)
                ? gauge.isFallBelow(fraction)
                : Ties.isAbove(course.worth(), peak * (1 - fraction));
    }

    private boolean enter(int bar, double figure, List<RiskEvent> events) {
        halted = false;
        since = bar;
        peak = course.worth();
        if (gauge != null) {
            gauge.reenter(course.index());
        }
        events.add(event(RiskEvent.Kind.REENTERED, figure));
        return true;
    }

    /** Of a halt that scales to its budget, the worst figure counts. */
    private boolean deepen(double figure, List<RiskEvent> events) {
        boolean toBudget = rule.action().kind() == HaltAction.Kind.SCALE
                && rule.action().to().isEmpty();
        if (!toBudget || !Ties.isAbove(figure, worst)) {
            return false;
        }
        worst = figure;
        events.add(event(RiskEvent.Kind.HALTED, figure));
        return true;
    }

    private RiskEvent event(RiskEvent.Kind kind, double figure) {
        return new RiskEvent(kind, rule.name(), asset, figure, rule.trigger().limit());
    }

    /** What it leaves of what may be done. */
    Restraint restraint() {
        if (!halted) {
            return Restraint.NONE;
        }
        double factor = rule.action().to()
                .orElse(Math.min(1, rule.trigger().limit() / worst));
        return rule.scope().isAccount() ? Restraint.ofAll(rule.action().kind(), factor)
                : Restraint.ofAssets(assets, rule.action().kind(), factor);
    }

    /** Capital came or went: the high of an account moves in proportion, as its value does. */
    void moved(double valueBefore, double amount) {
        if (!rule.scope().isAccount()) {
            return;
        }
        double after = valueBefore + amount;
        if (valueBefore > 0) {
            peak *= after / valueBefore;
        } else {
            peak = Math.max(0, after);
            begin();
        }
    }

    void copyTo(Watch other) {
        other.halted = halted;
        other.since = since;
        other.peak = peak;
        other.worst = worst;
        other.unavailable = unavailable;
        if (!rule.scope().isAccount()) {
            course.copyTo(other.course);
        }
        if (gauge != null && other.gauge != null) {
            gauge.copyTo(other.gauge);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(halted);
        out.writeInt(since);
        out.writeDouble(peak);
        out.writeDouble(worst);
        out.writeBoolean(unavailable);
        if (!rule.scope().isAccount()) {
            course.write(out);
        }
        if (gauge != null) {
            gauge.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        halted = in.readBoolean();
        since = in.readInt();
        peak = in.readDouble();
        worst = in.readDouble();
        unavailable = in.readBoolean();
        if (!rule.scope().isAccount()) {
            course.read(in);
        }
        if (gauge != null) {
            gauge.read(in);
        }
    }
}
