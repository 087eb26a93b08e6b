package io.troupe.strategies.plugins;

import java.util.List;

/** What is compiled and loaded together, with classes of its own. */
sealed interface PluginUnit {
    /** As messages name it. */
    String name();

    /** The files it is made of, in order. */
    List<PluginFile> files();

    /** One Java file, or a folder of them. */
    record Sources(String name, List<SourceText> texts) implements PluginUnit {
        /** Copies the list. */
        public Sources {
            texts = List.copyOf(texts);
        }

        @Override
        public List<PluginFile> files() {
            return texts.stream().map(SourceText::file).toList();
        }
    }

    /** A jar. */
    record Jar(PluginFile file, JarContent content) implements PluginUnit {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public List<PluginFile> files() {
            return List.of(file);
        }
    }
}
