package org.smppassay.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another process of this program, which ends when it is closed, when this one ends or when its time is up. */
final class Child implements AutoCloseable {
    private static final long LIFETIME_SECONDS = 300;
    private static final long FAREWELL_SECONDS = 10;

    /** The same for every peer. Later JDKs would warn about native code and Unsafe, earlier ones lack the options. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx1g",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private static final List<String> SHORT_PAUSES = List.of(
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=4",
            "-XX:NewSize=8m",
            "-XX:MaxNewSize=48m",
            "-XX:MaxTenuringThreshold=1");

    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    /** Starts {@link Main} with these arguments. */
    static Child start(String... args) throws IOException {
        return start(OPTIONS, args);
    }

    /** The same with collections as the launcher demands them of {@code assay load}. */
    static Child startLive(String... args) throws IOException {
        return start(Stream.concat(OPTIONS.stream(), SHORT_PAUSES.stream()).toList(), args);
    }

    private static Child start(List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        CompletableFuture.delayedExecutor(LIFETIME_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        return new Child(process);
    }

    /**
     * The next line it prints.
     *
     * @throws IOException if it ends before
     */
    String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("process " + process.pid() + " ended early: "
                    + process.info().commandLine().orElse(""));
        }
        return line;
    }

    /** All it has still to say. */
    List<String> lines() {
        return out.lines().toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, FAREWELL_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
