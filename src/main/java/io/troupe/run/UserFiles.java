package io.troupe.run;

import io.troupe.journal.folder.Manifest;
import io.troupe.journal.folder.Manifest.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The user's files that a run's strategies are made of, then and now. */
final class UserFiles {
    private UserFiles() {}

    /** Those of a fund, as a manifest keeps them. */
    static List<SourceFile> of(Fund fund) {
        return fund.plugins().stream().map(file -> new SourceFile(file.name(), file.sha256()))
                .toList();
    }

    /**
     * A line for each file whose content is not what the run was made with. Names do not count: a
     * folder may move.
     */
    static List<String> changes(Manifest manifest, Fund fund) {
        List<SourceFile> now = of(fund);
        List<String> lines = new ArrayList<>();
        without(now, manifest.plugins()).forEach(file -> lines.add(file.file()
                + ": it is not what run " + manifest.runId() + " was made with; restore it, or"
                + " start a new run"));
        if (lines.isEmpty()) {
            without(manifest.plugins(), now).forEach(file -> lines.add(file.file() + ": run "
                    + manifest.runId() + " was made with it, and it is there no more; restore it,"
                    + " or start a new run"));
        }
        return lines;
    }

    private static List<SourceFile> without(List<SourceFile> files, List<SourceFile> others) {
        List<String> known = others.stream().map(SourceFile::sha256).toList();
        return files.stream().filter(file -> !known.contains(file.sha256())).toList();
    }
}
