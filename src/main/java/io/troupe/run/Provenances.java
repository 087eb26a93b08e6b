package io.troupe.run;

import io.troupe.config.output.ResultSettings;
import io.troupe.data.Fingerprint;
import io.troupe.report.analysis.RunProvenance;
import io.troupe.run.program.BuildVersion;
import java.io.IOException;
import java.util.Optional;

/** Says where runs come from. */
final class Provenances {
    private Provenances() {}

    /** Of a run with a journal. */
    static RunProvenance of(OpenRun run, Fund fund, int lastBar) {
        return of(fund, run.manifest().restated().isEmpty() ? run.fingerprint(fund.data()).head()
                : run.manifest().data().head(), run.manifest().origin().codeVersion(),
                "troupe replay " + run.runId() + " --verify", lastBar);
    }

    /** Of a run that keeps none. */
    static RunProvenance unjournaled(Fund fund, int lastBar) throws IOException {
        return of(fund, Fingerprint.of(fund.data()).head(), BuildVersion.text(), "", lastBar);
    }

    private static RunProvenance of(Fund fund, String fingerprint, String version, String command,
            int lastBar) {
        return new RunProvenance(ResultSettings.of(fund.settings()).entrySet().stream()
                .map(each -> new RunProvenance.Setting(each.getKey(), each.getValue())).toList(),
                fund.resultHash(), fingerprint, version, command,
                unfinished(fund, lastBar));
    }

    private static Optional<String> unfinished(Fund fund, int lastBar) {
        int bars = fund.data().bars();
        return lastBar == bars - 1 ? Optional.empty()
                : Optional.of("the run was stopped after " + (lastBar + 1) + " of " + bars
                        + " bars: this is what is durable of it");
    }
}
