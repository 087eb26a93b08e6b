package io.troupe.strategies.plugins.audit;

/**
 * A use of something outside the market. Immutable.
 *
 * @param world what is used
 * @param className the binary name of the class that does
 * @param method the method that does, {@code <init>} for a constructor
 * @param line in its source, 0 if it is not known
 * @param what is used there, such as {@code java.nio.file.Files.lines}
 */
public record Reach(World world, String className, String method, int line, String what) {
    /** What there is beside the market and what it was told. */
    public enum World {
        /** Files and folders. */
        FILES("files"),
        /** Other machines. */
        NETWORK("the network"),
        /** The time of day. */
        CLOCK("the clock"),
        /** Variables, properties and standard input of the process. */
        ENVIRONMENT("the environment"),
        /** Other processes. */
        PROCESSES("other processes"),
        /** Threads of its own, and settings that all threads share. */
        THREADS("threads and the whole process"),
        /** Code that is not named where it is called. */
        REFLECTION("reflection"),
        /** Code that is not Java. */
        NATIVE("native code"),
        /** Random numbers that no seed repeats. */
        RANDOMNESS("randomness without a seed"),
        /** What all strategies share, such as the default locale: refused. */
        SHARED("what all strategies share"),
        /** The end of the process: refused. */
        END("the end of the process");

        private final String label;

        World(String label) {
            this.label = label;
        }

        /** As messages name it. */
        public String label() {
            return label;
        }
    }
}
