package io.troupe.run;

import io.troupe.config.Settings;
import io.troupe.report.ResultFile;
import java.util.EnumSet;
import java.util.Set;

/** Which files of results settings ask for. */
final class WantedResults {
    private WantedResults() {}

    static Set<ResultFile> of(Settings settings) {
        Set<ResultFile> files = EnumSet.noneOf(ResultFile.class);
        Settings.Results results = settings.results();
        add(files, results.equity(), ResultFile.EQUITY);
        add(files, results.returns(), ResultFile.RETURNS);
        add(files, results.transfers(), ResultFile.TRANSFERS);
        add(files, results.traded().fills(), ResultFile.FILLS);
        add(files, results.traded().fills(), ResultFile.ORDERS);
        add(files, results.traded().trades(), ResultFile.TRADES);
        add(files, results.flows(), ResultFile.FLOWS);
        add(files, results.positions(), ResultFile.POSITIONS);
        add(files, results.targets(), ResultFile.TARGETS);
        add(files, results.strategies(), ResultFile.STRATEGIES);
        add(files, results.report(), ResultFile.REPORT);
        files.add(ResultFile.SUMMARY);
        return files;
    }

    private static void add(Set<ResultFile> files, boolean wanted, ResultFile file) {
        if (wanted) {
            files.add(file);
        }
    }
}
