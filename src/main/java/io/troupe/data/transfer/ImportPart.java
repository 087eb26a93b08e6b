package io.troupe.data.transfer;

import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.RuleCount;
import io.troupe.data.schema.SchemaCheck;
import io.troupe.data.schema.Schemas;
import io.troupe.data.storage.EachOnce;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Something to be imported that has been read once and found good.
 *
 * @param name how messages name it
 * @param inventory what it holds, rows that are left out included
 * @param feed the rows that are left, read again
 * @param counts which rules were broken though nothing was refused
 * @param notes what was told from files, in words
 */
public record ImportPart(String name, Inventory inventory, Feed feed, List<RuleCount> counts,
        List<String> notes) {
    /** Checks the components. */
    public ImportPart {
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
    }

    /**
     * All of a store.
     *
     * @throws TransferRefused with every offence if a rule refuses some of it
     */
    static ImportPart of(OpenStore store, Map<String, Policy> policies,
            UnaryOperator<BarSink> counting) throws TransferRefused {
        Inventory inventory = store.inventory();
        DataProblems problems = new DataProblems();
        SchemaCheck check = new SchemaCheck(Schemas.ofBars(inventory.columns()), policies,
                store.name(), problems, batch -> {});
        store.scan(Selection.ALL, store.order(), counting.apply(check));
        if (!problems.isEmpty()) {
            throw new TransferRefused(OpenStore.lines(
                    new ScanResult.Refused(problems.first(), problems.total())));
        }
        Feed feed = new Feed(inventory.interval(), inventory.columns(), sink -> {
            SchemaCheck again = new SchemaCheck(Schemas.ofBars(inventory.columns()), policies,
                    store.name(), new DataProblems(), sink);
            ScanResult result = store.storage().scan(Selection.ALL, store.order(), again);
            if (result instanceof ScanResult.Refused || again.isRejected()) {
                throw new IOException(store.name() + " has changed while it was read; try again");
            }
        });
        return new ImportPart(store.name(), inventory, EachOnce.of(feed, check.counts()),
                check.counts(), store.notes());
    }

    /**
     * Rows that come without an inventory.
     *
     * @throws IOException if they cannot be read, or a rule refuses some: then with every offence
     */
    static ImportPart of(String name, Feed rows, Map<String, Policy> policies,
            UnaryOperator<BarSink> counting) throws IOException {
        DataProblems problems = new DataProblems();
        InventoryTaker taker = new InventoryTaker();
        SchemaCheck check = new SchemaCheck(Schemas.ofBars(rows.columns()), policies, name,
                problems, batch -> {});
        rows.rows().handTo(counting.apply(batch -> {
            taker.take(batch);
            check.take(batch);
        }));
        if (!problems.isEmpty()) {
            throw new IOException(String.join("\n", OpenStore.lines(
                    new ScanResult.Refused(problems.first(), problems.total()))));
        }
        Feed feed = new Feed(rows.interval(), rows.columns(),
                sink -> rows.rows().handTo(new SchemaCheck(Schemas.ofBars(rows.columns()),
                        policies, name, new DataProblems(), sink)));
        return new ImportPart(name, taker.inventory(rows.interval(), rows.columns()),
                EachOnce.of(feed, check.counts()), check.counts(), List.of());
    }
}
