package io.troupe.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewerClassesTest {
    @TempDir
    private Path folder;
    private Path jar;
    private Path original;

    @BeforeEach
    void copy() throws Exception {
        original = Path.of(
                CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        jar = folder.resolve("picocli-1.jar");
        Files.copy(original, jar);
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        return List.copyOf(Collections.list(zip.entries()));
    }

    private static List<String> shape(ClassModel type) {
        List<String> shape = new ArrayList<>();
        for (MethodModel method : type.methods()) {
            shape.add(method.methodName().stringValue() + method.methodType().stringValue());
            method.code().ifPresent(code -> code.elementStream()
                    .filter(ConstantInstruction.class::isInstance)
                    .map(ConstantInstruction.class::cast)
                    .forEach(each -> shape.add(String.valueOf(each.constantValue()))));
        }
        return shape;
    }

    @Test
    void everyClassCanBeKeptAndDoesWhatItDid() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        assertThat(NewerClasses.renew(jar)).isTrue();

        int old = 0;
        try (ZipFile before = new ZipFile(original.toFile());
                ZipFile after = new ZipFile(jar.toFile())) {
            assertThat(entries(after)).extracting(ZipEntry::getName)
                    .isEqualTo(entries(before).stream().map(ZipEntry::getName).toList());
            for (ZipEntry entry : entries(before)) {
                byte[] was = before.getInputStream(entry).readAllBytes();
                byte[] is = after.getInputStream(after.getEntry(entry.getName())).readAllBytes();
                if (!entry.getName().endsWith(".class")) {
                    assertThat(is).as(entry.getName()).isEqualTo(was);
                    continue;
                }
                ClassModel model = ClassFile.of().parse(is);
                assertThat(model.majorVersion()).as(entry.getName()).isGreaterThanOrEqualTo(50);
                assertThat(shape(model)).as(entry.getName())
                        .isEqualTo(shape(ClassFile.of().parse(was)));
                old += ClassFile.of().parse(was).majorVersion() < 50 ? 1 : 0;
            }
        }
        assertThat(old).isGreaterThan(200);
        assertThat(jar.resolveSibling("picocli-1.jar.new")).doesNotExist();
    }

    @Test
    void javaVerifiesEveryOneOfThem() throws Exception {
        NewerClasses.renew(jar);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()},
                ClassLoader.getPlatformClassLoader());
                ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                String name = entry.getName();
                // Those of Groovy's that nobody who has no Groovy can load stay out.
                if (name.startsWith("picocli/") && !name.contains("groovy")) {
                    if (name.endsWith(".class")) {
                        Class.forName(name.substring(0, name.length() - 6).replace('/', '.'),
                                true, loader);
                    }
                }
            }
        }
    }

    @Test
    void whatIsNewIsLeftAlone() throws IOException {
        NewerClasses.renew(jar);
        FileTime then = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(jar, then);
        byte[] bytes = Files.readAllBytes(jar);
        assertThat(NewerClasses.renew(jar)).isFalse();
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(then);
        assertThat(Files.readAllBytes(jar)).isEqualTo(bytes);
        assertThat(folder).isDirectoryContaining(file -> file.equals(jar));
        assertThat(jar.resolveSibling("picocli-1.jar.new")).doesNotExist();
    }
}
