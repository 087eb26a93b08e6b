package io.troupe.strategies.plugins.audit;

import io.troupe.strategies.plugins.audit.Knowledge.Verdict;
import io.troupe.strategies.plugins.audit.Seen.Put;
import io.troupe.strategies.plugins.audit.Seen.Use;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether objects of a class can change, and what methods do with what they are given. */
final class TypeRules {
    /** Calls are followed so deep; further down nothing is taken for granted. */
    private static final int DEEPEST = 24;

    private final UnitCode code;
    private final Map<String, Seen> followed = new HashMap<>();
    private final Map<String, Seen> tagged = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private @Nullable List<Located> uses;

    TypeRules(UnitCode code) {
        this.code = code;
    }

    /** Something done to an array, and in which class. */
    record Located(String owner, String method, Use use) {}

    /** What following a method shows; nothing if it is being followed already, or too deep. */
    Optional<Seen> follow(String owner, MethodModel method, boolean tagsParameters) {
        String key = owner + "." + method.methodName() + method.methodType();
        Map<String, Seen> known = tagsParameters ? tagged : followed;
        Seen seen = known.get(key);
        if (seen == null && open.size() < DEEPEST && open.add(key + tagsParameters)) {
            seen = MethodFlow.of(code, this, owner, method, tagsParameters);
            open.remove(key + tagsParameters);
            known.put(key, seen);
        }
        return Optional.ofNullable(seen);
    }

