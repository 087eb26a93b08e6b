package io.troupe.config.values;

import java.nio.file.Path;

/** Where a value was written. Immutable. */
public sealed interface Origin {
    /** Nobody wrote it: the default of its key. */
    Origin DEFAULT = new Default();

    /**
     * Short, for a reader who knows the files: {@code base.yaml:12}, {@code --set}, {@code
     * default}.
     */
    String label();

    /** Complete, for a message: {@code configs/base.yaml:12:9}, {@code --set run.seed=x}. */
    String place();

    /**
     * A place in a file.
     *
     * @param file as the user named it
     * @param line counted from 1
     * @param column counted from 1
     */
    record InFile(Path file, int line, int column) implements Origin {
        @Override
        public String label() {
            return name(file) + ":" + line;
        }

        @Override
        public String place() {
            return file + ":" + line + ":" + column;
        }
    }

    /** The whole of a file that cannot be read, so that there is no line to name. */
    record WholeFile(Path file) implements Origin {
        @Override
        public String label() {
            return name(file);
        }

        @Override
        public String place() {
            return file.toString();
        }
    }

    /** An option of the command line, {@code key=value}. */
    record SetOption(String text) implements Origin {
        @Override
        public String label() {
            return "--set";
        }

        @Override
        public String place() {
            return "--set " + text;
        }
    }

    /**
     * Another key that stands for several.
     *
     * @param key it with its value, as a file says them
     */
    record Preset(String key) implements Origin {
        @Override
        public String label() {
            return key;
        }

        @Override
        public String place() {
            return key;
        }
    }

    /** See {@link #DEFAULT}. */
    record Default() implements Origin {
        @Override
        public String label() {
            return "default";
        }

        @Override
        public String place() {
            return "default";
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
