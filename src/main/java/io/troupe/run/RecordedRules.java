package io.troupe.run;

import io.troupe.journal.folder.Manifest;
import io.troupe.journal.folder.RunFolder;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.Optional;

/**
 * The fund's rules by which a run was computed. By others the same settings and data come to other
 * bookings, so such a run can be read but neither go on nor be repeated.
 */
final class RecordedRules {
    private RecordedRules() {}

    /** Why a run can only be read, if that is so. */
    static Optional<Refusal> refusal(String id, RunFolder folder, Manifest manifest) {
        int rules = manifest.rules();
        if (rules == SimulationPlan.RULES) {
            return Optional.empty();
        }
        return Optional.of(new Refusal.OtherRules(folder.manifest() + ": run " + id
                + " was computed by version " + rules + " of the fund's rules, "
                + (rules > SimulationPlan.RULES ? "which is newer: " : "")
                + "this version of Troupe applies version " + SimulationPlan.RULES
                + "; resume or verify it with Troupe " + manifest.origin().codeVersion()
                + ", or begin a new run; troupe replay " + id
                + " without --verify shows it as it is"));
    }
}