    /** Everything done to arrays of fields outside the code that makes their class or object. */
    List<Located> uses() {
        List<Located> all = uses;
        if (all == null) {
            all = new ArrayList<>();
            uses = all;
            for (ClassModel model : code.classes()) {
                String owner = UnitCode.name(model);
                for (MethodModel method : model.methods()) {
                    String name = method.methodName().stringValue();
                    for (Use use : follow(owner, method, false).map(Seen::uses)
                            .orElse(List.of())) {
                        if (!isMaking(model, name, use.table())) {
                            all.add(new Located(owner, name, use));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Whether a method is the one that makes what a field of its class holds. */
    private static boolean isMaking(ClassModel model, String method, String table) {
        boolean isStatic = method.equals("<clinit>");
        return (isStatic || method.equals("<init>")) && model.fields().stream()
                .anyMatch(field -> field.flags().has(AccessFlag.STATIC) == isStatic
                        && table.equals(UnitCode.name(model) + "." + field.fieldName()));
    }

    /** The first thing that is done to the array of a field. */
    Optional<Located> use(String table) {
        return uses().stream().filter(each -> each.use().table().equals(table)).findFirst();
    }

    boolean isStatic(MethodModel method) {
        return method.flags().has(AccessFlag.STATIC);
    }

    /** Whether a call of a method is a call of this very one. */
    boolean isFinal(MethodModel method) {
        return method.flags().has(AccessFlag.STATIC) || method.flags().has(AccessFlag.PRIVATE)
                || method.flags().has(AccessFlag.FINAL)
                || method.parent().filter(type -> type.flags().has(AccessFlag.FINAL)).isPresent();
    }

    /** What a method of the unit answers with. */
    Value answer(String owner, String name, String descriptor, String type) {
        Value answered = code.method(owner, name, descriptor)
                .flatMap(method -> follow(owner, method, false)).map(Seen::returned).orElse(null);
        return answered == null ? Value.of(type) : answered;
    }

    /** Whether a method neither changes the array that a parameter brings nor hands it on. */
    boolean isReadOnly(String owner, String name, String descriptor, int index) {
        String tag = MethodFlow.parameter(index);
        return code.method(owner, name, descriptor).flatMap(method -> follow(owner, method, true))
                .filter(seen -> seen.uses().stream().noneMatch(use -> use.table().equals(tag)))
                .isPresent();
    }

    /** Whether a constructor keeps a parameter as it is, rather than a copy. */
    boolean keepsParameter(String owner, String descriptor, int index) {
        return !isReadOnly(owner, "<init>", descriptor, index);
    }

    /** Whether a value is known to be one that can change. */
    boolean changes(Value value, Seen seen) {
        return switch (value.purity()) {
            case CONSTANT -> false;
            case CHANGES -> true;
            case UNKNOWN -> value.isArray() || seen.isTainted(value)
                    || isChanging(value);
        };
    }

    private boolean isChanging(Value value) {
        Verdict verdict = verdict(value.type(), value.exact());
        return verdict == Verdict.CHANGES;
    }

    /** What is left of a value where the method ends that made it. */
    Value settled(Value value, Seen seen) {
        if (changes(value, seen)) {
            return Value.changing(value.type());
        }
        boolean isConstant = value.purity() == Value.Purity.CONSTANT
                || verdict(value.type(), value.exact()) == Verdict.CONSTANT;
        return isConstant ? Value.constant(value.type()) : Value.of(value.type());
    }

    /**
     * Whether objects of a type can change.
     *
     * @param exact whether they are of this very class
     */
    Verdict verdict(String descriptor, boolean exact) {
        if (descriptor.length() <= 1) {
            return Verdict.CONSTANT;
        }
        if (descriptor.startsWith("[")) {
            return Verdict.CHANGES;
        }
        String name = descriptor.substring(1, descriptor.length() - 1);
        if (exact && descriptor.equals(Value.OBJECT)) {
            return Verdict.CONSTANT;
        }
        if (Knowledge.isKnown(name)) {
            return Knowledge.verdict(name);
        }
        Verdict own = verdict(name);
        if (exact || own == Verdict.CHANGES || !code.isOwn(name)) {
            return own;
        }
        return code.subtypes(name).stream().allMatch(one -> verdict(one) != Verdict.CHANGES) ? own
                : Verdict.OPEN;
    }

    private Verdict verdict(String name) {
        Verdict known = verdicts.get(name);
        if (known == null) {
            verdicts.put(name, Verdict.CONSTANT); // while its own fields are looked at
            known = Knowledge.isKnown(name) ? Knowledge.verdict(name)
                    : code.find(name).map(this::ofClass).orElse(Verdict.OPEN);
            verdicts.put(name, known);
        }
        return known;
    }

    private Verdict ofClass(ClassModel model) {
        String name = UnitCode.name(model);
        if (model.flags().has(AccessFlag.INTERFACE)) {
            return code.isOwn(name) || name.startsWith("io/troupe/") ? Verdict.FUNCTION
                    : Verdict.OPEN;
        }
        for (FieldModel field : model.fields()) {
            boolean isState = !field.flags().has(AccessFlag.STATIC)
                    && !field.flags().has(AccessFlag.SYNTHETIC);
            String wrong = isState ? wrong(name, field) : "";
            if (!wrong.isEmpty()) {
                reasons.put(name, wrong);
                return Verdict.CHANGES;
            }
        }
        String parent = UnitCode.superclass(model);
        if (parent.isEmpty() || parent.equals("java/lang/Object")) {
            return Verdict.CONSTANT;
        }
        Verdict inherited = verdict(parent);
        if (inherited == Verdict.CHANGES) {
            reasons.put(name, reasons.getOrDefault(parent, "it extends "
                    + parent.replace('/', '.')));
        }
        return inherited;
    }

    private String wrong(String owner, FieldModel field) {
        String name = field.fieldName().stringValue();
        String type = field.fieldType().stringValue();
        if (!field.flags().has(AccessFlag.FINAL)) {
            return "its field " + name + " is not final";
        }
        if (!code.isOwn(owner)) {
            return "";
        }
        if (type.startsWith("[")) {
            return verdict(type.replaceFirst("^\\[+", ""), false) == Verdict.CHANGES
                    || use(owner + "." + name).isPresent()
                            ? "the array in its field " + name + " can be changed"
                            : "";
        }
        return switch (verdict(type, false)) {
            case CONSTANT, FUNCTION -> "";
            case CHANGES -> "its field " + name + " can change";
            case OPEN -> isGivenChanging(owner, name) ? "its field " + name + " can change" : "";
        };
    }

    /** Whether a constructor sets a field to something that it made, and that can change. */
    private boolean isGivenChanging(String owner, String field) {
        return code.classes().stream().filter(model -> UnitCode.name(model).equals(owner))
                .flatMap(model -> model.methods().stream())
                .filter(method -> method.methodName().equalsString("<init>"))
                .anyMatch(method -> {
                    Seen seen = follow(owner, method, false).orElseGet(Seen::new);
                    return seen.puts().stream().filter(put -> put.owner().equals(owner)
                            && put.field().equals(field)).map(Put::value)
                            .anyMatch(value -> changes(value, seen));
                });
    }

    /** Why objects of a class can change, or empty. */
    String reason(String descriptor) {
        if (!descriptor.startsWith("L")) {
            return "";
        }
        String name = descriptor.substring(1, descriptor.length() - 1);
        return reasons.getOrDefault(name, code.subtypes(name).stream()
                .filter(reasons::containsKey).findFirst().map(reasons::get).orElse(""));
    }
}
