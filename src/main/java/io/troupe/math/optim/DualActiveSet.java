package io.troupe.math.optim;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The vector nearest to a centre under bounds and rows, {@code ½Σ d(i)(x(i) − p(i))² + c'x} at its
 * least: the dual method of active sets (Goldfarb, Idnani, "A numerically stable dual method for
 * solving strictly convex quadratic programs", 1983) in the space of the variables that are at no
 * bound. It keeps its rows from one call to the next, and begins with the conditions that bound in
 * a {@link State} handed to it: those whose multipliers have the wrong sign leave first.
 */
final class DualActiveSet {
    private static final double MET = 1e-12;
    /** What rounding leaves of a violation times the weight: the centre is that far away. */
    private static final double NOISE = 1e-15;

    private final int n;
    private final double[] lower;
    private final double[] upper;
    private double[][] rows = new double[16][];
    private double[] rowLower = new double[16];
    private double[] rowUpper = new double[16];
    private double[] norm = new double[16];
    private int rowCount;

    private final double[] d;
    private final double[] root;
    private final double[] centre;
    private final double[] cost;
    private final double[] x;
    private final double[] gradient;
    private double[] y = new double[16];
    private final int[] free;
    private int freeCount;
    private int[] work = new int[16];
    private int workCount;
    private final OrthogonalRows factors = new OrthogonalRows();
    private State state;
    private double met = MET;

    /** Which conditions bind: 1 at the upper side, −1 at the lower one, 0 none. */
    static final class State {
        private final byte[] bound;
        private byte[] row = new byte[16];

        State(int n) {
            bound = new byte[n];
        }

        /** Whether a row binds. */
        boolean binds(int r) {
            return r < row.length && row[r] != 0;
        }
    }

    DualActiveSet(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
        n = lower.length;
        d = new double[n];
        root = new double[n];
        centre = new double[n];
        cost = new double[n];
        x = new double[n];
        gradient = new double[n];
        free = new int[n];
        state = new State(n);
    }

    /** Adds {@code low ≤ a·x ≤ high}; equations come first and are independent of each other. */
    void addRow(double[] a, double low, double high) {
        if (rowCount == rows.length) {
            int size = 2 * rowCount;
            rows = Arrays.copyOf(rows, size);
            rowLower = Arrays.copyOf(rowLower, size);
            rowUpper = Arrays.copyOf(rowUpper, size);
            norm = Arrays.copyOf(norm, size);
            y = Arrays.copyOf(y, size);
            work = Arrays.copyOf(work, size);
        }
        rows[rowCount] = a;
        rowLower[rowCount] = low;
        rowUpper[rowCount] = high;
        norm[rowCount++] = Math.sqrt(Vectors.dot(a, a));
    }

    int rowCount() {
        return rowCount;
    }

    /** Leaves out the rows not to be kept, from the states too. */
    void keep(boolean[] kept, State... states) {
        int count = 0;
        for (int r = 0; r < rowCount; r++) {
            if (kept[r]) {
                rows[count] = rows[r];
                rowLower[count] = rowLower[r];
                rowUpper[count] = rowUpper[r];
                norm[count] = norm[r];
                for (State each : states) {
                    each.row[count] = each.row[r];
                }
                count++;
            }
        }
        for (State each : states) {
            Arrays.fill(each.row, count, each.row.length, (byte) 0);
        }
        rowCount = count;
    }

    void upper(int i, double value) {
        upper[i] = value;
    }

    double[] x() {
        return x;
    }

    /** Sets what is to be made small; arrays are copied. */
    void objective(double[] weights, double[] nearTo, double[] linear) {
        System.arraycopy(weights, 0, d, 0, n);
        for (int i = 0; i < n; i++) {
            root[i] = Math.sqrt(d[i]);
        }
        System.arraycopy(nearTo, 0, centre, 0, n);
        met = MET;
        for (double each : weights) {
            met = Math.max(met, NOISE / each);
        }
        System.arraycopy(linear, 0, cost, 0, n);
    }

    /** Solves; false if there is no such vector, or the steps ran out. */
    boolean solve(State from) {
        state = from;
        if (state.row.length < rows.length) {
            state.row = Arrays.copyOf(state.row, rows.length);
        }
        begin();
        int most = 3 * (n + rowCount) + 50;
        for (int step = 0; step < most; step++) {
            OptionalInt worst = worst();
            if (worst.isEmpty()) {
                return true;
            }
            if (!add(aim(worst.getAsInt()))) {
                return false;
            }
        }
        return false;
    }

    private void begin() {
        forgetMissing();
        if (!refresh()) {
            restart();
        }
        while (dropWrong()) {
            if (!refresh()) {
                restart();
            }
        }
    }

    /** Bounds and sides of rows that there are not any more do not bind. */
    private void forgetMissing() {
        for (int i = 0; i < n; i++) {
            if ((state.bound[i] > 0 && Double.isInfinite(upper[i]))
                    || (state.bound[i] < 0 && Double.isInfinite(lower[i]))) {
                state.bound[i] = 0;
            }
        }
        for (int r = 0; r < rowCount; r++) {
            if (rowLower[r] == rowUpper[r]) {
                state.row[r] = 1;
            } else if ((state.row[r] > 0 && Double.isInfinite(rowUpper[r]))
                    || (state.row[r] < 0 && Double.isInfinite(rowLower[r]))) {
                state.row[r] = 0;
            }
        }
    }

    private void restart() {
        Arrays.fill(state.bound, (byte) 0);
        for (int r = 0; r < rowCount; r++) {
            state.row[r] = (byte) (rowLower[r] == rowUpper[r] ? 1 : 0);
        }
        refresh();
    }

    private boolean dropWrong() {
        boolean isAny = false;
        for (int i = 0; i < n; i++) {
            if (state.bound[i] * gradient[i] > 0) {
                state.bound[i] = 0;
                isAny = true;
            }
        }
        for (int k = 0; k < workCount; k++) {
            int r = work[k];
            if (rowLower[r] != rowUpper[r] && state.row[r] * y[k] < 0) {
                state.row[r] = 0;
                isAny = true;
            }
        }
        return isAny;
    }

    /** Factors what binds and finds its vector; false if what binds depends on itself. */
    private boolean refresh() {
        if (!factor()) {
            return false;
        }
        place();
        return true;
    }

    /** Finds the vector and the multipliers of what binds. */
    private void place() {
        for (int i = 0; i < n; i++) {
            x[i] = state.bound[i] == 0 ? centre[i] - cost[i] / d[i]
                    : state.bound[i] > 0 ? upper[i] : lower[i];
        }
        for (int k = 0; k < workCount; k++) {
            int r = work[k];
            y[k] = Vectors.dot(rows[r], x) - (state.row[r] > 0 ? rowUpper[r] : rowLower[r]);
        }
        factors.solve(y, workCount);
        for (int i = 0; i < n; i++) {
            gradient[i] = d[i] * (x[i] - centre[i]) + cost[i];
        }
        for (int k = 0; k < workCount; k++) {
            Vectors.add(gradient, y[k], rows[work[k]]);
        }
        for (int f = 0; f < freeCount; f++) {
            int i = free[f];
            x[i] -= gradient[i] / d[i];
            gradient[i] = 0;
        }
        settle();
    }

    /** Moves to where the rows that bind are met to the last digits. */
    private void settle() {
        double[] off = new double[workCount];
        for (int k = 0; k < workCount; k++) {
            int r = work[k];
            off[k] = Vectors.dot(rows[r], x) - (state.row[r] > 0 ? rowUpper[r] : rowLower[r]);
        }
        double[] sums = factors.correction(off, workCount, freeCount);
        for (int f = 0; f < freeCount; f++) {
            x[free[f]] -= sums[f] / root[free[f]];
        }
    }

    private boolean factor() {
        workCount = 0;
        for (int r = 0; r < rowCount; r++) {
            if (state.row[r] != 0) {
                work[workCount++] = r;
            }
        }
        return refactor();
    }

    /** Factors all, after a variable has come to a bound or left it. */
    private boolean refactor() {
        freeCount = 0;
        for (int i = 0; i < n; i++) {
            if (state.bound[i] == 0) {
                free[freeCount++] = i;
            }
        }
        return factorFrom(0);
    }

    /** Factors again what stands at some place in the order of rows, and all after it. */
    private boolean factorFrom(int first) {
        if (workCount > freeCount) {
            return false;
        }
        for (int k = first; k < workCount; k++) {
            double[] row = rows[work[k]];
            double[] to = factors.row(k, freeCount);
            for (int f = 0; f < freeCount; f++) {
                to[f] = row[free[f]] / root[free[f]];
            }
            if (!factors.orthogonalize(k, freeCount)) {
                return false;
            }
        }
        return true;
    }

    /** The bound −1 − i or row r that is violated most, if any is. */
    private OptionalInt worst() {
        double most = met;
        int worst = 0;
        for (int f = 0; f < freeCount; f++) {
            int i = free[f];
            double off = Math.max(lower[i] - x[i], x[i] - upper[i]);
            if (off > most) {
                most = off;
                worst = -1 - i;
            }
        }
        for (int r = 0; r < rowCount; r++) {
            if (state.row[r] == 0) {
                double value = Vectors.dot(rows[r], x);
                double off = Math.max(rowLower[r] - value, value - rowUpper[r]) / norm[r];
                if (off > most) {
                    most = off;
                    worst = r;
                }
            }
        }
        return most > met ? OptionalInt.of(worst) : OptionalInt.empty();
    }

    /** A bound or a row that is to be met: {@code normal·x ≤ limit}, from the side that is not. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Aim(int number, byte side, double[] normal, double limit) {
        boolean isBound() {
            return number < 0;
        }

        double off(double[] x) {
            int i = -1 - number;
            return (isBound() ? side * x[i] : Vectors.dot(normal, x)) - limit;
        }
    }

    private Aim aim(int number) {
        double[] normal = new double[n];
        if (number < 0) {
            int i = -1 - number;
            boolean isAbove = x[i] > upper[i];
            normal[i] = isAbove ? 1 : -1;
            return new Aim(number, (byte) normal[i], normal, isAbove ? upper[i] : -lower[i]);
        }
        boolean isAbove = Vectors.dot(rows[number], x) > rowUpper[number];
        Vectors.add(normal, isAbove ? 1 : -1, rows[number]);
        return new Aim(number, (byte) (isAbove ? 1 : -1), normal,
                isAbove ? rowUpper[number] : -rowLower[number]);
    }

    /** Moves towards a condition, dropping those whose multipliers become 0, until it is met. */
    private boolean add(Aim aim) {
        double[] slope = new double[n];
        while (true) {
            double[] change = direction(aim.normal, slope);
            double full = full(aim, slope);
            OptionalInt blocking = blocking(full, slope, change);
            double length = blocking.isPresent() ? until(blocking.getAsInt(), slope, change)
                    : full;
            if (Double.isInfinite(length)) {
                return false;
            }
            move(length, slope, change);
            if (blocking.isEmpty()) {
                return join(aim);
            }
            drop(blocking.getAsInt());
        }
    }

    /** How far it is to the condition, endless if it depends on what binds. */
    private double full(Aim aim, double[] slope) {
        double curve = 0;
        double whole = 0;
        for (int f = 0; f < freeCount; f++) {
            int i = free[f];
            curve += slope[i] * slope[i] / d[i];
            whole += aim.normal[i] * aim.normal[i] / d[i];
        }
        boolean isDependent = curve == 0
                || curve <= OrthogonalRows.DEPENDENT * OrthogonalRows.DEPENDENT * whole;
        return isDependent ? Double.POSITIVE_INFINITY : aim.off(x) / curve;
    }

    /** The condition whose multiplier becomes 0 first and before the step is full, if any. */
    private OptionalInt blocking(double full, double[] slope, double[] change) {
        double least = full;
        boolean isAny = false;
        int first = 0;
        for (int i = 0; i < n; i++) {
            if (state.bound[i] * slope[i] > 0 && -gradient[i] / slope[i] < least) {
                least = Math.max(0, -gradient[i] / slope[i]);
                first = -1 - i;
                isAny = true;
            }
        }
        for (int k = 0; k < workCount; k++) {
            int r = work[k];
            if (state.row[r] * change[k] < 0 && rowLower[r] != rowUpper[r]
                    && -y[k] / change[k] < least) {
                least = Math.max(0, -y[k] / change[k]);
                first = r;
                isAny = true;
            }
        }
        return isAny ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private double until(int blocking, double[] slope, double[] change) {
        if (blocking < 0) {
            return Math.max(0, -gradient[-1 - blocking] / slope[-1 - blocking]);
        }
        int k = place(blocking);
        return Math.max(0, -y[k] / change[k]);
    }

    private int place(int row) {
        int at = 0;
        while (work[at] != row) {
            at++;
        }
        return at;
    }

    /** Lets a condition bind from now on. */
    private boolean join(Aim aim) {
        boolean isIndependent;
        if (aim.isBound()) {
            state.bound[-1 - aim.number] = aim.side;
            isIndependent = refactor();
        } else {
            state.row[aim.number] = aim.side;
            work[workCount++] = aim.number;
            isIndependent = factorFrom(workCount - 1);
        }
        if (isIndependent) {
            place();
        }
        return isIndependent;
    }

    /** By how much multipliers and, in {@code slope}, gradients change per unit of a new one. */
    private double[] direction(double[] normal, double[] slope) {
        double[] scaled = new double[freeCount];
        for (int f = 0; f < freeCount; f++) {
            scaled[f] = -normal[free[f]] / root[free[f]];
        }
        double[] change = factors.combination(scaled, workCount, freeCount);
        System.arraycopy(normal, 0, slope, 0, n);
        for (int k = 0; k < workCount; k++) {
            Vectors.add(slope, change[k], rows[work[k]]);
        }
        return change;
    }

    private void move(double length, double[] slope, double[] change) {
        for (int i = 0; i < n; i++) {
            if (state.bound[i] == 0) {
                x[i] -= length * slope[i] / d[i];
            } else {
                gradient[i] += length * slope[i];
            }
        }
        for (int k = 0; k < workCount; k++) {
            y[k] += length * change[k];
        }
    }

    private void drop(int number) {
        if (number < 0) {
            state.bound[-1 - number] = 0;
            gradient[-1 - number] = 0;
            refactor();
            return;
        }
        state.row[number] = 0;
        int at = place(number);
        workCount--;
        System.arraycopy(work, at + 1, work, at, workCount - at);
        System.arraycopy(y, at + 1, y, at, workCount - at);
        factorFrom(at);
    }
}
