package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflow in the documentation does what it says: its steps are run as they stand, with few and short runs. */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class PerformanceWorkflowTest {
    private static final Path WORKFLOW = Path.of("docs/examples/performance-check.yml");
    private static final Path SCENARIO = Path.of("docs/examples/steady-load.yaml");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path job;

    @AfterEach
    void leaveNothingRunning() throws IOException {
        for (String side : List.of("base", "candidate")) {
            Path pid = job.resolve(side + ".pid");
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Test
    void itFindsACandidateThatAnswersMoreSlowly() throws Exception {
        checkOut("base", "");
        checkOut("candidate", "--set carrier.responses.latency.median=60ms");
        List<Integer> exitCodes = new ArrayList<>();
        for (String step : steps()) {
            exitCodes.add(run(step));
        }
        assertThat(exitCodes).as(Files.readString(job.resolve("steps.log"))).containsExactly(0, 0, 0, 1, 0, 0);
        JsonNode comparison = new ObjectMapper()
                .readTree(job.resolve("runs/verdict/comparison.json").toFile());
        assertThat(comparison.get("verdict").asText()).isEqualTo("FAIL");
        assertThat(comparison.get("pairs").asInt()).isEqualTo(8);
        assertThat(Files.readString(job.resolve("summary.md"))).contains("## FAIL");
        assertThat(job.resolve("runs/verdict/junit.xml")).exists();
    }

    /** A checkout whose launcher runs the program under test; its servers get further arguments. */
    private void checkOut(String side, String served) throws IOException {
        Path examples = Files.createDirectories(job.resolve(side).resolve("docs/examples"));
        String scenario = Files.readString(SCENARIO);
        assertThat(scenario).contains("for: 1s", "warm_up: 300ms", "p99: 20ms");
        Files.writeString(
                examples.resolve("steady-load.yaml"),
                scenario.replace("for: 1s", "for: 300ms")
                        .replace("warm_up: 300ms", "warm_up: 50ms")
                        .replace("p99: 20ms", "p99: 1s")
                        .replace("max: 1s", "max: 10s"));
        String launcher =
                """
                #!/usr/bin/env bash
                [ "$1" != smsc ] || set -- "$@" %s
                exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' org.smppassay.cli.Main "$@"
                """
                        .formatted(
                                served,
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"));
        Path file = Files.writeString(job.resolve(side).resolve("assay"), launcher);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The shell commands of the workflow's steps, in their order. */
    private static List<String> steps() throws IOException {
        Object workflow = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(WORKFLOW));
        List<String> steps = new ArrayList<>();
        for (Object step : (List<?>) within(workflow, "jobs", "compare", "steps")) {
            if (((Map<?, ?>) step).get("run") instanceof String run) {
                steps.add(run);
            }
        }
        return steps;
    }

    private static Object within(Object tree, String... keys) {
        Object found = tree;
        for (String key : keys) {
            found = Objects.requireNonNull(((Map<?, ?>) found).get(key), key);
        }
        return found;
    }

    private int run(String step) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", step)
                .directory(job.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        job.resolve("steps.log").toFile()));
        Object workflow = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(WORKFLOW));
        ((Map<?, ?>) within(workflow, "jobs", "compare", "env"))
                .forEach((key, value) -> builder.environment().put(String.valueOf(key), String.valueOf(value)));
        builder.environment().put("REPEAT", "8");
        builder.environment()
                .put("GITHUB_STEP_SUMMARY", job.resolve("summary.md").toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(step).isTrue();
        return process.exitValue();
    }
}
