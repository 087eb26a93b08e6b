package io.troupe.strategies.plugins.audit;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows values through one method until nothing new is learnt, joining what branches bring
 * together. Sound for what it is asked: a value that it calls constant is, and an array that it
 * sees neither changed nor handed out is neither, as far as no reflection is used.
 */
final class MethodFlow {
    /** Lattices of this height settle in a few rounds; a method that does not is left at that. */
    private static final int MOST_ROUNDS = 50;

    private final Steps steps;
    private final List<CodeElement> elements;
    private final List<ExceptionCatch> handlers;
    private final Map<Label, Integer> places = new HashMap<>();
    private final Map<Label, Frame> frames = new HashMap<>();
    private final Frame entry = new Frame();
    private boolean changed;

    private MethodFlow(MethodModel method, CodeModel code, String owner, Steps steps,
            boolean tagsParameters) {
        this.steps = steps;
        this.elements = code.elementList();
        this.handlers = code.exceptionHandlers();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof LabelTarget target) {
                places.put(target.label(), i);
            }
        }
        int slot = 0;
        if (!method.flags().has(AccessFlag.STATIC)) {
            entry.local(slot++, Value.of("L" + owner + ";"));
        }
        List<ClassDesc> parameters = method.methodTypeSymbol().parameterList();
        for (int i = 0; i < parameters.size(); i++) {
            String type = parameters.get(i).descriptorString();
            entry.local(slot, tagsParameters && type.length() > 1
                    ? Value.table(type, parameter(i))
                    : Value.of(type));
            slot += type.equals("J") || type.equals("D") ? 2 : 1;
        }
    }

    /** How the array or object that a parameter brings is named among a value's tables. */
    static String parameter(int index) {
        return "#" + index;
    }

    /**
     * Follows a method.
     *
     * @param tagsParameters whether parameters are to be recognized where they come to
     * @return what was seen; nothing of a method without code
     */
    static Seen of(UnitCode code, TypeRules types, String owner, MethodModel method,
            boolean tagsParameters) {
        Seen seen = new Seen();
        method.findAttribute(Attributes.code())
                .ifPresent(body -> new MethodFlow(method, body, owner,
                        new Steps(code, types, seen), tagsParameters).follow());
        return seen;
    }

    private void follow() {
        int round = 0;
        do {
            changed = false;
            steps.seen().clear();
            walk();
        } while (changed && ++round < MOST_ROUNDS);
    }

    private void walk() {
        Frame frame = entry.copy();
        boolean reached = true;
        for (int i = 0; i < elements.size(); i++) {
            CodeElement element = elements.get(i);
            switch (element) {
                case LineNumber line -> steps.line(line.line());
                case LabelTarget target -> {
                    Frame other = frames.get(target.label());
                    if (reached) {
                        arrive(target.label(), frame);
                    }
                    Frame joined = frames.get(target.label());
                    reached |= other != null;
                    if (joined != null) {
                        frame = joined.copy();
                    }
                }
                case Instruction instruction -> {
                    if (reached) {
                        reached = step(i, instruction, frame);
                    }
                }
                default -> {}
            }
        }
    }

    private boolean step(int at, Instruction instruction, Frame frame) {
        toHandlers(at, frame);
        steps.take(at, instruction, frame);
        toHandlers(at, frame);
        return switch (instruction) {
            case BranchInstruction branch -> {
                arrive(branch.target(), frame);
                yield branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
            }
            case TableSwitchInstruction cases -> {
                arrive(cases.defaultTarget(), frame);
                arrive(cases.cases(), frame);
                yield false;
            }
            case LookupSwitchInstruction cases -> {
                arrive(cases.defaultTarget(), frame);
                arrive(cases.cases(), frame);
                yield false;
            }
            case ReturnInstruction _,ThrowInstruction _ -> false;
            default -> true;
        };
    }

    private void arrive(List<SwitchCase> cases, Frame frame) {
        cases.forEach(one -> arrive(one.target(), frame));
    }

    private void arrive(Label label, Frame frame) {
        Frame known = frames.get(label);
        if (known == null) {
            frames.put(label, frame.copy());
            changed = true;
        } else {
            changed |= known.merge(frame);
        }
    }

    /** Whatever is in a local variable within a try block may be there in its handler. */
    private void toHandlers(int at, Frame frame) {
        for (ExceptionCatch one : handlers) {
            if (place(one.tryStart()) <= at && at < place(one.tryEnd())) {
                Frame known = frames.get(one.handler());
                if (known == null) {
                    known = frame.copy();
                    known.clear();
                    known.push(Value.of("Ljava/lang/Throwable;"));
                    frames.put(one.handler(), known);
                    changed = true;
                } else {
                    changed |= known.mergeLocals(frame);
                }
            }
        }
    }

    private int place(@Nullable Label label) {
        return places.getOrDefault(label, Integer.MAX_VALUE);
    }
}
