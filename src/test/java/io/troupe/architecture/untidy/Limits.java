package io.troupe.architecture.untidy;

/** Constants that the compiler copies to where they are used. */
public final class Limits {
    public static final int MOST = 7;

    /** No one uses it. */
    static final int FORGOTTEN = 8;

    private Limits() {}
}
