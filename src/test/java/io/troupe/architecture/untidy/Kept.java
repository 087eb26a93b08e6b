package io.troupe.architecture.untidy;

import java.util.List;

/** Is used from elsewhere, and has what is not. */
public final class Kept {
    int written;

    private Kept() {
        written = 1;
    }

    /** Uses one of everything. */
    public static int called(int number) {
        Runnable runs = new Runs(number);
        runs.run();
        Told told = new Told(number, new Kept().hashCode(), List.of());
        return told.read() + (told.equals(new Told(1, 2, List.of())) ? Colour.SHOWN.hashCode() : 0)
                + List.of(number).stream().mapToInt(Kept::referenced).sum();
    }

    static int referenced(int number) {
        return number;
    }

    /** Only itself. */
    static int recursive(int depth) {
        return depth == 0 ? 0 : recursive(depth - 1);
    }

    static int uncalled(int number) {
        return onlyByTheDead(number);
    }

    static int onlyByTheDead(int number) {
        return Colour.HIDDEN.name().length() + number;
    }

    /** The JDK calls its method. */
    private record Runs(int number) implements Runnable {
        @Override
        public void run() {
            System.out.println(number);
        }
    }

    /** One colour is used by the dead alone. */
    enum Colour {
        SHOWN, HIDDEN
    }
}
