package io.troupe.conformance.execution;

import io.troupe.conformance.Area;
import io.troupe.conformance.Checks;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import java.util.List;

/** Slippage, commissions, and the trajectory of Almgren and Chriss. */
public final class SlippageCommissionArea implements Area {
    /** What computes the cases whose names begin so; the first that fits. */
    private static final List<Kind> KINDS = List.of(
            new Kind("volume share slippage", ImpactCases::check),
            new Kind("volatility_volume", ImpactCases::checkWindow),
            new Kind("volume_share", ClosingFills::check),
            new Kind("fixed_basis_points", ClosingFills::check),
            new Kind("per_", FeeCases::checkFills),
            new Kind("cash flow", FeeCases::checkCash),
            new Kind("IB ", FeeCases::checkOrders),
            new Kind("commissions", FeeCases::checkOrders),
            new Kind("almgren_chriss", TrajectoryCases::check));

    /** Computes a case. */
    @FunctionalInterface
    private interface Computation {
        void check(ReferenceCase reference, Checks checks) throws UnsupportedCase;
    }

    private record Kind(String prefix, Computation computation) {}

    @Override
    public String name() {
        return "slippage_commission";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        for (Kind kind : KINDS) {
            if (reference.kind().startsWith(kind.prefix())) {
                kind.computation().check(reference, checks);
                return;
            }
        }
        throw new UnsupportedCase("no slippage, commission or trajectory of the name "
                + reference.kind());
    }
}
