package io.troupe.cli.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
import java.util.zip.ZipOutputStream;
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
        try (URLClassLoader loader = new URLClassLoader(new URL[]{jar.toUri().toURL()},
                ClassLoader.getPlatformClassLoader());
                ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> names = entries(zip).stream().map(ZipEntry::getName)
                    .filter(name -> name.startsWith("picocli/") && name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.'))
                    .toList();
            assertThat(names).hasSizeGreaterThan(200);
            for (String name : names) {
                assertThatCode(() -> Class.forName(name, true, loader)).as(name)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void oneOldClassIsEnough() throws IOException {
        Path small = folder.resolve("small.jar");
        String old = "picocli/CommandLine$Range.class";
        try (ZipFile from = new ZipFile(original.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(small))) {
            to.putNextEntry(new ZipEntry(old));
            from.getInputStream(from.getEntry(old)).transferTo(to);
            to.putNextEntry(new ZipEntry("last.txt"));
            to.write('x');
        }
        assertThat(NewerClasses.renew(small)).isTrue();
        try (ZipFile renewed = new ZipFile(small.toFile())) {
            assertThat(ClassFile.of().parse(
                    renewed.getInputStream(renewed.getEntry(old)).readAllBytes()).majorVersion())
                    .isEqualTo(ClassFile.JAVA_8_VERSION);
            assertThat(renewed.getInputStream(renewed.getEntry("last.txt")).readAllBytes())
                    .containsExactly('x');
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
