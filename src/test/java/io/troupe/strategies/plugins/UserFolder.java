package io.troupe.strategies.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.strategies.plugins.PluginLoader.Loaded;
import io.troupe.strategies.plugins.UnitCompiler.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of a user's strategies. */
record UserFolder(Path folder) {
    /** The body of a strategy that never wants anything. */
    static final String BODY = """
            public void initialize(io.troupe.strategies.StrategyContext context) {}
            public io.troupe.model.TargetPositions onData(io.troupe.strategies.MarketView view) {
              return io.troupe.model.TargetPositions.unchanged();
            }
            """;

    /** A strategy that never wants anything. */
    static String idle(String name, String className) {
        return annotated(name) + "public class " + className
                + " implements io.troupe.strategies.StatelessStrategy {" + BODY + "}";
    }

    static String annotated(String name) {
        return "@io.troupe.strategies.RegisterStrategy(\"" + name + "\")\n";
    }

    UserFolder write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
        return this;
    }

    /** Writes a jar of classes compiled from sources by path, and other files. */
    UserFolder jar(String file, Map<String, String> sources, Map<String, String> others)
            throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (CompiledClass one : compiled(sources)) {
            entries.put(one.name().replace('.', '/') + ".class", one.bytes());
        }
        others.forEach((path, text) -> entries.put(path, text.getBytes(StandardCharsets.UTF_8)));
        try (ZipOutputStream zip = new ZipOutputStream(
                Files.newOutputStream(folder.resolve(file)))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return this;
    }

    static List<CompiledClass> compiled(Map<String, String> sources) throws IOException {
        List<SourceText> texts = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            texts.add(SourceText.of(source.getKey(), source.getKey(),
                    source.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        Outcome outcome = Objects.requireNonNull(UnitCompiler.ofPlatform())
                .compile(new PluginUnit.Sources("jar", texts));
        assertThat(outcome).isInstanceOf(Outcome.Compiled.class);
        return ((Outcome.Compiled) outcome).classes();
    }

    Loaded load() {
        return PluginLoader.load(List.of(folder), ClassCache.none());
    }

    /** The problems, with files named as from this folder. */
    List<String> problems() {
        return load().problems().stream().map(PluginProblem::text)
                .map(text -> text.replace(PluginFinder.shown(folder) + "/", "")).toList();
    }

    /** The names of the strategies, and the files they are from. */
    List<String> registered() {
        Loaded loaded = load();
        assertThat(loaded.problems()).isEmpty();
        return loaded.plugins().stream().flatMap(plugin -> plugin.strategies().stream())
                .map(one -> one.factory().name() + " of "
                        + one.place().replace(PluginFinder.shown(folder) + "/", ""))
                .toList();
    }
}
