package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.Markdown;

/** Every command that the documentation tells people to type is one that the program understands. */
class DocumentedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("\\./assay( [^|;&>)`]*)");
    private static final Pattern INLINE = Pattern.compile("`([^`\n]*)`");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

    /** Every command line in blocks of code and in code within sentences, without {@code ./assay}. */
    static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path file : Markdown.documents()) {
            String document = Files.readString(file);
            Stream.concat(
                            Markdown.code(document).stream(),
                            INLINE.matcher(document).results().map(code -> code.group(1)))
                    .flatMap(line -> COMMAND.matcher(line).results())
                    .map(command -> command.group(1).strip())
                    .forEach(commands::add);
        }
        return commands.stream().distinct().sorted().toList();
    }

    @Test
    void thereAreCommandsToCheck() throws IOException {
        assertThat(commands()).contains("evaluate scenarios/three-step-test.yaml");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandParses(String command) {
        assertThatCode(() -> Commands.model().parseArgs(words(command))).doesNotThrowAnyException();
    }

    /** As a shell would split them, with a number for every variable. */
    private static String[] words(String command) {
        return WORD.matcher(command.replaceAll("\\$\\{?\\w+\\}?", "1"))
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("['\"]", ""))
                .toArray(String[]::new);
    }
}
