package io.troupe.risk.halts;

import io.troupe.model.RiskEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The halts of one account, the fund or a sleeve, from close to close. At each close it is {@link
 * #judge judged} first, before capital moves; then it is told what {@link #moved moved}; what is
 * ordered at that close and after heeds its {@link #restraint restraint}. All figures are of closes
 * up to the present one. Each rule remembers for itself, and so do the assets of one about each
 * asset. Mutable, owned by one thread.
 *
 * <p>A figure that cannot be told never begins a halt and never deepens one. It is
 * told of once, until it can be told again.
 */
public final class HaltBook {
    private final List<HaltRule> rules;
    private final Course account = new Course();
    private final List<Watch> watches = new ArrayList<>();
    private Restraint restraint = Restraint.NONE;
    /** Of the close that is being judged. */
    private final List<RiskEvent> events = new ArrayList<>();

    /**
     * No halts in force, and nothing seen yet.
     *
     * @param rules the account's rules, in the order in which they are judged and told
     * @param assets how many assets there are
     * @param barsPerYear by which volatilities are annual, > 0
     */
    public HaltBook(List<HaltRule> rules, int assets, double barsPerYear) {
        this.rules = List.copyOf(rules);
        for (HaltRule rule : rules) {
            switch (rule.scope()) {
                case HaltScope.Fund _,HaltScope.Strategy _ ->
                    watches.add(Watch.ofAccount(rule, account, assets, barsPerYear));
                case HaltScope.Group group ->
                    watches.add(Watch.ofGroup(rule, group.assets(), barsPerYear));
                case HaltScope.EachAsset each -> {
                    BitSet only = each.only().orElseGet(() -> all(assets));
                    only.stream().forEach(
                            asset -> watches.add(Watch.ofAsset(rule, asset, barsPerYear)));
                }
            }
        }
    }

    private static BitSet all(int assets) {
        BitSet all = new BitSet();
        all.set(0, assets);
        return all;
    }

    /**
     * Judges the halts at a close, before capital moves.
     *
     * @param bar the bar's index, one more at each call
     * @return what changed, in the order of the rules
     */
    public List<RiskEvent> judge(int bar, HaltView view) {
        if (watches.isEmpty()) {
            return List.of();
        }
        account.value(view.value());
        events.clear();
        boolean changed = false;
        for (Watch watch : watches) {
            changed |= watch.judge(bar, view, events);
        }
        if (changed) {
            combine();
        }
        return events.isEmpty() ? List.of() : List.copyOf(events);
    }

    private void combine() {
        restraint = Restraint.NONE;
        for (Watch watch : watches) {
            restraint = restraint.strictest(watch.restraint());
        }
    }

    /**
     * Capital came or went after the close was judged: no gain and no loss.
     *
     * @param valueBefore the account's value before it
     * @param amount what came (positive) or went
     */
    public void moved(double valueBefore, double amount) {
        account.moved(valueBefore, amount);
        for (Watch watch : watches) {
            watch.moved(valueBefore, amount);
        }
    }

    /** What the halts in force leave of what may be done. */
    public Restraint restraint() {
        return restraint;
    }

    /** Makes another book of the same rules what this one is. */
    public void copyTo(HaltBook other) {
        if (!rules.equals(other.rules)) {
            throw new IllegalArgumentException(
                    "a book of halts is copied to one of the same rules");
        }
        account.copyTo(other.account);
        for (int i = 0; i < watches.size(); i++) {
            watches.get(i).copyTo(other.watches.get(i));
        }
        other.restraint = restraint;
    }

    /** Writes all that {@link #read} needs of a book of the same rules. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(watches.size());
        account.write(out);
        for (Watch watch : watches) {
            watch.write(out);
        }
    }

    /**
     * Becomes the one that was written.
     *
     * @throws IOException if it cannot be read, or is of other rules
     */
    public void read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count != watches.size()) {
            throw new IOException("halts watch " + watches.size() + " things, and " + count
                    + " were written: their rules are not those that were written");
        }
        account.read(in);
        for (Watch watch : watches) {
            watch.read(in);
        }
        combine();
    }
}
