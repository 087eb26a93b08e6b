package io.troupe.run.restated;

import io.troupe.journal.folder.Seam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Seams in words. */
public final class SeamText {
    /** So many assets are told one by one. */
    private static final int MOST_ASSETS = 10;

    private SeamText() {}

    /** What a person should know of a seam, a sentence each, without its end. */
    public static List<String> lines(Seam seam) {
        List<String> lines = new ArrayList<>();
        lines.add("up to " + seam.date() + " the run was computed with another history of the data;"
                + " they differ first at " + seam.firstDifference());
        seam.assets().stream().limit(MOST_ASSETS).forEach(asset -> lines.add(line(asset)));
        int more = seam.assets().size() - MOST_ASSETS;
        if (more > 0) {
            lines.add("and " + more + " more; manifest.json of the run and summary.json have all");
        }
        lines.add(answers(seam.answers()));
        if (!seam.answers().restored().isEmpty()) {
            lines.add(String.join(", ", seam.answers().restored()) + ": reads its sleeve, so it"
                    + " cannot be asked about the new history and goes on from what it saved with"
                    + " the old one; prices that it remembers are those of then");
        }
        return lines;
    }

    private static String line(Seam.Asset asset) {
        return String.format(Locale.ROOT, "%s: the last close booked was %s and is %s, %.6f times"
                + " as much: taken to be %s", asset.symbol(), plain(asset.before()),
                plain(asset.after()), asset.after() / asset.before(), taken(asset));
    }

    private static String taken(Seam.Asset asset) {
        boolean isSplit = asset.numerator() != asset.denominator();
        boolean pays = asset.dividend() > 0;
        if (!isSplit && !pays) {
            return "a correction, for which nothing is booked";
        }
        String dividend = "a dividend of " + plain(asset.dividend()) + " a share";
        String split = "a split of " + asset.numerator() + " for " + asset.denominator();
        return (isSplit && pays ? dividend + " and then " + split : isSplit ? split : dividend)
                + ", booked in the next bar";
    }

    private static String answers(Seam.Answers answers) {
        if (answers.compared() == 0) {
            return "no strategy was asked about both histories";
        }
        String of = " of " + answers.compared() + " bars of strategies";
        return answers.differing() == 0
                ? "asked about both histories, all strategies want the same at all"
                        + of.substring(" of".length())
                : "asked about both histories, strategies want something else at "
                        + answers.differing() + of + ", " + answers.firstStrategy() + " first, on "
                        + answers.firstDate() + "; at the last of them "
                        + answers.standing() + (answers.standing() == 1 ? " does" : " do");
    }

    private static String plain(double price) {
        return BigDecimal.valueOf(price).toPlainString();
    }
}
