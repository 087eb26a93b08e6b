package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.Fields;
import io.troupe.config.KeyType.Flag;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.Text;
import io.troupe.config.risk.GroupSettings;
import io.troupe.config.risk.HaltScopeName;
import io.troupe.config.risk.HaltSettings;
import io.troupe.model.Labeled;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.NetRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The maps that keys of {@code risk} hold in lists: groups and halts. */
final class RiskParts {
    private static final String NAME = "name";
    private static final String ASSETS = "symbols";
    private static final String MAX_GROSS = "maxGross";
    private static final String MAX_NET = "maxNet";
    private static final String SCOPE = "scope";
    private static final String ON = "on";
    private static final String LIMIT = "limit";
    private static final String COUNT = "count";
    private static final String WINDOW = "windowBars";
    private static final String AT_LEVEL = "level";
    private static final String ACTION = "action";
    private static final String TO = "to";
    private static final String GROUP_NAME = "group";
    private static final String COOLDOWN = "cooldownBars";
    private static final String REENTER = "reenter";
    private static final String BELOW = "drawdownBelow";
    private static final String NEW_HIGH = "newHigh";
    /** A fund that is so many times its value long or short has a digit too many. */
    private static final double MOST_NET = 100;
    private static final int MOST_BARS = 100_000;
    private static final Decimal PART = new Decimal(0, false, 0.9999);
    private static final Text WORD = Text.matching("\\S+", "a text without spaces");
    private static final OneOf<HaltScopeName> SCOPES = OneOf.of(HaltScopeName.values());
    private static final OneOf<HaltFigure> FIGURES = OneOf.of(HaltFigure.values());
    private static final OneOf<HaltAction.Kind> ACTIONS = OneOf.of(HaltAction.Kind.values());

    /** The least and the most that longs less shorts may be. */
    static final ListOf<Double> RANGE = new ListOf<>(new Decimal(-MOST_NET, true, MOST_NET));
    static final ListOf<String> SYMBOLS = new ListOf<>(WORD);
    /** The probability of a forecast. */
    static final Decimal LEVEL = new Decimal(0.5, false, 0.9999);
    /** Limits of some assets together. */
    static final Fields<GroupSettings> GROUP = new Fields<>(
            "a map like {name: energy, symbols: [XOM, CVX], maxGross: 0.2}", namesOfGroup(),
            RiskParts::group, RiskParts::written);
    private static final Fields<Reentry> AGAIN = new Fields<>(
            "a map like {drawdownBelow: 0.1}, of cooldownBars, drawdownBelow and newHigh",
            namesOfReentry(), RiskParts::reentry, RiskParts::written);

    private RiskParts() {}

    private static Map<String, KeyType<?>> namesOfGroup() {
        Map<String, KeyType<?>> names = new LinkedHashMap<>();
        names.put(NAME, WORD);
        names.put(ASSETS, SYMBOLS);
        names.put(MAX_GROSS, Decimal.above(0));
        names.put(MAX_NET, RANGE);
        return names;
    }

    private static Map<String, KeyType<?>> namesOfReentry() {
        Map<String, KeyType<?>> names = new LinkedHashMap<>();
        names.put(COOLDOWN, Count.atLeast(1));
        names.put(BELOW, PART);
        names.put(NEW_HIGH, new Flag());
        return names;
    }

    /** A halt, which is of a scope where nothing else is said. */
    static Fields<HaltSettings> haltOf(HaltScopeName usual) {
        Map<String, KeyType<?>> names = new LinkedHashMap<>();
        names.put(SCOPE, SCOPES);
        names.put(GROUP_NAME, WORD);
        names.put(ASSETS, SYMBOLS);
        names.put(ON, FIGURES);
        names.put(LIMIT, Decimal.above(0));
        names.put(COUNT, Count.atLeast(1));
        names.put(WINDOW, new Count(1, MOST_BARS));
        names.put(AT_LEVEL, LEVEL);
        names.put(ACTION, ACTIONS);
        names.put(TO, new Decimal(0, true, 1));
        names.put(COOLDOWN, Count.atLeast(1));
        names.put(REENTER, AGAIN);
        return new Fields<>("a map like {scope: " + usual.label() + ", on: drawdown, limit: 0.35,"
                + " action: flatten, cooldownBars: 63}", names, given -> halt(given, usual),
                RiskParts::written);
    }

    /**
     * A range.
     *
     * @throws IllegalArgumentException if it is none
     */
    static NetRange range(List<Double> ends) {
        if (ends.size() != 2 || ends.getFirst() > ends.getLast()) {
            throw new IllegalArgumentException(MAX_NET + " must be a list of two numbers, the"
                    + " least and the most that longs less shorts may be");
        }
        return new NetRange(ends.getFirst(), ends.getLast());
    }

    private static GroupSettings group(Map<String, Object> given) {
        if (!(given.get(NAME) instanceof String name)) {
            throw new IllegalArgumentException("a group must have a name");
        }
        return new GroupSettings(name, strings(given, ASSETS), number(given, MAX_GROSS),
                given.containsKey(MAX_NET) ? Optional.of(range(numbers(given, MAX_NET)))
                        : Optional.empty());
    }

