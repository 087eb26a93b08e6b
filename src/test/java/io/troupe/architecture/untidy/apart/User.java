package io.troupe.architecture.untidy.apart;

import io.troupe.architecture.untidy.Kept;
import io.troupe.architecture.untidy.Limits;

/** Uses a type, and another one's constant, which the compiler copies. */
final class User {
    private User() {}

    public static void main(String[] args) {
        System.out.println(Kept.called(args.length) + Limits.MOST);
    }
}
