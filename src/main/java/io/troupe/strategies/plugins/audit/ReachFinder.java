package io.troupe.strategies.plugins.audit;

import io.troupe.strategies.plugins.audit.Reach.World;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the methods of a class use outside the market: calls and references to methods. */
final class ReachFinder {
    private final UnitCode code;
    private final String className;
    private final List<Reach> found = new ArrayList<>();
    private String method = "";
    private int line;

    private ReachFinder(UnitCode code, String className) {
        this.code = code;
        this.className = className;
    }

    static List<Reach> of(UnitCode code, ClassModel model) {
        ReachFinder finder = new ReachFinder(code, UnitCode.name(model));
        model.methods().forEach(finder::look);
        return finder.found;
    }

    private void look(MethodModel model) {
        method = model.methodName().stringValue();
        line = 0;
        if (model.flags().has(AccessFlag.NATIVE)) {
            found.add(new Reach(World.NATIVE, className.replace('/', '.'), method, 0,
                    "the native method " + method));
        }
        model.code().ifPresent(body -> body.forEach(this::look));
    }

    private void look(CodeElement element) {
        switch (element) {
            case LineNumber number -> line = number.line();
            case InvokeInstruction call -> add(call.owner().asInternalName(),
                    call.name().stringValue(), call.type().stringValue());
            case InvokeDynamicInstruction call -> {
                for (LoadableConstantEntry one : call.invokedynamic().bootstrap().arguments()) {
                    if (one instanceof MethodHandleEntry handle) {
                        MemberRefEntry reference = handle.reference();
                        add(reference.owner().asInternalName(), reference.name().stringValue(),
                                reference.type().stringValue());
                    }
                }
            }
            case FieldInstruction field when field.opcode() == Opcode.GETSTATIC -> OuterWorld
                    .ofField(field.owner().asInternalName(), field.name().stringValue())
                    .ifPresent(world -> add(world, field.owner().asInternalName(),
                            field.name().stringValue()));
            default -> {
                // Nothing else leaves the class.
            }
        }
    }

    private void add(String owner, String name, String descriptor) {
        String type = owner;
        Optional<World> world = OuterWorld.of(type, name, descriptor);
        // A thread of one's own class is a thread.
        while (world.isEmpty() && code.isOwn(type)
                && code.method(type, name, descriptor).isEmpty()) {
            type = code.find(type).map(UnitCode::superclass).orElse("");
            world = OuterWorld.of(type, name, descriptor);
        }
        String used = type;
        world.ifPresent(found -> add(found, used, name));
    }

    private void add(World world, String owner, String name) {
        found.add(new Reach(world, className.replace('/', '.'), method, line,
                OuterWorld.name(owner, name)));
    }
}
