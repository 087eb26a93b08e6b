package io.troupe.report.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.SampleCharts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngDrawingTest {
    /** The image; of a machine without fonts an empty one, after it was told what to do. */
    private static Optional<BufferedImage> image(ChartSpec chart, Theme theme)
            throws IOException {
        try {
            byte[] bytes = PngDrawing.of(chart, new PictureSize(390, 300), theme);
            return Optional.of(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (PngDrawing.NoFontsException e) {
            assertThat(e).hasMessageContaining("install fontconfig").hasMessageContaining(".svg");
            return Optional.empty();
        }
    }

    private static void isDrawn(String id, BufferedImage image) {
        assertThat(image.getWidth()).isEqualTo(390);
        assertThat(image.getHeight()).isEqualTo(300);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xffffffff);
        assertThat(IntStream.range(0, 390 * 300)
                .map(pixel -> image.getRGB(pixel % 390, pixel / 390)).distinct().count())
                .as(id).isGreaterThan(10);
    }

    @Test
    void everyChartIsAnImageOfItsSize() throws IOException {
        for (ChartSpec each : SampleCharts.all()) {
            image(each, Theme.LIGHT).ifPresent(image -> isDrawn(each.id(), image));
        }
        assertThat(image(SampleCharts.equity(30), Theme.DARK)
                .map(image -> image.getRGB(1, 1)).orElse(0xff15181d)).isEqualTo(0xff15181d);
    }

    @Test
    void strangeNumbersAreDrawn() throws IOException {
        for (ChartSpec each : SampleCharts.strange()) {
            image(each, Theme.LIGHT).ifPresent(image -> isDrawn(each.title(), image));
        }
    }
}
