package io.troupe.strategies.plugins.audit;

import io.troupe.strategies.plugins.audit.Knowledge.Verdict;
import io.troupe.strategies.plugins.audit.Seen.How;
import io.troupe.strategies.plugins.audit.Seen.Put;
import io.troupe.strategies.plugins.audit.TypeRules.Located;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the static fields of a class that are not constants. A static is shared by all strategies
 * and all runs of the process and is in no checkpoint, so whatever changes in it can make a run
 * that is resumed another one than the run that was not interrupted.
 */
final class StaticFields {
    private static final String WHY = "; a static is shared by all strategies and runs of the"
            + " process and no checkpoint saves it, so a resumed run could come out otherwise: ";
    private static final String MEND_OBJECT = "make it a field of the strategy, or a constant:"
            + " List.of, Map.copyOf, a record of such";
    private static final Pattern ARGUMENT = Pattern.compile("(\\[*)L([^<>;]+)");

    private final TypeRules types;
    private final String name;
    private final Optional<Seen> initializer;

    private StaticFields(TypeRules types, ClassModel model) {
        this.types = types;
        this.name = UnitCode.name(model);
        this.initializer = model.methods().stream()
                .filter(method -> method.methodName().equalsString("<clinit>"))
                .findFirst().flatMap(method -> types.follow(name, method, false));
    }

    static List<Violation> of(TypeRules types, ClassModel model) {
        StaticFields fields = new StaticFields(types, model);
        List<Violation> found = new ArrayList<>();
        for (FieldModel field : model.fields()) {
            if (field.flags().has(AccessFlag.STATIC)
                    && !field.flags().has(AccessFlag.SYNTHETIC)) {
                fields.wrong(field).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Violation> wrong(FieldModel field) {
        String type = field.fieldType().stringValue();
        if (!field.flags().has(AccessFlag.FINAL)) {
            boolean isValue = types.verdict(type, false) == Verdict.CONSTANT;
            return refused(field, "is not final", isValue ? "make it final, or a field of the"
                    + " strategy that saveState() saves" : MEND_OBJECT);
        }
        if (type.startsWith("[")) {
            return ofArray(field, type);
        }
        List<Value> values = puts(field).stream().map(Put::value).toList();
        Seen seen = initializer.orElseGet(Seen::new);
        if (values.stream().anyMatch(value -> types.changes(value, seen))) {
            Value value = values.stream().filter(each -> types.changes(each, seen)).findFirst()
                    .orElseThrow();
            return refused(field, changing(value, type), MEND_OBJECT);
        }
        if (values.stream().anyMatch(value -> !isConstant(value, type, seen))) {
            return refused(field, "is of type " + shown(type) + " and not seen to be"
                    + " unchangeable",
                    "make it with List.of, Map.copyOf or the like, or a"
                            + " field of the strategy");
        }
        return changingArgument(field)
                .map(argument -> violation(field, "holds elements of type " + argument
                        + ", which can change", MEND_OBJECT));
    }

    private boolean isConstant(Value value, String type, Seen seen) {
        if (types.settled(value, seen).purity() == Value.Purity.CONSTANT) {
            return true;
        }
        String narrower = value.type().equals(Value.OBJECT) ? type : value.type();
        Verdict verdict = types.verdict(narrower, value.exact());
        return verdict == Verdict.CONSTANT || verdict == Verdict.FUNCTION;
    }

    private String changing(Value value, String type) {
        String of = value.type().equals(Value.OBJECT) || value.type().isEmpty() ? type
                : value.type();
        String reason = types.reason(of);
        boolean isFunction = types.verdict(of, false) != Verdict.CHANGES;
        return isFunction ? "is of type " + shown(of) + " and holds something that can change"
                : "is of type " + shown(of) + ", which can change"
                        + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private Optional<Violation> ofArray(FieldModel field, String type) {
        String element = type.replaceFirst("^\\[+", "");
        if (types.verdict(element, false) == Verdict.CHANGES) {
            return refused(field, "is an array of type " + shown(element) + ", which can change",
                    MEND_OBJECT);
        }
        Optional<Located> use = types.use(name + "." + field.fieldName());
        if (use.isEmpty()) {
            return Optional.empty();
        }
        Located at = use.get();
        String where = " in " + simple(at.owner()) + "." + at.method()
                + (at.use().line() > 0 ? " at line " + at.use().line() : "");
        return refused(field, at.use().how() == How.CHANGED ? "is an array that is changed" + where
                : "is an array that is handed out" + where + ", where it could be changed",
                at.use().how() == How.CHANGED ? "make it a field of the strategy"
                        : "hand out a copy (clone()), make it a List.of, or a field of the"
                                + " strategy");
    }

    /** What the field's generic type says of its elements. */
    private Optional<String> changingArgument(FieldModel field) {
        String signature = field.findAttribute(Attributes.signature())
                .map(one -> one.signature().stringValue()).orElse("");
        int arguments = signature.indexOf('<');
        boolean isCollection = signature.startsWith("Ljava/util/") && arguments > 0
                && !signature.startsWith("Ljava/util/function/")
                && !signature.startsWith("Ljava/util/Comparator");
        if (!isCollection) {
            return Optional.empty();
        }
        String within = signature.substring(arguments + 1);
        if (within.contains("[")) {
            return Optional.of("array");
        }
        Matcher matcher = ARGUMENT.matcher(within);
        while (matcher.find()) {
            String type = "L" + matcher.group(2) + ";";
            if (types.verdict(type, false) == Verdict.CHANGES) {
                return Optional.of(shown(type));
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> refused(FieldModel field, String what, String mend) {
        return Optional.of(violation(field, what, mend));
    }

    private Violation violation(FieldModel field, String what, String mend) {
        String symbol = field.fieldName().stringValue();
        return new Violation(name.replace('/', '.'), line(field), symbol, "static field "
                + simple(name) + "." + symbol + " " + what + WHY + mend);
    }

    /** Where its class sets it first; a declaration without a value leaves no trace. */
    private int line(FieldModel field) {
        List<Put> set = puts(field);
        return set.isEmpty() ? 0 : set.getFirst().line();
    }

    private List<Put> puts(FieldModel field) {
        return initializer.map(Seen::puts).orElse(List.of()).stream()
                .filter(put -> is(put, field)).toList();
    }

    private boolean is(Put put, FieldModel field) {
        return put.owner().equals(name) && field.fieldName().equalsString(put.field());
    }

    private static String shown(String descriptor) {
        String plain = descriptor.startsWith("L")
                ? descriptor.substring(1, descriptor.length() - 1)
                : descriptor;
        return simple(plain);
    }

    static String simple(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }
}
