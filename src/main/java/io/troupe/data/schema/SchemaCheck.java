package io.troupe.data.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds bars to a schema on their way from any store to whoever uses them. What a rule's policy
 * says is done: an offence against a {@link Policy#REJECT} rule becomes a {@link DataProblem} and
 * nothing is handed on from then on; rows that break a {@link Policy#DROP} rule are left out
 * (of the caller's batch, too); those that break a {@link Policy#WARN} rule stay. All are
 * counted.
 *
 * <p>Memory grows with the number of symbols alone. What a store could not even read is refused
 * by the store: rules of type take no other policy.
 */
public final class SchemaCheck implements BarSink {
    private final List<BatchRule> rules;
    private final List<Tally> tallies = new ArrayList<>();
    private final TimeOrder order = new TimeOrder();
    private final Findings findings = new Findings();
    private final boolean[] kept = new boolean[BarBatch.ROWS];
    private String source;
    private final DataProblems problems;
    private final BarSink next;
    private boolean rejected;

    private static final class Tally {
        private final Rule rule;
        private final Policy policy;
        private long count;
        private long lastLine;
        private @Nullable DataProblem first;

        Tally(Rule rule, Policy policy) {
            this.rule = rule;
            this.policy = policy;
        }
    }

    /**
     * A check that has seen nothing yet.
     *
     * @param schema the rules
     * @param policies rule id → policy where it is not the rule's own; that of the order of times
     *        holds for rows that are there twice too, unless they have one; an id that no schema
     *        has becomes a problem at once
     * @param source the file or store, as messages name it
     * @param problems receives the offences that refuse the data
     * @param next receives the rows that are left
     */
    public SchemaCheck(Schema schema, Map<String, Policy> policies, String source,
            DataProblems problems, BarSink next) {
        this.rules = BatchRule.of(schema, order);
        this.source = source;
        this.problems = problems;
        this.next = next;
        for (String unknown : Schemas.unknownRules(policies.keySet())) {
            problems.add(DataProblem.ofFile(source, unknown));
            rejected = true;
        }
        for (BatchRule ready : rules) {
            Rule rule = ready.rule();
            boolean fixed = rule instanceof ColumnRule.Typed;
            tallies.add(new Tally(rule,
                    fixed ? rule.policy() : policyOf(rule, schema, policies)));
        }
    }

    /** A row that is there twice breaks the order too: who allows disorder allows it. */
    private static Policy policyOf(Rule rule, Schema schema, Map<String, Policy> policies) {
        Policy own = policies.get(rule.id());
        if (own != null || !(rule instanceof RowRule.Unique)) {
            return own == null ? rule.policy() : own;
        }
        return schema.rules().stream().filter(RowRule.Ordered.class::isInstance)
                .map(ordered -> policies.get(ordered.id())).filter(Objects::nonNull).findFirst()
                .orElse(rule.policy());
    }

    /** What comes from now on is of another file of the same set. */
    public void of(String nextSource) {
        source = nextSource;
    }

    @Override
    public void take(BarBatch batch) {
        findings.clear();
        order.look(batch);
        for (int index = 0; index < rules.size(); index++) {
            findings.ofRule(index);
            rules.get(index).find(batch, findings);
        }
        boolean whole = findings.count() == 0 || applyPolicies(batch);
        boolean spoiled = leaveOutSpoiled(batch, whole);
        if (spoiled || !whole) {
            batch.keep(kept);
        }
        if (!rejected && batch.rows() > 0) {
            next.take(batch);
        }
    }

    /** Counts what was found; whether all rows stay. */
    private boolean applyPolicies(BarBatch batch) {
        findings.sort();
        Arrays.fill(kept, 0, batch.rows(), true);
        boolean whole = true;
        for (int index = 0; index < findings.count(); index++) {
            int row = findings.row(index);
            Tally tally = tallies.get(findings.rule(index));
            count(tally, batch, index);
            if (tally.policy == Policy.DROP) {
                kept[row] = false;
                whole = false;
            }
        }
        return whole;
    }

    private boolean leaveOutSpoiled(BarBatch batch, boolean whole) {
        boolean any = false;
        boolean[] spoiled = batch.spoiled;
        int rows = batch.rows();
        for (int row = 0; row < rows; row++) {
            any |= spoiled[row];
        }
        if (any) {
            for (int row = 0; row < rows; row++) {
                kept[row] = (whole || kept[row]) && !spoiled[row];
            }
        }
        return any;
    }

    private void count(Tally tally, BarBatch batch, int index) {
        int row = findings.row(index);
        BatchRule rule = rules.get(findings.rule(index));
        long line = batch.line[row];
        if (rule.isAboutLines() && line > 0 && line == tally.lastLine) {
            return;
        }
        tally.lastLine = line;
        tally.count++;
        if (tally.first == null) {
            tally.first = problem(rule, batch, index);
        }
        if (tally.policy == Policy.REJECT) {
            rejected = true;
            problems.add(source, tally.rule.id(),
                    rule.reason(batch, row, findings.part(index)),
                    () -> problem(rule, batch, index));
        }
    }

    private DataProblem problem(BatchRule rule, BarBatch batch, int index) {
        int row = findings.row(index);
        int part = findings.part(index);
        String symbol = batch.symbols().get(batch.symbol[row]);
        long line = batch.line[row];
        String place = line > 0 ? "" : symbol + " " + order.shown(batch.time[row]);
        boolean cell = batch.isColumnPerSymbol() && !rule.isAboutLines();
        return new DataProblem(source, line, place, cell ? symbol : rule.column(part),
                rule.value(batch, row, part), rule.rule().id(), rule.reason(batch, row, part));
    }

    /** How often each rule was broken, whatever its policy, in the schema's order. */
    public List<RuleCount> counts() {
        List<RuleCount> counts = new ArrayList<>();
        for (Tally tally : tallies) {
            if (tally.first != null) {
                counts.add(new RuleCount(tally.rule.id(), tally.policy, tally.count, tally.first));
            }
        }
        return counts;
    }

    /** Whether something refuses the data: nothing that was handed on is to be used. */
    public boolean isRejected() {
        return rejected;
    }
}
