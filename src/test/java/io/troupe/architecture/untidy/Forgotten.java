package io.troupe.architecture.untidy;

/** Nobody uses it, nor its members. */
final class Forgotten {
    static int one() {
        return Sentinel.at(new long[]{1}, 1);
    }
}