    private static Map<String, Object> written(GroupSettings group) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(NAME, group.name());
        put(written, group.symbols());
        put(written, MAX_GROSS, group.maxGross());
        group.maxNet().ifPresent(
                net -> written.put(MAX_NET, List.of(net.low(), net.high())));
        return written;
    }

    private static HaltSettings halt(Map<String, Object> given, HaltScopeName usual) {
        HaltFigure on = one(given, ON, FIGURES, HaltFigure.class);
        HaltAction.Kind kind = one(given, ACTION, ACTIONS, HaltAction.Kind.class);
        HaltScopeName scope = given.containsKey(SCOPE)
                ? one(given, SCOPE, SCOPES, HaltScopeName.class)
                : usual;
        boolean isCounted = on == HaltFigure.STOPS;
        String needed = isCounted ? COUNT : LIMIT;
        String foreign = isCounted ? LIMIT : COUNT;
        require(!given.containsKey(foreign), "a halt on " + on.label() + " has no " + foreign
                + ": write " + needed);
        require(given.containsKey(needed), "a halt on " + on.label() + " must have a " + needed);
        return new HaltSettings(scope,
                new HaltSettings.Assets(Optional.ofNullable(given.get(GROUP_NAME))
                        .map(Object::toString), strings(given, ASSETS)),
                new HaltSettings.Figure(on, number(given, needed).orElseThrow(),
                        count(given, WINDOW), number(given, AT_LEVEL)),
                new HaltAction(kind, number(given, TO)), reentryOf(given));
    }

    /** A cool-down may be said in short, beside the rest of the halt. */
    private static Reentry reentryOf(Map<String, Object> given) {
        OptionalInt brief = count(given, COOLDOWN);
        if (!(given.get(REENTER) instanceof Reentry reentry)) {
            return new Reentry(brief, OptionalDouble.empty(), false);
        }
        require(brief.isEmpty() || reentry.cooldownBars().isEmpty(),
                COOLDOWN + " is said twice: beside " + REENTER + " and in it");
        return brief.isEmpty() ? reentry
                : new Reentry(brief, reentry.drawdownBelow(), reentry.newHigh());
    }

    private static Reentry reentry(Map<String, Object> given) {
        return new Reentry(count(given, COOLDOWN), number(given, BELOW),
                Boolean.TRUE.equals(given.get(NEW_HIGH)));
    }

    /** A halt as files say it. */
    static Map<String, Object> written(HaltSettings halt) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(SCOPE, halt.scope().label());
        halt.assets().group().ifPresent(name -> written.put(GROUP_NAME, name));
        put(written, halt.assets().symbols());
        HaltSettings.Figure figure = halt.figure();
        written.put(ON, figure.on().label());
        if (figure.on() == HaltFigure.STOPS) {
            written.put(COUNT, (long) figure.limit());
        } else {
            written.put(LIMIT, figure.limit());
        }
        figure.windowBars().ifPresent(bars -> written.put(WINDOW, bars));
        put(written, AT_LEVEL, figure.level());
        written.put(ACTION, halt.action().kind().label());
        put(written, TO, halt.action().to());
        Reentry reentry = halt.reentry();
        if (reentry.drawdownBelow().isPresent() || reentry.newHigh()) {
            written.put(REENTER, written(reentry));
        } else {
            reentry.cooldownBars().ifPresent(bars -> written.put(COOLDOWN, bars));
        }
        return written;
    }

    private static Map<String, Object> written(Reentry reentry) {
        Map<String, Object> written = new LinkedHashMap<>();
        reentry.cooldownBars().ifPresent(bars -> written.put(COOLDOWN, bars));
        put(written, BELOW, reentry.drawdownBelow());
        if (reentry.newHigh()) {
            written.put(NEW_HIGH, true);
        }
        return written;
    }

    private static void put(Map<String, Object> written, List<String> symbols) {
        if (!symbols.isEmpty()) {
            written.put(ASSETS, symbols);
        }
    }

    private static void put(Map<String, Object> written, String name, OptionalDouble number) {
        number.ifPresent(each -> written.put(name, each));
    }

    private static <E extends Labeled> E one(Map<String, Object> given, String name,
            OneOf<E> choices, Class<E> type) {
        Object value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "a halt must say " + name + ": " + choices.expected());
        }
        return type.cast(value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static OptionalDouble number(Map<String, Object> given, String name) {
        return given.get(name) instanceof Number number ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    private static OptionalInt count(Map<String, Object> given, String name) {
        return given.get(name) instanceof Integer count ? OptionalInt.of(count)
                : OptionalInt.empty();
    }

    private static List<String> strings(Map<String, Object> given, String name) {
        return given.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static List<Double> numbers(Map<String, Object> given, String name) {
        return given.get(name) instanceof List<?> list
                ? list.stream().map(Double.class::cast).toList()
                : List.of();
    }
}
