package io.troupe.config;

/** Which build of LevelDB the journal uses. */
public enum NativeJournal implements Labeled {
    /** The native one where there is one, else the one in Java. */
    AUTO("auto"),
    /** The native one, or none. */
    ON("on"),
    /** The one in Java. */
    OFF("off");

    private final String label;

    NativeJournal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
