package org.smppassay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The launcher in a folder of its own, where Maven only copies the jar of {@link LaunchedProgram}. */
final class Launcher {
    private static final String MAVEN =
            "#!/bin/sh\ncp \"$(dirname \"$0\")/stub.jar\" " + "\"$(dirname \"$0\")/target/launcher/assay.jar\"\n";

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * @param folder an empty one
     */
    Launcher(Path folder) throws IOException {
        this.folder = folder;
        Files.copy(Path.of("assay"), folder.resolve("assay"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        writeProgram(folder.resolve("mvnw"), MAVEN);
        writeJar(folder.resolve("stub.jar"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    private static void writeProgram(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void writeJar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LaunchedProgram.class.getName());
        String entry = LaunchedProgram.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                var code = LaunchedProgram.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }

    /** Another Java 17 or later in the usual places of Linux, if there is one. */
    static @Nullable Path anotherJava() throws IOException {
        Path places = Path.of("/usr/lib/jvm");
        Path mine = Path.of(System.getProperty("java.home")).toRealPath();
        if (!Files.isDirectory(places)) {
            return null;
        }
        try (Stream<Path> homes = Files.list(places)) {
            return homes.filter(home -> Files.exists(home.resolve("release")) && Files.exists(home.resolve("bin/java")))
                    .filter(home -> !home.equals(mine) && !Files.isSymbolicLink(home))
                    .filter(home -> home.getFileName().toString().contains("25"))
                    .findFirst()
                    .orElse(null);
        }
    }

    Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Launcher withoutArchive() {
        return with("ASSAY_JAVA_OPTS", "-Xshare:off");
    }

    /** Has a script stand before Java, in a home of its own, which is returned; it ends with a way to run a command. */
    Path useJavaThat(String script) throws IOException {
        Path home = folder.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.98\"\n");
        String real = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        writeProgram(home.resolve("bin/java"), "#!/usr/bin/env bash\n" + script + " '" + real + "' \"$@\"\n");
        with("JAVA_HOME", home.toString());
        return home;
    }

    /** As if a source had been edited a second after the last build. */
    void changeSources() throws IOException {
        FileTime built = Files.getLastModifiedTime(folder.resolve("target/launcher/assay-run.jar"));
        Path source = Files.writeString(folder.resolve("src/main/Changed.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(built.toInstant().plus(Duration.ofMillis(1))));
    }

    Start start(String... args) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder()
                .command(Stream.concat(Stream.of("./assay"), Stream.of(args)).toList())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("_?JAVA_.*|JDK_JAVA_OPTIONS|ASSAY_.*"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Start(process.waitFor(), Files.readAllLines(out), Files.readAllLines(err));
    }

    /** How one start ended. */
    record Start(int exitCode, List<String> out, List<String> err) {
        /** The option of Java with {@code part} in it. */
        Optional<String> option(String part) {
            return out.stream()
                    .filter(line -> line.startsWith("options ") && line.contains(part))
                    .findFirst();
        }
    }
}
