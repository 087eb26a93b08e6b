package io.troupe.strategies.plugins.audit;

import io.troupe.strategies.plugins.audit.Seen.How;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** What calls do with what they are given, and what they answer with. */
final class Calls {
    private static final String CONSTRUCTOR = "<init>";

    private final UnitCode code;
    private final TypeRules types;
    private final Seen seen;

    Calls(UnitCode code, TypeRules types, Seen seen) {
        this.code = code;
        this.types = types;
        this.seen = seen;
    }

    private static List<Value> pop(MethodTypeDesc type, Frame frame) {
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < type.parameterCount(); i++) {
            arguments.addFirst(frame.pop());
        }
        return arguments;
    }

    void take(int site, InvokeInstruction call, Frame frame, int line) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        List<Value> arguments = pop(type, frame);
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
        Value receiver = isStatic ? Value.NULL : frame.pop();
        if (name.equals(CONSTRUCTOR)) {
            constructed(owner, call, receiver, arguments, line);
            return;
        }
        boolean isOwn = isOwn(owner, call);
        handOut(owner, name, arguments, isOwn ? call.type().stringValue() : "", line);
        if (receiver.isArray() && !Knowledge.isArrayReader(owner, name)) {
            seen.used(receiver, How.HANDED_OUT, line);
        }
        if (!receiver.sites().isEmpty()
                && arguments.stream().anyMatch(each -> types.changes(each, seen))) {
            seen.taint(receiver);
        }
        String answer = type.returnType().descriptorString();
        if (!answer.equals("V")) {
            frame.push(isOwn ? types.answer(owner, name, call.type().stringValue(), answer)
                    : answer(site, owner, name, answer, receiver, arguments));
        }
    }

    /** Whether a call is one of a method of the unit, and of no other that overrides it. */
    private boolean isOwn(String owner, InvokeInstruction call) {
        boolean isBound = call.opcode() == Opcode.INVOKESTATIC
                || call.opcode() == Opcode.INVOKESPECIAL;
        return code.method(owner, call.name().stringValue(), call.type().stringValue())
                .filter(method -> isBound || types.isFinal(method)).isPresent();
    }

    private void constructed(String owner, InvokeInstruction call, Value receiver,
            List<Value> arguments, int line) {
        String type = call.type().stringValue();
        handOut(owner, CONSTRUCTOR, arguments, code.isOwn(owner) ? type : "", line);
        for (int i = 0; i < arguments.size(); i++) {
            Value argument = arguments.get(i);
            if (!argument.isArray() && types.changes(argument, seen)
                    && types.keepsParameter(owner, type, i)) {
                seen.taint(receiver);
            }
        }
    }

    /**
     * Arrays that are passed are given away, unless what takes them only reads.
     *
     * @param type of a method of the unit, which is looked into; else empty
     */
    private void handOut(String owner, String name, List<Value> arguments, String type, int line) {
        for (int i = 0; i < arguments.size(); i++) {
            Value argument = arguments.get(i);
            boolean isRead = argument.tables().isEmpty() || isReader(owner, name, i, argument)
                    || (!type.isEmpty() && types.isReadOnly(owner, name, type, i));
            if (!isRead) {
                seen.used(argument, How.HANDED_OUT, line);
            }
        }
    }

    /** Of rows, whoever copies them has the same ones; what is no array is kept by a list of it. */
    private static boolean isReader(String owner, String name, int index, Value argument) {
        return !argument.type().startsWith("[[")
                && (argument.isArray() || !name.equals("of"))
                && Knowledge.isReader(owner, name, index);
    }

    private Value answer(int site, String owner, String name, String type, Value receiver,
            List<Value> arguments) {
        if (receiver.isArray()) {
            return Value.made(receiver.type(), site);
        }
        if (Knowledge.answersItsArgument(owner, name)) {
            return arguments.getFirst();
        }
        if (Knowledge.isCollect(owner, name) && arguments.size() == 1
                && arguments.getFirst().purity() == Value.Purity.CONSTANT) {
            return Value.constant(type);
        }
        return switch (Knowledge.maker(owner, name)) {
            case NONE -> Value.of(type);
            case OF_ARGUMENTS -> arguments.stream().anyMatch(this::isHeldChanging)
                    ? Value.changing(type)
                    : Value.constant(type);
            case OF_CONTENT -> seen.isTainted(receiver)
                    || arguments.stream().anyMatch(seen::isTainted) ? Value.changing(type)
                            : Value.constant(type);
        };
    }

    /** An array of several arguments is copied: what counts is what was put into it. */
    private boolean isHeldChanging(Value argument) {
        boolean isFresh = argument.exact() && !argument.sites().isEmpty()
                && argument.type().startsWith("[L");
        return isFresh ? seen.isTainted(argument) : types.changes(argument, seen);
    }

    void take(InvokeDynamicInstruction call, Frame frame, int line) {
        List<Value> arguments = pop(call.typeSymbol(), frame);
        String bootstrap = call.bootstrapMethod().owner().descriptorString();
        boolean isLambda = bootstrap.equals("Ljava/lang/invoke/LambdaMetafactory;");
        boolean changes = false;
        for (int i = 0; i < arguments.size(); i++) {
            Value argument = arguments.get(i);
            if (isLambda && !argument.tables().isEmpty() && !isReadByLambda(call, i)) {
                seen.used(argument, How.HANDED_OUT, line);
            }
            changes |= isLambda && types.changes(argument, seen);
        }
        String type = call.typeSymbol().returnType().descriptorString();
        frame.push(!isLambda ? Value.of(type)
                : changes ? Value.changing(type) : Value.constant(type));
    }

    private boolean isReadByLambda(InvokeDynamicInstruction call, int index) {
        for (LoadableConstantEntry argument : call.invokedynamic().bootstrap().arguments()) {
            if (argument instanceof MethodHandleEntry handle) {
                String owner = handle.reference().owner().asInternalName();
                String name = handle.reference().name().stringValue();
                String type = handle.reference().type().stringValue();
                return code.method(owner, name, type).filter(types::isStatic).isPresent()
                        && types.isReadOnly(owner, name, type, index);
            }
        }
        return false;
    }
}
