package io.troupe.strategies.plugins;

import static io.troupe.strategies.plugins.UserFolder.idle;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.strategies.plugins.PluginLoader.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
    @TempDir
    private Path temp;
    private Path folder = Path.of(".");
    private ClassCache cache = ClassCache.none();
    private List<CompiledClass> classes = List.of();

    @BeforeEach
    void open() throws IOException {
        folder = temp.resolve("cache/strategies");
        cache = ClassCache.in(folder, "build 1");
        classes = UserFolder.compiled(Map.of("A.java", "class A { class B {} }"));
    }

    private static PluginUnit.Sources unit(String name, String path, String text)
            throws IOException {
        return new PluginUnit.Sources(name,
                List.of(SourceText.of(name, path, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> described(List<CompiledClass> classes) {
        return classes.stream().map(one -> one.name() + " of " + one.source() + " "
                + Arrays.hashCode(one.bytes())).toList();
    }

    @Test
    void whatIsKeptIsFoundAgainWhereverTheFileLies() throws IOException {
        PluginUnit.Sources unit = unit("strategies/A.java", "A.java", "class A { class B {} }");
        assertThat(cache.find(unit)).isNull();
        cache.keep(unit, classes);
        assertThat(described(Objects.requireNonNull(cache.find(unit))))
                .isEqualTo(described(classes)).hasSize(2);
        assertThat(cache.find(unit("/other/A.java", "A.java", "class A { class B {} }")))
                .isNotNull();
    }

    @Test
    void anotherSourceFileOrBuildIsAnotherEntry() throws IOException {
        cache.keep(unit("A.java", "A.java", "class A {}"), classes);
        assertThat(cache.find(unit("A.java", "A.java", "class A { }"))).isNull();
        assertThat(cache.find(unit("A.java", "p/A.java", "class A {}"))).isNull();
        assertThat(ClassCache.in(folder, "build 2")
                .find(unit("A.java", "A.java", "class A {}"))).isNull();
    }

    @Test
    void aDamagedEntryIsAsIfItWereNotThere() throws IOException {
        PluginUnit.Sources unit = unit("A.java", "A.java", "class A {}");
        cache.keep(unit, classes);
        Path file = file();
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[]{0, 63, 64, 70, whole.length - 1}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(file, flipped);
            assertThat(cache.find(unit)).as("byte " + at).isNull();
        }
        for (int length : new int[]{0, 10, 64, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(cache.find(unit)).as(length + " bytes").isNull();
        }
        cache.keep(unit, classes);
        assertThat(cache.find(unit)).isNotNull();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().getFirst();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoProblem() throws IOException {
        Files.writeString(temp.resolve("cache"), "a file where the folder should be");
        PluginUnit.Sources unit = unit("A.java", "A.java", "class A {}");
        cache.keep(unit, classes);
        assertThat(cache.find(unit)).isNull();
    }

    @Test
    void theOldestEntriesAreDroppedAndNothingElse() throws IOException {
        Files.createDirectories(folder);
        Path photo = Files.writeString(folder.resolve("photo.jpg"), "me");
        Files.setLastModifiedTime(photo, FileTime.fromMillis(0));
        Path link = Files.createSymbolicLink(folder.resolve("0".repeat(64)), photo);
        for (int i = 0; i < 300; i++) {
            cache.keep(unit("A.java", "A.java", "class A { int i = " + i + "; }"), classes);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(256 + 2);
        }
        assertThat(photo).hasContent("me");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aUnitIsCompiledOnceAndEveryProcessMayWrite() throws Exception {
        new UserFolder(temp.resolve("mine")).write("A.java", idle("a", "A"));
        Callable<Loaded> load = () -> PluginLoader.load(List.of(temp.resolve("mine")), cache);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Loaded>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(load));
            }
            for (Future<Loaded> one : all) {
                assertThat(one.get().problems()).isEmpty();
            }
        }
        PluginUnit.Sources unit = unit("A.java", "A.java", idle("a", "A"));
        assertThat(cache.find(unit)).isNotNull();
        // Another class under the same key shows that it is read and not compiled again.
        cache.keep(unit, UserFolder.compiled(Map.of("A.java", idle("from-the-cache", "A"))));
        assertThat(load.call().plugins().getFirst().strategies().getFirst().factory().name())
                .isEqualTo("from-the-cache");
    }
}
