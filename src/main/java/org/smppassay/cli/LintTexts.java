package org.smppassay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLibrary;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.test.Fields;
import org.smppassay.scenario.test.GroupSpec;
import org.smppassay.scenario.test.LintPlan;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.test.TextSpec;

/**
 * The texts to be judged, and how a scenario wants them judged.
 *
 * @param texts at least one
 * @param plan the scenario's, or the usual one
 */
record LintTexts(List<Source> texts, LintPlan plan) {
    private static final String STDIN = "-";
    private static final int MOST_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * One text.
     *
     * @param source where it comes from; empty if it is the only one
     * @param text itself
     */
    record Source(String source, String text) {}

    /**
     * Finds what a user named.
     *
     * @param named a text, {@code -}, a scenario, or null
     * @param file of texts, or null
     */
    static LintTexts of(@Nullable String named, @Nullable Path file) throws IOException {
        if (file != null && named == null) {
            return new LintTexts(lines(file), LintPlan.USUAL);
        }
        if (named == null || file != null) {
            throw new CommandException(ExitCode.USAGE, "expected a text, a scenario, - or --file FILE");
        }
        if (named.equals(STDIN)) {
            return single(withoutLastBreak(decode(System.in, "stdin")));
        }
        return isScenario(named) ? ofScenario(named) : single(named);
    }

    private static LintTexts single(String text) {
        return new LintTexts(List.of(new Source("", text)), LintPlan.USUAL);
    }

    /** By its name: a text that is the name of a scenario is judged through stdin. */
    private static boolean isScenario(String named) {
        if (named.endsWith(".yaml") || named.endsWith(".yml")) {
            return true;
        }
        String name = named.startsWith("scenarios/") ? named.substring("scenarios/".length()) : named;
        if (ScenarioLibrary.names().contains(name)) {
            return true;
        }
        if (isFile(named)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "'" + named + "' is a file: for the texts in it say --file, scenarios end in .yaml");
        }
        return false;
    }

    private static boolean isFile(String named) {
        try {
            return Files.isRegularFile(Path.of(named));
        } catch (InvalidPathException textsNeedNotBePaths) {
            return false;
        }
    }

    private static LintTexts ofScenario(String named) {
        Scenario scenario =
                ScenarioLoader.load(ScenarioSource.resolve(named), List.of()).scenario();
        Optional<TestPlan> plan = scenario.test();
        if (plan.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE, "the scenario " + scenario.name() + " has no test section, and so no text");
        }
        return new LintTexts(sources(plan.get()), plan.get().lint());
    }

    /** Each text as long as it can get. */
    static List<Source> sources(TestPlan plan) {
        List<Source> sources = new ArrayList<>();
        for (TextSpec text : plan.allTexts()) {
            String name = plan.text().isPresent() ? "" : "test.texts[" + sources.size() + "]";
            sources.add(new Source(name, Fields.longest(text.text(), plan)));
        }
        for (GroupSpec group : plan.groups()) {
            List<TextSpec> own = group.ownTexts();
            for (int i = 0; i < own.size(); i++) {
                String name = "test.groups." + group.name() + (group.text().isPresent() ? "" : ".texts[" + i + "]");
                sources.add(new Source(name, Fields.longest(own.get(i).text(), plan)));
            }
        }
        return sources;
    }

    private static List<Source> lines(Path file) throws IOException {
        List<Source> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (String line : decode(in, file.toString()).lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    texts.add(new Source(file + ":" + number, line));
                }
            }
        }
        if (texts.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "--file: there is no text in " + file);
        }
        return texts;
    }

    private static String decode(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new CommandException(ExitCode.USAGE, name + ": more than 1 MiB of text");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CommandException(ExitCode.USAGE, name + ": the text is not UTF-8", e);
        }
    }

    /** What a shell's echo adds. */
    private static String withoutLastBreak(String text) {
        return text.replaceFirst("\\r?\\n\\z", "");
    }
}
