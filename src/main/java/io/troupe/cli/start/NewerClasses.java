package io.troupe.cli.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings class files that are older than Java 6 up to date in a jar. Java's start-up cache takes
 * none of these, since they lack the tables by which code is verified in one pass; the command line
 * is made of such classes, and reading and verifying them took a third of a short command.
 *
 * <p>The code stays what it is; the tables are computed from it. A jar without old classes is left
 * alone, and a jar that is being changed is replaced as a whole: who has it open goes on reading
 * the old one.
 */
public final class NewerClasses {
    /** The first version whose classes Java keeps in its cache. */
    private static final int KEPT = ClassFile.JAVA_6_VERSION;

    private NewerClasses() {}

    /**
     * Used by the launcher, after a build.
     *
     * @param jars files
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            renew(Path.of(jar));
        }
    }

    /** Renews a jar; whether it had old classes. */
    static boolean renew(Path jar) throws IOException {
        Path renewed = jar.resolveSibling(jar.getFileName() + ".new");
        boolean hasOld = false;
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(renewed);
                ZipOutputStream to = new ZipOutputStream(file)) {
            ClassFile format = format(from);
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                byte[] written = entry.getName().endsWith(".class") ? renewed(bytes, format)
                        : bytes;
                hasOld |= !Arrays.equals(written, bytes);
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                to.write(written);
                to.closeEntry();
            }
        }
        if (hasOld) {
            Files.move(renewed, jar, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(renewed);
        }
        return hasOld;
    }

    /** Which types a type has above it is looked up in the jar, then in Java. */
    private static ClassFile format(ZipFile jar) {
        ClassHierarchyResolver types = ClassHierarchyResolver.ofResourceParsing(
                type -> read(type.descriptorString(), jar));
        return ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(
                        types.orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private static @Nullable InputStream read(String descriptor, ZipFile jar) {
        ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] renewed(byte[] bytes, ClassFile format) {
        ClassModel type = format.parse(bytes);
        if (type.majorVersion() >= KEPT) {
            return bytes;
        }
        return format.transformClass(type,
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                        .andThen(NewerClasses::dated));
    }

    private static void dated(ClassBuilder type, ClassElement element) {
        if (element instanceof ClassFileVersion) {
            type.withVersion(ClassFile.JAVA_8_VERSION, 0);
        } else {
            type.with(element);
        }
    }
}
