package io.troupe.portfolio.constraints;

import io.troupe.model.NearestName;
import io.troupe.portfolio.constraints.ConstraintScanner.Figure;
import java.util.List;
import java.util.Optional;

/**
 * Reads a constraint from a line of text.
 *
 * <pre>
 * constraint := term relation number | number relation term [relation number]
 *             | term "in" "[" number "," number "]" | "abs(" weight ")" "&gt;=" number "or" "0"
 * relation   := "&lt;=" | "≤" | "&gt;=" | "≥" | "="
 * term       := weight | "abs(" weight ")" | "sum(w)" | "net" | "group(" name ")"
 *             | "gross" ["(" name ")"] | "beta(" name ")" | "factor(" name ")" | "turnover"
 *             | "te(" (name | "weights") ")" | "count" | "adv(" bars ")"
 * weight     := "w" ["(" name ")"]
 * number     := ["-" | "+"] digits ["." digits] ["%"]
 * </pre>
 *
 * <p>A name is written as it is, or in quotes (doubled within) if brackets, quotes, commas or signs
 * of relations are part of it.
 */
public final class ConstraintParser {
    private static final int LONGEST = 500;
    private static final int MOST_BARS = 10_000;
    private static final String LIMITS = "<=, >=, = or in";
    private static final String EXAMPLE = "a constraint, such as w <= 0.1";
    private static final List<String> WORDS = List.of("w", "abs", "sum", "net", "gross", "group",
            "beta", "factor", "turnover", "te", "count", "adv");

    private final ConstraintScanner scanner;

    private ConstraintParser(ConstraintScanner scanner) {
        this.scanner = scanner;
    }

