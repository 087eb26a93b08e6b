package io.troupe.run.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
    @TempDir
    private Path folder;

    private LineFile file() {
        return new LineFile(folder.resolve("new/lines"));
    }

    @Test
    void growsByWholeLinesAndHoldsEachOnce() throws IOException {
        assertThat(file().lines()).isEmpty();
        assertThat(file().add(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(file().add(List.of("b", "c", "c"))).containsExactly("a", "b", "c");
        assertThat(file().lines()).containsExactly("a", "b", "c");
        assertThat(Files.readString(file().path())).isEqualTo("a\nb\nc\n");
    }

    @Test
    void addingWhatIsThereWritesNothing() throws IOException {
        file().add(List.of("a"));
        Files.writeString(file().path(), "a");
        file().add(List.of("a"));
        assertThat(Files.readString(file().path())).isEqualTo("a");
    }

    @Test
    void aLineWithoutAnEndIsGivenOneByTheNext() throws IOException {
        file().add(List.of("a"));
        Files.writeString(file().path(), "a\ntor");
        assertThat(file().lines()).containsExactly("a", "tor");
        file().add(List.of("b"));
        assertThat(Files.readString(file().path())).isEqualTo("a\ntor\nb\n");
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        List<Callable<List<String>>> adding = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            List<String> lines = List.of("x" + k, "y" + k);
            adding.add(() -> file().add(lines));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> added : threads.invokeAll(adding)) {
                assertThat(added.get()).isNotEmpty();
            }
        }
        assertThat(file().lines()).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                .boxed().flatMap(k -> List.of("x" + k, "y" + k).stream()).toList());
    }

    @Test
    void whatCannotBeReadOrWrittenSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("new/lines"));
        assertThatThrownBy(() -> file().add(List.of("a"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> file().lines()).isInstanceOf(IOException.class);
    }
}
