package io.troupe.report.csv;

import com.fasterxml.jackson.core.io.NumberInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One column of a file of returns as Troupe writes it: after a header, which may have line breaks
 * in quoted names, each line has a time and numbers, or nothing between two commas.
 *
 * @param times of the bars
 * @param returns by bar, NaN where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // as large as a run's history; never compared
public record ReturnColumn(List<String> times, double[] returns) {
    /**
     * Reads it.
     *
     * @param file all bytes of the file
     * @param column which, 0 is the first after the times
     * @param likely times that it probably has: they are shared if it does
     */
    public static ReturnColumn read(byte[] file, int column, List<String> likely) {
        List<String> times = new ArrayList<>(likely.size());
        double[] returns = new double[Math.max(16, likely.size())];
        boolean same = true;
        int at = endOfHeader(file);
        while (at < file.length) {
            int comma = next(file, at, (byte) ',');
            int bar = times.size();
            String expected = bar < likely.size() ? likely.get(bar) : "";
            boolean isExpected = equal(file, at, comma, expected);
            same &= isExpected;
            times.add(isExpected ? expected : text(file, at, comma));
            for (int i = 0; i < column; i++) {
                comma = next(file, comma + 1, (byte) ',');
            }
            int end = endOfCell(file, comma + 1);
            returns = bar < returns.length ? returns : Arrays.copyOf(returns, 2 * bar);
            returns[bar] = end == comma + 1 ? Double.NaN
                    : NumberInput.parseDouble(text(file, comma + 1, end), true);
            at = next(file, end, (byte) '\n') + 1;
        }
        return new ReturnColumn(same && times.size() == likely.size() ? likely : times,
                Arrays.copyOf(returns, times.size()));
    }

    private static int endOfHeader(byte[] file) {
        boolean isQuoted = false;
        int at = 0;
        while (at < file.length && (isQuoted || file[at] != '\n')) {
            isQuoted ^= file[at] == '"';
            at++;
        }
        return at + 1;
    }

    private static int next(byte[] file, int from, byte what) {
        int at = from;
        while (at < file.length && file[at] != what) {
            at++;
        }
        return at;
    }

    private static int endOfCell(byte[] file, int from) {
        int at = from;
        while (at < file.length && file[at] != ',' && file[at] != '\n') {
            at++;
        }
        return at;
    }

    private static boolean equal(byte[] file, int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (file[i] != text.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.US_ASCII);
    }
}
