package io.troupe.cli.runs;

import io.troupe.run.StoredRun;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a run, for programs. */
final class RunFacts {
    private RunFacts() {}

    /** Of a run whose folder can be believed. */
    static Map<String, @Nullable Object> of(StoredRun run) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", run.id());
        facts.put("status", run.status());
        facts.put("holder", run.holder().orElse(null));
        facts.put("bars", run.bars());
        facts.put("barsTotal", run.manifest().barsTotal());
        facts.put("first", run.time(0).orElse(null));
        facts.put("lastDurable", run.time(run.durableBar()).orElse(null));
        facts.put("last", run.time(run.manifest().barsTotal() - 1).orElse(null));
        facts.put("strategies", run.manifest().layout().strategies());
        facts.put("assets", run.manifest().layout().assets());
        facts.put("data", run.settings().map(valid -> valid.settings().data().path().toString())
                .orElse(null));
        facts.put("seed", run.manifest().origin().seed());
        facts.put("troupe", run.manifest().origin().codeVersion());
        facts.put("rules", run.manifest().rules());
        facts.put("jdk", run.manifest().origin().jdk());
        facts.put("settingsHash", run.manifest().settingsHash());
        facts.put("sizeBytes", run.sizeBytes());
        facts.put("changed", run.changed().toString());
        facts.put("begunAs", run.manifest().runId());
        facts.put("sealed", run.record().files().isSealed());
        facts.put("folder", run.folder().path().toString());
        return facts;
    }

    /** Of one whose folder cannot. */
    static Map<String, @Nullable Object> of(StoredRun.Damaged run) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", run.id());
        facts.put("status", StoredRun.Damaged.STATUS);
        facts.put("problems", run.problems());
        facts.put("sizeBytes", run.sizeBytes());
        facts.put("folder", run.folder().path().toString());
        return facts;
    }
}
