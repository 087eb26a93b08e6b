package io.troupe.run;

/** Carries a {@link Refusal} to whoever asked, past those who can do nothing about it. */
public final class RunRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** A refusal on its way. */
    public RunRefused(Refusal refusal) {
        super(String.join("\n", refusal.lines()));
        this.refusal = refusal;
    }

    /** Why it was refused. */
    public Refusal refusal() {
        return refusal;
    }
}
