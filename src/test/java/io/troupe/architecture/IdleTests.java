package io.troupe.architecture;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tests that cannot fail but by an exception: neither they nor the code of tests that they call
 * assert anything, or all that they assert is about numbers and texts that stand there. What is
 * called by the product or the JDK alone, as a fake's methods, is not followed.
 */
final class IdleTests {
    private static final Pattern ASSERTION = Pattern.compile(
            "org/assertj/core/api/\\w*Assert\\w*|org/junit/jupiter/api/Assertions");
    private static final Set<String> OTHER_ASSERTIONS = Set.of(
            "java/lang/AssertionError.<init>", "com/tngtech/archunit/lang/ArchRule.check");
    private static final Pattern PREPARES = Pattern.compile("assertThat\\w*|as|describedAs"
            + "|withFailMessage|overridingErrorMessage|extracting|asString|asInstanceOf|map"
            + "|filteredOn|first|last|element|rootCause|cause|using\\w+|with\\w+|in\\w+Order");
    private static final String ASSERTJ = "org/assertj/core/api/Assertions";

    private final TestCode tests;

    IdleTests(TestCode tests) {
        this.tests = tests;
    }

    /** A called or referenced method, by its owner's internal name. */
    private record Call(String owner, String name, String descriptor) {
        static Call of(MemberRefEntry entry) {
            return new Call(entry.owner().asInternalName(), entry.name().stringValue(),
                    entry.type().stringValue());
        }

        static Call of(DirectMethodHandleDesc handle) {
            String owner = handle.owner().descriptorString();
            return new Call(owner.substring(1, owner.length() - 1), handle.methodName(),
                    handle.lookupDescriptor());
        }

        boolean asserts() {
            return OTHER_ASSERTIONS.contains(owner + "." + name)
                    || (owner.startsWith("akka/actor/") && name.startsWith("expect"))
                    || (ASSERTION.matcher(owner).matches() && !PREPARES.matcher(name).matches());
        }
    }

    /** The tests, as {@code Type.method}. */
    SortedSet<String> offenders() {
        SortedSet<String> offenders = new TreeSet<>();
        tests.types().forEach((name, type) -> type.methods().stream().filter(TestCode::isTest)
                .filter(method -> !canFail(name, method))
                .forEach(method -> offenders.add(TestCode.simpleName(name) + "."
                        + method.methodName().stringValue())));
        return offenders;
    }

    private boolean canFail(String type, MethodModel test) {
        Set<Call> known = new HashSet<>();
        Deque<Call> open = new ArrayDeque<>();
        open.add(new Call(type, test.methodName().stringValue(), test.methodType().stringValue()));
        while (!open.isEmpty()) {
            Call call = open.remove();
            if (call.asserts()) {
                return true;
            }
            if (known.add(call) && tests.types().containsKey(call.owner())) {
                Stream.concat(tests.upwards(call.owner()), tests.downwards(call.owner()))
                        .flatMap(each -> bodies(each, call))
                        .flatMap(IdleTests::calls).forEach(open::add);
            }
        }
        return false;
    }

    /** The method, and what the type has made when it was loaded, as its lambdas. */
    private Stream<MethodModel> bodies(String type, Call call) {
        return Stream.concat(tests.find(type, call.name(), call.descriptor()).stream(),
                tests.find(type, "<clinit>", "()V").stream());
    }

    /** Whether all that the code itself asserts is about constants. */
    private static boolean assertsWhatStands(List<CodeElement> steps) {
        long about = 0;
        long constant = 0;
        for (int i = 2; i < steps.size(); i++) {
            if (steps.get(i) instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals(ASSERTJ)
                    && call.name().equalsString("assertThat")) {
                about++;
                // Behind a branch the constant is one side of a condition.
                constant += steps.get(i - 1) instanceof ConstantInstruction
                        && !(steps.get(i - 2) instanceof BranchInstruction) ? 1 : 0;
            }
        }
        return about > 0 && about == constant;
    }

    private static Stream<Call> calls(MethodModel method) {
        List<CodeElement> steps = method.code().stream().flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance).toList();
        boolean isIdle = assertsWhatStands(steps);
        return steps.stream().flatMap(IdleTests::calls)
                .filter(call -> !isIdle || !call.asserts());
    }

    private static Stream<Call> calls(CodeElement step) {
        return switch (step) {
            case InvokeInstruction call -> Stream.of(Call.of(call.method()));
            case InvokeDynamicInstruction made -> {
                List<ConstantDesc> arguments = made.bootstrapArgs();
                yield arguments.stream().filter(DirectMethodHandleDesc.class::isInstance)
                        .map(each -> Call.of((DirectMethodHandleDesc) each));
            }
            default -> Stream.empty();
        };
    }
}
