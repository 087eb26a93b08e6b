package io.troupe.architecture.untidy;

/** Ten components. */
record Wide(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {
    /** Nine components, and a constant. */
    record Narrower(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
        static final Narrower ZERO = new Narrower(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
