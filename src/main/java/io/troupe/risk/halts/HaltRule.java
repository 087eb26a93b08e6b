package io.troupe.risk.halts;

import java.util.OptionalDouble;

/**
 * One rule of what stops an account, or a part of it, after a close.
 *
 * @param name what it is called in bookings and messages; {@link #of} makes it
 * @param scope of what the figure is, and what is stopped
 * @param trigger when it begins
 * @param action what it does
 * @param reentry when it ends
 */
public record HaltRule(String name, HaltScope scope, HaltTrigger trigger, HaltAction action,
        Reentry reentry) {
    /** Checks what the parts can only get wrong together, and says it in plain words. */
    public HaltRule {
        if (trigger.on().isForecast() && !scope.isAccount()) {
            refuse(name, "var and es are forecast for the fund or a strategy, not for "
                    + scope.words());
        }
        if (trigger.on() == HaltFigure.STOPS && action.kind() == HaltAction.Kind.SCALE
                && action.to().isEmpty()) {
            refuse(name, "a number of stops is no exposure that could be scaled to a budget: "
                    + "say what to scale to");
        }
        if (scope.isAccount() && action.kind() == HaltAction.Kind.FLATTEN) {
            requireThatItCanEnd(name, scope, trigger, reentry);
        }
        requireNoLoop(name, trigger, reentry.drawdownBelow());
    }

    /** A rule that is called by what it does, like {@code drawdown of the fund: scale}. */
    public static HaltRule of(HaltScope scope, HaltTrigger trigger, HaltAction action,
            Reentry reentry) {
        String level = trigger.on().isForecast() ? " " + trigger.level() : "";
        return new HaltRule(trigger.on().label() + level + " of " + scope.words() + ": "
                + action.kind().label(), scope, trigger, action, reentry);
    }

    private static void requireThatItCanEnd(String name, HaltScope scope, HaltTrigger trigger,
            Reentry reentry) {
        boolean windowed = trigger.on() == HaltFigure.DRAWDOWN && trigger.windowBars() > 0;
        if (reentry.newHigh()) {
            refuse(name, "what holds nothing reaches no new high, as its value stands still: "
                    + "newHigh would never let " + scope.words() + " in again; give cooldownBars");
        }
        if (reentry.drawdownBelow().isPresent() && !windowed) {
            refuse(name, "what holds nothing recovers from no drawdown, as its value stands "
                    + "still: drawdownBelow would never let " + scope.words()
                    + " in again; give cooldownBars");
        }
    }

    private static void requireNoLoop(String name, HaltTrigger trigger, OptionalDouble below) {
        if (trigger.on() == HaltFigure.DRAWDOWN && below.isPresent()
                && below.getAsDouble() >= trigger.limit()) {
            refuse(name, "drawdownBelow " + below.getAsDouble() + " is not below the limit "
                    + trigger.limit() + ": the halt would end as soon as it has begun; give a "
                    + "smaller one");
        }
    }

    private static void refuse(String name, String why) {
        throw new IllegalArgumentException("halt '" + name + "': " + why);
    }
}
