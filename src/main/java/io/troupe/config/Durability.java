package io.troupe.config;

/** What a durable bar survives. */
public enum Durability implements Labeled {
    /** Any end of the process. */
    PROCESS("process"),
    /** A power failure too: every write is forced to the disk. */
    POWER("power");

    private final String label;

    Durability(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
