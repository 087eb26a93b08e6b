package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.OrderType;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The numbers that stand for reasons in the journal. They are independent of the order of the enum
 * constants, so that a constant may be moved; a number in use is never given to another reason.
 */
final class ReasonCodes {
    private static final List<OrderState> STATES = List.of(OrderState.values());
    private static final List<OrderCause> CAUSES = List.of(OrderCause.values());
    private static final List<OrderType> TYPES = List.of(OrderType.values());
    private static final List<TimeInForce> TIMES = List.of(TimeInForce.values());

    private ReasonCodes() {}

    static int of(CutReason reason) {
        return switch (reason) {
            case ASSET_LIMIT -> 1;
            case GROSS_LIMIT -> 2;
            case VOLUME -> 3;
            case NOT_SHORTABLE -> 4;
            case BUYING_POWER -> 5;
            case RESTRICTED -> 6;
            case LONG_ONLY -> 7;
            case ORDER_VALUE -> 8;
            case ORDER_VOLUME -> 9;
            case LONG_LIMIT -> 10;
            case SHORT_LIMIT -> 11;
            case GROUP_GROSS -> 12;
            case GROUP_NET -> 13;
            case NET_LIMIT -> 14;
            case TURNOVER_LIMIT -> 15;
            case POSITIONS_LIMIT -> 16;
            case ORDERS_LIMIT -> 17;
            case PAUSED -> 18;
            case REDUCE_ONLY -> 19;
        };
    }

    static int of(RiskEvent.Kind kind) {
        return switch (kind) {
            case HALTED -> 1;
            case REENTERED -> 2;
            case BREACHED -> 3;
            case OVERLAY -> 4;
            case NOT_AVAILABLE -> 5;
            case FELL_BACK -> 6;
            case REPAIRED -> 7;
        };
    }

    static int of(QuarantineReason reason) {
        return switch (reason) {
            case THREW -> 1;
            case INVALID_TARGETS -> 2;
            case HUNG -> 3;
            case ORDER_REFUSED -> 4;
        };
    }

    static int of(ConstructionOutcome outcome) {
        return switch (outcome) {
            case SOLVED -> 1;
            case RELAXED -> 2;
            case PREVIOUS -> 3;
            case EQUAL -> 4;
            case CASH -> 5;
        };
    }

    static int of(StaffMove.Kind kind) {
        return switch (kind) {
            case JOINED -> 1;
            case HIRED -> 2;
            case LEFT -> 3;
            case FIRED -> 4;
        };
    }

    static CutReason cut(long code) {
        for (CutReason reason : CutReason.values()) {
            if (of(reason) == code) {
                return reason;
            }
        }
        throw new JournalDamage("unknown reason " + code + " of a cut");
    }

    static FlowKind flow(long code) {
        for (FlowKind kind : FlowKind.values()) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw new JournalDamage("unknown kind " + code + " of a flow");
    }

    static BarPoint point(long code) {
        for (BarPoint point : BarPoint.values()) {
            if (point.code() == code) {
                return point;
            }
        }
        throw new JournalDamage("unknown point " + code + " of a bar");
    }

    static OrderState state(long code) {
        return of(STATES, OrderState::code, code, "state");
    }

    static OrderCause cause(long code) {
        return of(CAUSES, OrderCause::code, code, "cause");
    }

    static OrderType type(long code) {
        return of(TYPES, OrderType::code, code, "type");
    }

    static TimeInForce timeInForce(long code) {
        return of(TIMES, TimeInForce::code, code, "time in force");
    }

    private static <E> E of(List<E> all, ToIntFunction<E> codeOf, long code, String what) {
        for (E each : all) {
            if (codeOf.applyAsInt(each) == code) {
                return each;
            }
        }
        throw new JournalDamage(
                "unknown " + what + " " + Long.toUnsignedString(code) + " of an order");
    }

    static QuarantineReason quarantine(long code) {
        for (QuarantineReason reason : QuarantineReason.values()) {
            if (of(reason) == code) {
                return reason;
            }
        }
        throw new JournalDamage("unknown reason " + code + " of a quarantine");
    }

    static ConstructionOutcome outcome(long code) {
        for (ConstructionOutcome outcome : ConstructionOutcome.values()) {
            if (of(outcome) == code) {
                return outcome;
            }
        }
        throw new JournalDamage("unknown outcome " + code + " of a construction");
    }

    static RiskEvent.Kind risk(long code) {
        for (RiskEvent.Kind kind : RiskEvent.Kind.values()) {
            if (of(kind) == code) {
                return kind;
            }
        }
        throw new JournalDamage("unknown kind " + code + " of a risk event");
    }

    static StaffMove.Kind move(long code) {
        for (StaffMove.Kind kind : StaffMove.Kind.values()) {
            if (of(kind) == code) {
                return kind;
            }
        }
        throw new JournalDamage("unknown kind " + code + " of a move");
    }
}
