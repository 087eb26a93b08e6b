package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.Block;
import io.troupe.journal.Booked;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.RandomRun;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashPointTest {
    private static final JournalPlan PLAN = RandomRun.plan(3, 1, 2, 4);
    private static final RandomRun RUN = RandomRun.of(5, PLAN);
    private static final int LAST_BAR = 14;

    @TempDir
    private Path temp;

    private RunFolder newRun(String name) {
        RunFolder folder = new RunFolder(temp.resolve(name));
        folder.create(JournalHead.empty(PLAN).house());
        FaultJournal.clear();
        return folder;
    }

    private static List<List<Block>> blocks(JournalHead head) {
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, head);
        List<List<Block>> all = new ArrayList<>();
        for (int bar = 0; bar <= LAST_BAR; bar++) {
            if (RUN.bookBar(bookkeeping, bar) instanceof Booked.Complete(List<Block> complete)) {
                all.add(complete);
            }
        }
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> rest)) {
            all.add(rest);
        }
        return all;
    }

    /** Runs until all is written or the fault has struck. */
    private static void run(RunFolder folder) throws Exception {
        try (Harness harness = Harness.open(folder, FaultJournal.config(), PLAN, 1_000)) {
            blocks(harness.opened().head())
                    .forEach(block -> harness.tell(new JournalWriter.Write(block)));
            harness.tell(new JournalWriter.Close());
            while (!FaultJournal.hasCrashed()) {
                Notice notice = harness.poll(5, TimeUnit.MILLISECONDS);
                if (notice instanceof Notice.Closed || notice instanceof Notice.WriteFailed) {
                    return;
                }
            }
        }
    }

    private static List<List<Object>> stored() {
        return PLAN.portfolios().stream().map(id -> FaultJournal.events("run/" + id)).toList();
    }

    @Test
    void everyCrashPointResumesToTheSameJournal() throws Exception {
        run(newRun("whole"));
        List<List<Object>> whole = stored();
        long writes = whole.stream().mapToLong(List::size).sum();
        for (FaultJournal.Fault fault : FaultJournal.Fault.values()) {
            for (int n = 1; n <= writes; n++) {
                RunFolder folder = newRun(fault + "-" + n);
                FaultJournal.arm(fault, n);
                run(folder);
                FaultJournal.arm(FaultJournal.Fault.NONE, 0);
                run(folder);
                assertThat(stored()).as("%s at write %d", fault, n).isEqualTo(whole);
            }
        }
    }
}
