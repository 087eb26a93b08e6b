package io.troupe.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A browser without a window, told what to do by the Chrome DevTools Protocol. It has a profile of
 * its own and talks to nobody but this process.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            "--remote-debugging-port=0");
    private static final long PATIENCE_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
    private String session = "";

    private Chromium(Process process, String address) throws IOException {
        this.process = process;
        socket = got(client.newWebSocketBuilder().buildAsync(URI.create(address), new Reader()));
    }

    /** Where a browser is installed, if there is one. */
    static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Starts it with an empty profile. */
    static Chromium start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(program.toString()),
                Stream.concat(FLAGS.stream(),
                        Stream.of("--user-data-dir=" + profile, "about:blank")))
                .toList()).redirectErrorStream(true).start();
        String said = "DevTools listening on ";
        // Read to where it says how it can be reached; what follows is of no interest.
        StringBuilder heard = new StringBuilder();
        var lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(said)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
                return new Chromium(process, line.substring(said.length()).strip());
            }
            heard.append(line).append('\n');
        }
        throw new IOException("the browser ended: " + heard);
    }

    private static <T> T got(CompletionStage<T> stage) throws IOException {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("the browser does not answer", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Puts the pieces of messages together and hands them on. */
    private final class Reader implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                take(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void take(String message) {
        try {
            JsonNode node = JSON.readTree(message);
            if (!node.has("id")) {
                events.add(node);
                return;
            }
            CompletableFuture<JsonNode> waiting = Objects
                    .requireNonNull(answers.remove(node.get("id").asInt()));
            if (node.has("error")) {
                waiting.completeExceptionally(new IOException(node.get("error").toString()));
            } else {
                waiting.complete(node.get("result"));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode ask(String method, Map<String, ?> parameters) throws IOException {
        int number = numbers.incrementAndGet();
        ObjectNode request = JSON.createObjectNode().put("id", number).put("method", method);
        request.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            request.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(number, answer);
        got(socket.sendText(request.toString(), true));
        return got(answer);
    }

    /** Opens a page in a window of a size, in light or dark, and waits until it is loaded. */
    void open(Path page, int width, int height, boolean isDark) throws IOException {
        if (session.isEmpty()) {
            String target = ask("Target.createTarget", Map.of("url", "about:blank"))
                    .get("targetId").asText();
            session = ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                    .get("sessionId").asText();
            for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                ask(domain + ".enable", Map.of());
            }
        }
        events.clear();
        ask("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
                "deviceScaleFactor", 1, "mobile", width < 600));
        ask("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name",
                "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
        ask("Page.navigate", Map.of("url", page.toUri().toString()));
        evaluate("new Promise(done => document.readyState === 'complete' ? done(0)"
                + " : addEventListener('load', () => done(0)))");
    }

    /** The value of an expression on the page; a promise is waited for. */
    JsonNode evaluate(String expression) throws IOException {
        JsonNode answer = ask("Runtime.evaluate", Map.of("expression", expression,
                "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    /** A part of the page as PNG, by its place in CSS pixels from the top of the page. */
    byte[] picture(JsonNode place) throws IOException {
        return ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true,
                "clip", Map.of("x", place.get("x"), "y", place.get("y"), "width",
                        place.get("width"), "height", place.get("height"), "scale", 1)))
                .get("data").binaryValue();
    }

    /** The page on paper of its own choice, as PDF. */
    byte[] printed() throws IOException {
        return ask("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data").binaryValue();
    }

    /** What programs on the page complained about, and what broke its policy. */
    List<String> complaints() {
        return events("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded");
    }

    /** The addresses that the page asked for, its own and data within it left out. */
    List<String> requests() {
        return events("Network.requestWillBeSent").stream()
                .filter(each -> !each.contains("\"documentURL\":\"file:")
                        || !each.contains("\"type\":\"Document\""))
                .toList();
    }

    private List<String> events(String... methods) {
        synchronized (events) {
            return events.stream()
                    .filter(each -> List.of(methods).contains(each.get("method").asText()))
                    .map(JsonNode::toString).toList();
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
