package io.troupe.data.schema;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds symbols that a reader takes for others: written wholly or in part with letters of another
 * script or width that look like Latin ones. Symbols are compared by a skeleton: compatibility
 * composition (NFKC), then each confusable letter by the Latin one it looks like. This is the
 * method of Unicode Technical Standard 39 ("Unicode Security Mechanisms", section 4, Davis and
 * Suignard) with a small table: letters of Cyrillic, Greek, Armenian and Cherokee, and dashes.
 */
public final class LookAlikes {
    private static final int SHOWN = 5;

    /** Apart, so that a fund of plain names never makes them. */
    private static final class Tables {
        /** Confusable characters, and beneath each the Latin one. */
        private static final String[][] TABLE = {
                {"АВЕЅІЈКМНОРСТУХҮԚԜԌаеіјорсухѕһԁԛԝӏ", "ABESIJKMHOPCTYXYQWGaeijopcyxshdqwl"},
                {"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳορνια", "ABEZHIKMNOPTYXCjopvia"},
                {"ՍՕոսօհզցյ", "UOnuohqgj"},
                {"ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃᎡᏀ", "ABCDEHJKLMPSTVWZRG"},
                {"‐‑‒–—−’", "------'"}};
        private static final Map<Integer, Integer> LATIN = latin();
        /** Scripts that one language writes together, Latin beside them (UTS 39, "highly"). */
        private static final List<Set<UnicodeScript>> WRITTEN_TOGETHER = List.of(
                EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA,
                        UnicodeScript.KATAKANA),
                EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL),
                EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

        private static Map<Integer, Integer> latin() {
            Map<Integer, Integer> latin = new HashMap<>();
            for (String[] row : TABLE) {
                for (int at = 0; at < row[0].length(); at++) {
                    latin.put((int) row[0].charAt(at), (int) row[1].charAt(at));
                }
            }
            return latin;
        }
    }

    private LookAlikes() {}

    /** What a symbol looks like; two that look alike have the same. */
    static String skeleton(String symbol) {
        var skeleton = new StringBuilder();
        Normalizer.normalize(symbol, Normalizer.Form.NFKC).codePoints()
                .map(character -> Tables.LATIN.getOrDefault(character, character))
                .forEach(skeleton::appendCodePoint);
        return skeleton.toString();
    }

    /** One sentence for each symbol that may be taken for another, the first {@value #SHOWN}. */
    public static List<String> warnings(Collection<String> symbols) {
        List<String> suspects = symbols.stream().filter(LookAlikes::isSuspect).toList();
        if (suspects.isEmpty()) {
            return List.of();
        }
        Set<String> all = new HashSet<>(symbols);
        Map<String, String> bySkeleton = new TreeMap<>();
        suspects.forEach(symbol -> bySkeleton.putIfAbsent(skeleton(symbol), symbol));
        List<String> warnings = new ArrayList<>();
        for (String symbol : suspects) {
            if (warnings.size() == SHOWN) {
                warnings.add((suspects.size() - SHOWN) + " more symbols look like others");
                break;
            }
            String other = skeleton(symbol);
            String twin = all.contains(other) ? other : bySkeleton.get(other);
            warnings.add(sentence(symbol, other, twin == null || twin.equals(symbol) ? "" : twin));
        }
        return warnings;
    }

    private static String sentence(String symbol, String skeleton, String twin) {
        String looks = skeleton.equals(symbol) ? "" : " and looks like " + skeleton;
        return "symbol " + symbol + " is written with " + letters(symbol) + looks
                + (twin.isEmpty() ? "" : ", as another symbol of the data does")
                + "; if that is not meant, write it anew";
    }

    private static boolean isSuspect(String symbol) {
        if (isAscii(symbol)) {
            return false;
        }
        Set<UnicodeScript> scripts = scripts(symbol);
        boolean mixed = scripts.size() > 1
                && Tables.WRITTEN_TOGETHER.stream().noneMatch(known -> known.containsAll(scripts));
        return mixed || isAscii(skeleton(symbol));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private static Set<UnicodeScript> scripts(String symbol) {
        Set<UnicodeScript> scripts = symbol.codePoints().mapToObj(UnicodeScript::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts;
    }

    /** The characters that are not of ASCII, by number and script. */
    private static String letters(String symbol) {
        IntStream others = symbol.codePoints().filter(character -> character >= 0x80).distinct();
        return others.limit(SHOWN).mapToObj(character -> Symbols.escaped(character) + " ("
                + UnicodeScript.of(character).name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
    }
}
