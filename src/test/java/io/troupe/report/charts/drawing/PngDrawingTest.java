package io.troupe.report.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.SampleCharts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngDrawingTest {
    private static BufferedImage image(ChartSpec chart, Theme theme) throws IOException {
        try {
            byte[] bytes = PngDrawing.of(chart, new PictureSize(390, 300), theme);
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (PngDrawing.NoFontsException e) {
            return abort(e.getMessage());
        }
    }

    @Test
    void everyChartIsAnImageOfItsSize() throws IOException {
        for (ChartSpec each : SampleCharts.all()) {
            BufferedImage image = image(each, Theme.LIGHT);
            assertThat(image.getWidth()).isEqualTo(390);
            assertThat(image.getHeight()).isEqualTo(300);
            assertThat(image.getRGB(1, 1)).isEqualTo(0xffffffff);
            assertThat(IntStream.range(0, 390 * 300)
                    .map(pixel -> image.getRGB(pixel % 390, pixel / 390)).distinct().count())
                    .as(each.id()).isGreaterThan(20);
        }
        assertThat(image(SampleCharts.equity(30), Theme.DARK).getRGB(1, 1))
                .isEqualTo(0xff15181d);
    }

    @Test
    void strangeNumbersAreDrawn() throws IOException {
        for (ChartSpec each : SampleCharts.strange()) {
            assertThat(image(each, Theme.LIGHT).getWidth()).isEqualTo(390);
        }
    }
}
