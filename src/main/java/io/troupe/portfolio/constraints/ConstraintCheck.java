package io.troupe.portfolio.constraints;

import io.troupe.model.NearestName;
import io.troupe.portfolio.constraints.Constraint.LeastOrNothing;
import io.troupe.portfolio.constraints.Constraint.Within;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be said of constraints before the first bar. Lines about weights alone are solved: they
 * clash at every bar if they clash now. Lines about what the market does are not looked at.
 */
final class ConstraintCheck {
    private final Constraints constraints;
    private final List<String> assets;
    private final Set<String> benchmarks;
    private final Collection<String> factors;
    private final List<ConstraintFinding> findings = new ArrayList<>();

    ConstraintCheck(Constraints constraints, List<String> assets, Collection<String> benchmarks,
            Collection<String> factors) {
        this.constraints = constraints;
        this.assets = assets;
        this.benchmarks = new LinkedHashSet<>(assets);
        this.benchmarks.addAll(benchmarks);
        this.factors = factors;
    }

    List<ConstraintFinding> findings() {
        List<Integer> sound = new ArrayList<>();
        for (int i = 0; i < constraints.lines().size(); i++) {
            Optional<String> problem = problem(constraints.lines().get(i));
            if (problem.isPresent()) {
                findings.add(new ConstraintFinding(OptionalInt.of(i), problem.get()));
            } else if (isOfWeightsAlone(constraints.lines().get(i))) {
                sound.add(i);
            }
        }
        clashes(sound);
        findings.sort(Comparator.comparingInt(
                each -> each.line().orElse(constraints.lines().size())));
        return findings;
    }

    private Optional<String> problem(Constraint line) {
        return switch (line) {
            case LeastOrNothing(Optional<String> symbol, double _) -> asset(symbol, line);
            case Within(Term.Count count, double _, double upper) -> upper > assets.size()
                    ? Optional.of("`" + line + "`: there are " + assets.size() + " assets; write "
                            + count + " <= " + assets.size() + " or less, or leave it out")
                    : Optional.empty();
            case Within(Term term, double _, double _) -> name(term, line);
        };
    }

    private Optional<String> name(Term term, Constraint line) {
        return switch (term) {
            case Term.Weight(Optional<String> symbol) -> asset(symbol, line);
            case Term.Size(Optional<String> symbol) -> asset(symbol, line);
            case Term.Group(String group) -> group(Optional.of(group), line);
            case Term.Gross(Optional<String> group) -> group(group, line);
            case Term.Beta(String symbol) ->
                unknown(Optional.of(symbol), benchmarks, "benchmark", line);
            case Term.TrackingError(Optional<String> symbol) ->
                unknown(symbol, benchmarks, "benchmark", line);
            case Term.Factor(String name) -> unknown(Optional.of(name), factors, "factor", line);
            case Term.Sum _,Term.Net _,Term.Turnover _,Term.Count _,Term.VolumeShare _ ->
                Optional.empty();
        };
    }

    private Optional<String> asset(Optional<String> symbol, Constraint line) {
        return unknown(symbol, assets, "asset", line);
    }

    private Optional<String> group(Optional<String> group, Constraint line) {
        return unknown(group, constraints.groups().members().keySet(), "group", line);
    }

    private static Optional<String> unknown(Optional<String> name, Collection<String> known,
            String what, Constraint line) {
        return name.filter(each -> !known.contains(each))
                .map(each -> "`" + line + "`: there is no " + what + " " + each
                        + NearestName.hint(each, known));
    }

    private static boolean isOfWeightsAlone(Constraint line) {
        return switch (line) {
            case LeastOrNothing _ -> true;
            case Within(Term term, double _, double _) -> switch (term) {
                case Term.Weight _,Term.Size _,Term.Sum _,Term.Net _ -> true;
                case Term.Group _,Term.Gross _,Term.Count _ -> true;
                case Term.Beta _,Term.Factor _,Term.Turnover _ -> false;
                case Term.TrackingError _,Term.VolumeShare _ -> false;
            };
        };
    }

    /** Of each clash the last line is left out, until the others do not clash any more. */
    private void clashes(List<Integer> sound) {
        Constraints ofWeights = new Constraints(
                sound.stream().map(constraints.lines()::get).toList(), constraints.groups(),
                constraints.defaultsOf(), defaults());
        ConstraintUniverse universe = ConstraintUniverse.of(assets);
        Set<Integer> out = new LinkedHashSet<>();
        Optional<Infeasibility> clash = explain(ofWeights, universe, out);
        while (clash.isPresent()) {
            Stream<Integer> lines = clash.get().sources().stream()
                    .filter(each -> each < sound.size());
            Optional<Integer> last = lines.reduce((_, later) -> later);
            findings.add(new ConstraintFinding(last.map(each -> OptionalInt.of(sound.get(each)))
                    .orElseGet(OptionalInt::empty), clash.get().text()));
            if (last.isEmpty()) {
                return;
            }
            out.add(last.get());
            clash = explain(ofWeights, universe, out);
        }
    }

    private List<Constraint> defaults() {
        return constraints.defaults().stream().filter(ConstraintCheck::isOfWeightsAlone).toList();
    }

    private Optional<Infeasibility> explain(Constraints ofWeights, ConstraintUniverse universe,
            Set<Integer> out) {
        return Infeasibility.explain(ofWeights, universe, each -> !out.contains(each));
    }
}
