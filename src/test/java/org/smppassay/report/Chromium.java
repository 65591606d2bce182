package org.smppassay.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * A headless Chromium with one page, driven by the DevTools protocol. It may speak to nobody: what a page asks for beside its
 * file is written down. One thread uses it; the socket's own thread only notes what comes in.
 */
public final class Chromium implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final String LISTENING = "DevTools listening on ";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Long, CompletableFuture<JsonTree>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private String session = "";
    private volatile CompletableFuture<String> load = new CompletableFuture<>();

    private Chromium(Process process, String address) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Where it is installed. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param profile an empty folder
     */
    public static Chromium start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Chromium chromium = new Chromium(process, address(process));
        chromium.attach();
        return chromium;
    }

    /** Its errors go on being read, lest it should wait for somebody to do so. */
    private static String address(Process process) throws IOException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread reader = new Thread(() -> errors.lines().forEach(rest -> {}));
                reader.setDaemon(true);
                reader.start();
                return line.substring(LISTENING.length()).strip();
            }
        }
        throw new IOException("Chromium ended without telling its address");
    }

    private void attach() throws Exception {
        String target = ask("Target.createTarget", Map.of("url", "about:blank")).text("targetId");
        session = ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .text("sessionId");
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            ask(domain + ".enable", Map.of());
        }
    }

    /** Sets how much the page can see, and in which colours. */
    public void view(int width, int height, boolean dark, boolean phone) throws Exception {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        ask("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    public void allowScripts(boolean allowed) throws Exception {
        ask("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Opens a file and waits until it is there. */
    public void open(Path file) throws Exception {
        complaints.clear();
        requests.clear();
        load = new CompletableFuture<>();
        ask("Page.navigate", Map.of("url", file.toUri().toString()));
        load.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** What a script's expression comes to, as text. */
    public String evaluate(String expression) throws Exception {
        JsonTree answer = ask("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
        if (answer.has("exceptionDetails")) {
            throw new IOException(expression + " fails in the page: "
                    + answer.object("exceptionDetails").object("exception").text("description", ""));
        }
        return answer.object("result").text("value");
    }

    /** Presses a key as a person would. */
    public void press(String key) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            ask("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
        }
    }

    /** Moves the mouse. */
    public void point(double x, double y) throws Exception {
        ask("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
    }

    /** Pictures the whole page. */
    public void picture(Path file) throws Exception {
        JsonTree answer = ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.text("data")));
    }

    /** Prints the page on A4. */
    public void print(Path file) throws Exception {
        JsonTree answer = ask(
                "Page.printToPDF",
                Map.of("printBackground", true, "preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.text("data")));
    }

    /** What the page's console said of errors and warnings since it was opened. */
    public List<String> complaints() {
        synchronized (complaints) {
            return List.copyOf(complaints);
        }
    }

    /** What the page has asked for since it was opened. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private JsonTree ask(String method, Map<String, ?> parameters)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long id = lastId.incrementAndGet();
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", id);
        question.put("method", method);
        question.put("params", parameters);
        if (!session.isEmpty()) {
            question.put("sessionId", session);
        }
        CompletableFuture<JsonTree> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JsonText.of(question), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        JsonTree told = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (told.has("error")) {
            throw new IOException(method + ": " + told.object("error").text("message"));
        }
        return told.object("result");
    }

    private void told(JsonTree message) throws IOException {
        if (message.has("id")) {
            Optional.ofNullable(answers.remove(message.whole("id"))).ifPresent(answer -> answer.complete(message));
            return;
        }
        JsonTree details = message.object("params");
        switch (message.text("method")) {
            case "Page.loadEventFired" -> load.complete("");
            case "Network.requestWillBeSent" ->
                note(requests, details.object("request").text("url"));
            case "Runtime.exceptionThrown" ->
                note(
                        complaints,
                        details.object("exceptionDetails").object("exception").text("description", "an exception"));
            case "Runtime.consoleAPICalled" -> {
                if (!List.of("log", "info", "debug").contains(details.text("type"))) {
                    note(complaints, "console." + details.text("type") + ": " + told(details.objects("args")));
                }
            }
            case "Log.entryAdded" -> note(complaints, details.object("entry").text("text"));
            default -> {}
        }
    }

    private static String told(List<JsonTree> arguments) throws IOException {
        List<String> words = new ArrayList<>();
        for (JsonTree argument : arguments) {
            words.add(argument.has("value") ? argument.label("value") : argument.text("description", "?"));
        }
        return String.join(" ", words);
    }

    private static void note(List<String> in, String what) {
        synchronized (in) {
            in.add(what);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }

    /** Puts messages together from their parts. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            from.request(1);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    told(JsonTree.parse(whole));
                } catch (IOException e) {
                    note(complaints, "not understood: " + e.getMessage());
                }
            }
            return CompletableFuture.completedStage(null);
        }
    }
}
