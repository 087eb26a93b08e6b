package io.troupe.report.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that a page needs to draw {@link EChartsOptions}, to be written into the page. */
public final class EChartsScript {
    /** Where WebJars are in a class path. */
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String LIBRARY = WEBJARS + "echarts/5.3.1/dist/echarts.min.js";
    private static final String DRAWING = "charts.js";

    private EChartsScript() {}

    /**
     * Apache ECharts 5.3.1, a megabyte of UTF-8, with the notice of its licence. It defines {@code
     * echarts}.
     */
    public static byte[] library() {
        return resource(LIBRARY);
    }

    /** Our own script, which defines {@code troupeCharts}; it comes after the library. */
    public static String drawing() {
        return new String(resource(DRAWING), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = EChartsScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name
                        + "; build or install it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own file " + name, e);
        }
    }
}
