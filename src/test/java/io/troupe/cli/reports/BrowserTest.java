package io.troupe.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final Path PAGE = Path.of("/a b/report.html");

    @Test
    void asksNobodyWhereThereIsNoDisplay() {
        assertThat(Browser.opener("Linux", Map.of(), PAGE)).isEmpty();
    }

    @Test
    void asksTheSystemForWhatOpensPages() {
        String address = PAGE.toUri().toString();

        assertThat(Browser.opener("Linux", Map.of("DISPLAY", ":0"), PAGE))
                .containsExactly("xdg-open", address);
        assertThat(Browser.opener("FreeBSD", Map.of("WAYLAND_DISPLAY", "wayland-0"), PAGE))
                .containsExactly("xdg-open", address);
        assertThat(Browser.opener("Mac OS X", Map.of(), PAGE)).containsExactly("open", address);
        assertThat(Browser.opener("Windows 11", Map.of(), PAGE))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", address);
    }
}
