package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.reflect.AccessFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Numbers that stand for something else: constants of a number's type that are named for what is
 * not there, and comparisons for equality with −1 or the ends of a type's range. What {@link
 * NeverAsNumber} finds by the names of methods, this finds by what is done with numbers. It sees a
 * number on the right of a comparison only, as it is written here, and none behind a variable.
 */
final class Sentinels {
    private static final Pattern NOT_THERE = Pattern.compile(
            "(NONE|NEVER|UNKNOWN|UNSET|ABSENT|MISSING|UNDEFINED|NOTHING|NOWHERE|INVALID"
                    + "|UNLIMITED|NO_\\w+|NOT_\\w+)(_\\w+)?");
    private static final String NUMBERS = "IJSBFD";
    private static final Set<Opcode> EQUALITIES = EnumSet.of(Opcode.IF_ICMPEQ, Opcode.IF_ICMPNE);
    private static final Set<Opcode> WIDE = EnumSet.of(Opcode.LCMP, Opcode.DCMPG, Opcode.DCMPL,
            Opcode.FCMPG, Opcode.FCMPL);
    private static final Set<Opcode> AFTER_WIDE = EnumSet.of(Opcode.IFEQ, Opcode.IFNE);
    private static final Set<Number> ENDS = Set.of(Integer.MAX_VALUE, Integer.MIN_VALUE,
            Long.MAX_VALUE, Long.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -1, -1L, -1.0,
            Float.MAX_VALUE, -1f);

    private Sentinels() {}

    /** Constants, as {@code Type.NAME}, and files with such comparisons, as {@code Type}. */
    static SortedSet<String> offenders(JavaClasses classes) {
        SortedSet<String> offenders = new TreeSet<>();
        for (JavaClass each : classes) {
            ClassModel model = ClassFiles.read(each);
            String type = Headers.name(each) + ".";
            model.fields().stream().filter(Sentinels::offends)
                    .forEach(field -> offenders.add(type + field.fieldName().stringValue()));
            model.methods().stream().filter(Sentinels::offends)
                    .forEach(_ -> offenders.add(topLevel(type)));
        }
        return offenders;
    }

    private static boolean offends(FieldModel field) {
        return field.flags().has(AccessFlag.STATIC)
                && NUMBERS.contains(field.fieldType().stringValue())
                && NOT_THERE.matcher(field.fieldName().stringValue()).matches();
    }

    private static boolean offends(MethodModel method) {
        List<CodeElement> steps = method.code().stream()
                .flatMap(code -> code.elementStream()).filter(Instruction.class::isInstance)
                .toList();
        for (int i = 0; i + 2 < steps.size(); i++) {
            if (steps.get(i) instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof Number number
                    && ENDS.contains(number)
                    && isEquality(opcode(steps.get(i + 1)), opcode(steps.get(i + 2)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEquality(Opcode first, Opcode second) {
        return EQUALITIES.contains(first)
                || (WIDE.contains(first) && AFTER_WIDE.contains(second));
    }

    private static Opcode opcode(CodeElement step) {
        return ((Instruction) step).opcode();
    }

    private static String topLevel(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