    /** The constraint, or what is wrong with the text, whatever that is. */
    public static ParsedConstraint parse(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new ConstraintSyntaxException(1,
                        "expected at most " + LONGEST + " characters, found " + text.length());
            }
            return new ConstraintParser(new ConstraintScanner(text)).line();
        } catch (ConstraintSyntaxException e) {
            return e.problem(text);
        }
    }

    private Constraint line() throws ConstraintSyntaxException {
        if (scanner.isAtEnd()) {
            throw scanner.expected(EXAMPLE);
        }
        Constraint constraint = scanner.isNumberNext() ? chain() : plain();
        if (!scanner.isAtEnd()) {
            throw scanner.expected("the end of the line");
        }
        return constraint;
    }

    /** {@code 0 <= w <= 0.1}. */
    private Constraint chain() throws ConstraintSyntaxException {
        Figure first = scanner.number();
        Relation relation = relation("<=, >= or =").reversed();
        Term term = term();
        int column = scanner.column();
        Optional<Relation> second = scanner.relation();
        if (second.isEmpty()) {
            return limited(term, relation, first, column);
        }
        if (second.get() == Relation.EQUAL || relation == Relation.EQUAL
                || second.get() == relation) {
            throw new ConstraintSyntaxException(column, "expected one limit on each side, as in "
                    + "0 <= w <= 0.1");
        }
        Figure last = scanner.number();
        return relation == Relation.AT_LEAST ? between(term, first, last)
                : between(term, last, first);
    }

    private Constraint plain() throws ConstraintSyntaxException {
        Term term = term();
        if (scanner.skipsWord("in")) {
            scanner.expect('[');
            Figure lower = scanner.number();
            scanner.expect(',');
            Figure upper = scanner.number();
            scanner.expect(']');
            return between(term, lower, upper);
        }
        int column = scanner.column();
        Relation relation = relation(LIMITS);
        Figure number = scanner.number();
        if (term instanceof Term.Size(Optional<String> symbol) && relation == Relation.AT_LEAST) {
            return leastOrNothing(term, symbol, number);
        }
        return limited(term, relation, number, column);
    }

    private Relation relation(String expected) throws ConstraintSyntaxException {
        Optional<Relation> relation = scanner.relation();
        if (relation.isEmpty()) {
            throw scanner.expected(expected);
        }
        return relation.get();
    }

    private Constraint leastOrNothing(Term size, Optional<String> symbol, Figure least)
            throws ConstraintSyntaxException {
        Limit.check(size, least);
        if (!(least.value() > 0)) {
            throw least.problem("expected a size above 0");
        }
        if (!scanner.skipsWord("or")) {
            throw scanner.expected("or 0, since what is held may be none");
        }
        Figure nothing = scanner.number();
        if (nothing.value() != 0) {
            throw nothing.problem("expected 0, found " + nothing.text());
        }
        return new Constraint.LeastOrNothing(symbol, least.value());
    }

    private static Constraint limited(Term term, Relation relation, Figure number, int column)
            throws ConstraintSyntaxException {
        Limit.check(term, number);
        double value = number.value();
        boolean isNothing = !term.hasLower() && value == 0;
        if (relation != Relation.AT_MOST && !term.hasLower()
                && !(relation == Relation.EQUAL && isNothing)) {
            throw new ConstraintSyntaxException(column, "expected <=: " + term
                    + " can be limited from above only");
        }
        return new Constraint.Within(term,
                relation == Relation.AT_MOST || isNothing ? Double.NEGATIVE_INFINITY : value,
                relation == Relation.AT_LEAST ? Double.POSITIVE_INFINITY : value);
    }

    private static Constraint between(Term term, Figure lower, Figure upper)
            throws ConstraintSyntaxException {
        Limit.check(term, upper);
        if (!term.hasLower()) {
            if (lower.value() != 0) {
                throw lower.problem("expected 0: " + term + " can be limited from above only");
            }
            return new Constraint.Within(term, Double.NEGATIVE_INFINITY, upper.value());
        }
        Limit.check(term, lower);
        if (lower.value() > upper.value()) {
            throw lower.problem("expected at most " + upper.text() + ", the upper limit");
        }
        return new Constraint.Within(term, lower.value(), upper.value());
    }

    private Term term() throws ConstraintSyntaxException {
        int column = scanner.column();
        String word = scanner.word();
        return switch (word) {
            case "w" -> new Term.Weight(symbolIfAny());
            case "abs" -> size();
            case "sum" -> sum();
            case "net" -> net();
            case "gross" -> new Term.Gross(nameIfAny("the name of a group"));
            case "group" -> new Term.Group(bracketed("the name of a group"));
            case "beta" -> new Term.Beta(bracketed("the symbol of a benchmark"));
            case "factor" -> new Term.Factor(bracketed("the name of a factor"));
            case "turnover" -> new Term.Turnover();
            case "te" -> trackingError();
            case "count" -> new Term.Count();
            case "adv" -> volumeShare();
            case "" -> throw scanner.expected(EXAMPLE);
            default -> throw new ConstraintSyntaxException(column, "unknown word " + word
                    + NearestName.hint(word, WORDS) + "; expected one of "
                    + String.join(", ", WORDS));
        };
    }

    private Term net() throws ConstraintSyntaxException {
        if (scanner.isNext('(')) {
            throw scanner.expected(LIMITS + " (the net weight of a group is group(NAME))");
        }
        return new Term.Net();
    }

    private Term sum() throws ConstraintSyntaxException {
        scanner.expect('(');
        scanner.expectWord("w");
        scanner.expect(')');
        return new Term.Sum();
    }

    private Term size() throws ConstraintSyntaxException {
        scanner.expect('(');
        scanner.expectWord("w");
        Term size = new Term.Size(symbolIfAny());
        scanner.expect(')');
        return size;
    }

    private Term trackingError() throws ConstraintSyntaxException {
        scanner.expect('(');
        boolean isQuoted = scanner.isNext('\'') || scanner.isNext('"');
        String name = scanner.name("the symbol of what is tracked, or weights");
        scanner.expect(')');
        boolean isWeights = !isQuoted && name.equals(Term.TrackingError.WEIGHTS);
        return new Term.TrackingError(isWeights ? Optional.empty() : Optional.of(name));
    }

    private Term volumeShare() throws ConstraintSyntaxException {
        scanner.expect('(');
        int bars = scanner.count(MOST_BARS);
        scanner.expect(')');
        return new Term.VolumeShare(bars);
    }

    private Optional<String> symbolIfAny() throws ConstraintSyntaxException {
        return nameIfAny("the symbol of an asset");
    }

    private Optional<String> nameIfAny(String ofWhat) throws ConstraintSyntaxException {
        return scanner.isNext('(') ? Optional.of(bracketed(ofWhat)) : Optional.empty();
    }

    private String bracketed(String ofWhat) throws ConstraintSyntaxException {
        scanner.expect('(');
        String name = scanner.name(ofWhat);
        scanner.expect(')');
        return name;
    }
}
