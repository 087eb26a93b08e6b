package io.troupe.architecture.untidy;

/** The ends of a range, and numbers below none, are no sentinels. */
final class Honest {
    static final int NOTES = 12;

    private Honest() {}

    static boolean fits(long number) {
        return number <= Integer.MAX_VALUE && number > -1 && number != 9;
    }
}
