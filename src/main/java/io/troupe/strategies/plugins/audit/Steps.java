package io.troupe.strategies.plugins.audit;

import io.troupe.strategies.plugins.audit.Seen.How;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.List;

/** What each instruction does to a frame, and what that shows. */
final class Steps {
    private final UnitCode code;
    private final TypeRules types;
    private final Seen seen;
    private final Calls calls;
    private int line;

    Steps(UnitCode code, TypeRules types, Seen seen) {
        this.code = code;
        this.types = types;
        this.seen = seen;
        this.calls = new Calls(code, types, seen);
    }

    Seen seen() {
        return seen;
    }

    void line(int number) {
        line = number;
    }

    /** Executes an instruction; {@code site} tells it from others. */
    void take(int site, Instruction instruction, Frame frame) {
        switch (instruction) {
            case ConstantInstruction constant -> frame.push(constant(constant));
            case LoadInstruction load -> frame.push(load.typeKind() == TypeKind.REFERENCE
                    ? frame.local(load.slot())
                    : primitive(load.typeKind()));
            case StoreInstruction store -> frame.local(store.slot(), frame.pop());
            case ArrayLoadInstruction load -> {
                frame.pop();
                Value element = frame.pop().element();
                frame.push(load.typeKind() == TypeKind.REFERENCE ? element
                        : primitive(load.typeKind()));
            }
            case ArrayStoreInstruction _ -> arrayStore(frame);
            case FieldInstruction field -> field(field, frame);
            case InvokeInstruction invoke -> calls.take(site, invoke, frame, line);
            case InvokeDynamicInstruction invoke -> calls.take(invoke, frame, line);
            case NewObjectInstruction made -> frame.push(
                    Value.made("L" + made.className().asInternalName() + ";", site));
            case NewPrimitiveArrayInstruction made -> {
                frame.pop();
                frame.push(Value.made("[" + primitive(made.typeKind()).type(), site));
            }
            case NewReferenceArrayInstruction made -> {
                frame.pop();
                frame.push(Value.made(
                        "[" + made.componentType().asSymbol().descriptorString(), site));
            }
            case NewMultiArrayInstruction made -> {
                frame.drop(made.dimensions());
                frame.push(Value.made(made.arrayType().asSymbol().descriptorString(), site));
            }
            case TypeCheckInstruction check when check.opcode() == Opcode.CHECKCAST -> frame.push(
                    frame.pop().as(check.type().asSymbol().descriptorString()));
            case ReturnInstruction end -> returned(end, frame);
            default -> arithmetic(instruction, frame);
        }
    }

    private void arithmetic(Instruction instruction, Frame frame) {
        switch (instruction) {
            case OperatorInstruction operator -> operator(operator, frame);
            case ConvertInstruction convert -> {
                frame.pop();
                frame.push(primitive(convert.toType()));
            }
            case TypeCheckInstruction _ -> {
                frame.pop();
                frame.push(Value.INT);
            }
            case StackInstruction stack -> stack(stack.opcode(), frame);
            case BranchInstruction branch -> frame.drop(operands(branch.opcode()));
            case MonitorInstruction _,TableSwitchInstruction _,LookupSwitchInstruction _ ->
                frame.pop();
            default -> {
                // Increments, labels and the like move no value; a thrown one ends the path.
            }
        }
    }

    private static Value constant(ConstantInstruction constant) {
        return switch (constant.typeKind()) {
            case REFERENCE -> constant.opcode() == Opcode.ACONST_NULL ? Value.NULL
                    : Value.constant("L" + constant.constantValue().getClass().getName()
                            .replace('.', '/') + ";");
            default -> primitive(constant.typeKind());
        };
    }

    private static Value primitive(TypeKind kind) {
        return switch (kind) {
            case LONG -> Value.of("J");
            case DOUBLE -> Value.of("D");
            case FLOAT -> Value.of("F");
            case BYTE -> Value.of("B");
            case CHAR -> Value.of("C");
            case SHORT -> Value.of("S");
            case BOOLEAN -> Value.of("Z");
            default -> Value.INT;
        };
    }

    private void arrayStore(Frame frame) {
        Value element = frame.pop();
        frame.pop();
        Value array = frame.pop();
        seen.used(array, How.CHANGED, line);
        seen.used(element, How.HANDED_OUT, line);
        if (types.changes(element, seen)) {
            seen.taint(array);
        }
    }

    private void field(FieldInstruction field, Frame frame) {
        String owner = code.declaring(field.owner().asInternalName(), field.name().stringValue());
        String name = field.name().stringValue();
        switch (field.opcode()) {
            case GETSTATIC -> frame.push(read(owner, name, field));
            case GETFIELD -> {
                frame.pop();
                frame.push(read(owner, name, field));
            }
            default -> {
                Value value = frame.pop();
                if (field.opcode() == Opcode.PUTFIELD) {
                    frame.pop();
                }
                seen.used(value, How.HANDED_OUT, line);
                seen.put(owner, name, value, line);
            }
        }
    }

    private Value read(String owner, String name, FieldInstruction field) {
        String type = field.type().stringValue();
        return type.startsWith("[") && code.isOwn(owner) ? Value.table(type, owner + "." + name)
                : Value.of(type);
    }

    private void returned(ReturnInstruction end, Frame frame) {
        if (end.typeKind() == TypeKind.REFERENCE) {
            Value value = frame.pop();
            seen.used(value, How.HANDED_OUT, line);
            seen.returns(types.settled(value, seen));
        }
    }

    private static void operator(OperatorInstruction operator, Frame frame) {
        Opcode opcode = operator.opcode();
        boolean isUnary = switch (opcode) {
            case INEG, LNEG, FNEG, DNEG, ARRAYLENGTH -> true;
            default -> false;
        };
        frame.drop(isUnary ? 1 : 2);
        frame.push(switch (opcode) {
            case ARRAYLENGTH, LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> Value.INT;
            default -> primitive(operator.typeKind());
        });
    }

    private static int operands(Opcode opcode) {
        return switch (opcode) {
            case GOTO, GOTO_W -> 0;
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> 1;
            default -> 2;
        };
    }

    private static void stack(Opcode opcode, Frame frame) {
        switch (opcode) {
            case POP -> frame.pop();
            case POP2 -> frame.popSlots(2);
            case DUP -> frame.push(frame.top());
            case SWAP -> {
                Value top = frame.pop();
                Value below = frame.pop();
                frame.push(top);
                frame.push(below);
            }
            case DUP_X1 -> copyBelow(frame, 1, 1);
            case DUP_X2 -> copyBelow(frame, 1, 2);
            case DUP2 -> copyBelow(frame, 2, 0);
            case DUP2_X1 -> copyBelow(frame, 2, 1);
            case DUP2_X2 -> copyBelow(frame, 2, 2);
            default -> throw new IllegalStateException("no instruction of the stack: " + opcode);
        }
    }

    private static void copyBelow(Frame frame, int slots, int below) {
        List<Value> top = frame.popSlots(slots);
        List<Value> skipped = frame.popSlots(below);
        frame.pushAll(top);
        frame.pushAll(skipped);
        frame.pushAll(top);
    }
}
