package io.troupe.architecture.untidy;

/** Headers with seven parameters, and with six. */
abstract class Demanding {
    Demanding(int a, int b, int c, int d, int e, int f, int g) {
        ask(a, b, c, d, e, f, g);
    }

    abstract void ask(int a, int b, int c, int d, int e, int f, int g);

    abstract void askLess(int a, int b, int c, int d, int e, int f);

    /** Does what it must. */
    static final class Obedient extends Demanding {
        Obedient(int a, int b, int c, int d, int e, int f) {
            super(a, b, c, d, e, f, 0);
        }

        @Override
        void ask(int a, int b, int c, int d, int e, int f, int g) {}

        @Override
        void askLess(int a, int b, int c, int d, int e, int f) {}
    }

    /** The compiler adds two parameters to these six. */
    enum Counted {
        ONE(1, 1, 1, 1, 1, 1);

        Counted(int a, int b, int c, int d, int e, int f) {
            System.out.println(a + b + c + d + e + f);
        }
    }
}
