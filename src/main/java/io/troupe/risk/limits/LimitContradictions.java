package io.troupe.risk.limits;

import io.troupe.math.Ties;
import io.troupe.model.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Limits of an account that contradict each other: a net that the others do not let be reached, or
 * a limit that another one keeps from ever binding. All of them are legal; orders are cut as each
 * limit says.
 */
public final class LimitContradictions {
    private static final int DIGITS = 10;
    private static final String GROSS = "maxGross";

    private final LimitRules rules;
    private final SumLimits sums;
    private final List<String> found = new ArrayList<>();

    private LimitContradictions(LimitRules rules) {
        this.rules = rules;
        sums = rules.sums();
    }

    /** What a sum cannot exceed, in words: {@code maxPerAsset 0.05 × 10 assets = 0.5}. */
    private record Ceiling(String text, double most) {}

    /**
     * The contradictions, each a sentence with its numbers, in the order of the limits.
     *
     * @param assets how many assets there are
     * @param symbols their names, by asset
     */
    public static List<String> of(LimitRules rules, int assets, List<String> symbols) {
        LimitContradictions all = new LimitContradictions(rules);
        for (GroupLimit group : rules.positions().groups()) {
            all.judge(group, symbols);
        }
        all.judgeFund(assets);
        return List.copyOf(all.found);
    }

    private void judge(GroupLimit group, List<String> symbols) {
        String name = "group " + group.name() + ": ";
        group.net().ifPresent(range -> {
            BitSet open = group.assets();
            open.andNot(rules.orders().restricted());
            String names = open.stream().mapToObj(symbols::get).collect(Collectors.joining(", "));
            List<Ceiling> ceilings = ceilings(open.cardinality(), " (" + names + ")");
            addTo(ceilings, name + GROSS, group.maxGross());
            judge(name + "maxNet", range, ceilings);
        });
        requireRoom(name + GROSS, group.maxGross());
    }

    private void judgeFund(int assets) {
        BitSet open = new BitSet();
        open.set(0, assets);
        open.andNot(rules.orders().restricted());
        sums.net().ifPresent(
                range -> judge("maxNet", range, ceilings(open.cardinality(), "")));
        requireRoom("maxLong", sums.maxLong());
        requireRoom("maxShort", sums.maxShort());
        requireRoom("maxPerAsset", rules.positions().maxPerAsset());
        if (rules.orders().longOnly() && sums.maxShort().isPresent()) {
            found.add("longOnly lets nothing be short, so maxShort "
                    + plain(sums.maxShort().getAsDouble()) + " never binds");
        }
    }

    /** What positions in so many assets cannot exceed to either side. */
    private List<Ceiling> ceilings(int assets, String names) {
        List<Ceiling> ceilings = new ArrayList<>();
        int positions = rules.positions().maxPositions().orElse(assets);
        String count = positions < assets ? Wording.count(positions, "position")
                : Wording.count(assets, "asset") + names;
        rules.positions().maxPerAsset().ifPresent(limit -> {
            double most = BigDecimal.valueOf(limit)
                    .multiply(BigDecimal.valueOf(Math.min(positions, assets))).doubleValue();
            ceilings.add(new Ceiling("maxPerAsset " + plain(limit) + " × " + count + " = "
                    + plain(most), most));
        });
        addTo(ceilings, GROSS, sums.maxGross());
        return ceilings;
    }

    private static void addTo(List<Ceiling> ceilings, String name, OptionalDouble limit) {
        limit.ifPresent(most -> ceilings.add(new Ceiling(name + " " + plain(most), most)));
    }

    private void judge(String name, NetRange range, List<Ceiling> toEitherSide) {
        List<Ceiling> ceilings = new ArrayList<>(toEitherSide);
        if (range.low() > 0) {
            addTo(ceilings, "maxLong", sums.maxLong());
            judge(name + " asks for a net of at least " + plain(range.low()), range.low(),
                    ceilings);
        } else if (range.high() < 0) {
            addTo(ceilings, "maxShort", sums.maxShort());
            if (rules.orders().longOnly()) {
                ceilings.add(new Ceiling("longOnly", 0));
            }
            judge(name + " asks for a net of at most " + plain(range.high()), -range.high(),
                    ceilings);
        }
    }

    private void judge(String demand, double least, List<Ceiling> ceilings) {
        for (Ceiling ceiling : ceilings) {
            if (Ties.isBelow(ceiling.most(), least)) {
                found.add(demand + ", but " + ceiling.text() + " allows no more than "
                        + plain(ceiling.most()));
            }
        }
    }

    private void requireRoom(String name, OptionalDouble limit) {
        if (limit.isPresent() && sums.maxGross().isPresent()
                && Ties.isAbove(limit.getAsDouble(), sums.maxGross().getAsDouble())) {
            found.add(name + " " + plain(limit.getAsDouble()) + " is above " + GROSS + " "
                    + plain(sums.maxGross().getAsDouble()) + " and never binds");
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).round(new MathContext(DIGITS)).stripTrailingZeros()
                .toPlainString();
    }
}
