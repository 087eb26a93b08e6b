package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.constantpool.ConstantValueEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.stream.Stream;

/** What ArchUnit does not tell of a class: the constants in it. */
final class ClassFiles {
    private ClassFiles() {}

    static ClassModel read(JavaClass each) {
        try (InputStream in = each.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers that code loads. */
    static Stream<Number> numbers(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .filter(ConstantInstruction.class::isInstance)
                .map(element -> ((ConstantInstruction) element).constantValue())
                .filter(Number.class::isInstance).map(Number.class::cast);
    }

    /** Numbers that fields are declared with. */
    static Stream<Number> numbersOfFields(ClassModel model) {
        return model.fields().stream().flatMap(field -> field.attributes().stream())
                .filter(ConstantValueAttribute.class::isInstance)
                .map(attribute -> ((ConstantValueEntry) ((ConstantValueAttribute) attribute)
                        .constant()).constantValue())
                .filter(Number.class::isInstance).map(Number.class::cast);
    }
}
