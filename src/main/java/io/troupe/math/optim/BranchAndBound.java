package io.troupe.math.optim;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Quadratic programs with a {@link Choice}: a tree in which a variable is 0, or at least its
 * smallest size on one side of 0 (Land, Doig, "An automatic method of solving discrete programming
 * problems", 1960). The branch on the side of the relaxed solution is looked at first, depth first;
 * a node whose relaxed minimum is not below the best answer by 1e−9 relative is left. At most
 * {@value #MOST_NODES} nodes: after that the best answer is told as not converged.
 */
final class BranchAndBound {
    private static final int MOST_NODES = 20_000;
    private static final double SAME = 1e-9;

    private final double[][] q;
    private final double[] c;
    private final FeasibleSet set;
    private final Choice choice;
    private final double near;
    private Optional<Minimum> best = Optional.empty();
    private int nodes;
    private int steps;
    private boolean isExact = true;

    /** What is decided about a variable. */
    private enum Decision {
        OPEN, ABOVE, BELOW, ZERO
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Node(Decision[] decisions) {}

    private BranchAndBound(double[][] q, double[] c, FeasibleSet set) {
        this.q = q;
        this.c = c;
        this.set = set;
        choice = set.choice().orElseThrow();
        near = SAME * Scales.ofVariables(q, c, set);
    }

    static Minimum minimize(double[][] q, double[] c, FeasibleSet set) {
        return new BranchAndBound(q, c, set).run();
    }

    private Minimum run() {
        Deque<Node> open = new ArrayDeque<>();
        Decision[] all = new Decision[c.length];
        Arrays.fill(all, Decision.OPEN);
        open.push(new Node(all));
        Minimum root = relaxed(all);
        if (root.status() != SolverStatus.SOLVED) {
            return root;
        }
        while (!open.isEmpty() && nodes < MOST_NODES) {
            nodes++;
            look(open.pop().decisions, open);
        }
        if (best.isEmpty()) {
            return with(root, open.isEmpty() && isExact ? SolverStatus.INFEASIBLE
                    : SolverStatus.NOT_CONVERGED);
        }
        return with(best.get(), open.isEmpty() && isExact ? SolverStatus.SOLVED
                : SolverStatus.NOT_CONVERGED);
    }

    private Minimum with(Minimum minimum, SolverStatus status) {
        return new Minimum(status, minimum.x(), minimum.value(), steps, minimum.residual(),
                minimum.multipliers(), minimum.lowerMultipliers(), minimum.upperMultipliers());
    }

    private void look(Decision[] decisions, Deque<Node> open) {
        Minimum minimum = relaxed(decisions);
        if (minimum.status() != SolverStatus.SOLVED) {
            isExact &= minimum.status() == SolverStatus.INFEASIBLE;
            return;
        }
        if (best.isPresent() && minimum.value() >= best.get().value()
                - SAME * Math.max(Math.abs(best.get().value()), Double.MIN_NORMAL)) {
            return;
        }
        int branch = branch(decisions, minimum.x());
        if (branch < 0) {
            best = Optional.of(minimum);
        } else {
            branch(decisions, branch, minimum.x()[branch], open);
        }
    }

    private void branch(Decision[] decisions, int branch, double x, Deque<Node> open) {
        boolean isSplit = choice.least()[branch] > 0
                || (decisions[branch] == Decision.OPEN && set.bounds().lower()[branch] < 0);
        boolean isSmall = Math.abs(x) < choice.least()[branch] / 2;
        boolean isBelow = x < 0 && isSplit;
        Decision same = isBelow ? Decision.BELOW : Decision.ABOVE;
        Decision other = isBelow ? Decision.ABOVE : Decision.BELOW;
        List<Decision> order = isSmall ? List.of(other, same, Decision.ZERO)
                : List.of(other, Decision.ZERO, same);
        for (Decision each : order) {
            if (each != Decision.BELOW || set.bounds().lower()[branch] < 0) {
                Decision[] child = decisions.clone();
                child[branch] = each;
                open.push(new Node(child));
            }
        }
    }

    /** The variable to be decided: the largest undecided one if too many, else the most between. */
    private int branch(Decision[] decisions, double[] x) {
        int count = 0;
        int widest = -1;
        int between = -1;
        for (int i = 0; i < x.length; i++) {
            double size = Math.abs(x[i]);
            if (size <= near) {
                continue;
            }
            count++;
            boolean isOpen = decisions[i] == Decision.OPEN;
            if (isOpen && (widest < 0 || size > Math.abs(x[widest]))) {
                widest = i;
            }
            if (isOpen && size < choice.least()[i] - near && (between < 0
                    || size / choice.least()[i] > Math.abs(x[between]) / choice.least()[between])) {
                between = i;
            }
        }
        return between >= 0 ? between : count > choice.most() ? widest : -1;
    }

    private Minimum relaxed(Decision[] decisions) {
        double[] lower = set.bounds().lower().clone();
        double[] upper = set.bounds().upper().clone();
        int in = 0;
        for (Decision each : decisions) {
            in += each == Decision.ABOVE || each == Decision.BELOW ? 1 : 0;
        }
        for (int i = 0; i < decisions.length; i++) {
            if (decisions[i] == Decision.ABOVE) {
                lower[i] = Math.max(lower[i], choice.least()[i]);
            } else if (decisions[i] == Decision.BELOW) {
                upper[i] = Math.min(upper[i], -choice.least()[i]);
            } else if (decisions[i] == Decision.ZERO || in >= choice.most()) {
                lower[i] = Math.max(lower[i], 0);
                upper[i] = Math.min(upper[i], 0);
            }
        }
        Bounds bounds = new Bounds(lower, upper, set.bounds().lowerSource(),
                set.bounds().upperSource());
        FeasibleSet convex = new FeasibleSet(bounds, set.linear(), set.absolute(),
                set.quadratic(), Optional.empty());
        Minimum minimum = QuadraticMinimizer.convex(q, c, convex);
        steps += minimum.iterations();
        return minimum;
    }
}
