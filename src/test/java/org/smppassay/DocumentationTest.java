package org.smppassay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.scenario.ScenarioException;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.yaml.Problem;

/** Links lead somewhere, examples are valid, and what has to be said is said. That commands parse is tested beside the command line. */
class DocumentationTest {
    private static final Pattern ONE_MACHINE = Pattern.compile("(^|[\\s\"'`(=])/(home|root|Users|work|tmp)/");

    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

    static List<Path> documents() {
        return Markdown.documents();
    }

    @Test
    void theReadmeNamesTheTwoCommandsThatMatter() throws IOException {
        assertThat(Files.readString(Path.of("README.md")).lines().toList())
                .contains("./assay evaluate scenarios/three-step-test.yaml", "./mvnw verify");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkResolves(Path document) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : Markdown.links(Files.readString(document))) {
            if (!link.contains("://") && !resolves(document, link)) {
                broken.add(link);
            }
        }

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noFolderOfOneMachineIsNamed(Path document) throws IOException {
        assertThat(Files.readAllLines(document))
                .noneMatch(line -> ONE_MACHINE.matcher(line).find());
    }

    static List<String> scenarios() throws IOException {
        List<String> scenarios = new ArrayList<>();
        for (Path document : Markdown.documents()) {
            YAML.matcher(Files.readString(document))
                    .results()
                    .map(block -> block.group(1))
                    .filter(yaml -> !yaml.contains("\njobs:"))
                    .forEach(scenarios::add);
        }
        return scenarios;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyExampleOfAScenarioIsOne(String yaml) {
        List<Problem> problems = new ArrayList<>();
        try {
            ScenarioLoader.parse(yaml, "example.yaml");
        } catch (ScenarioException e) {
            problems.addAll(e.problems());
        }

        assertThat(problems).allMatch(problem -> problem.message().contains("no file "), "only files are missing");
    }

    private static boolean resolves(Path document, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? document : document.resolveSibling(path);
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Markdown.anchors(Files.readString(target)).contains(link.substring(hash + 1));
    }
}
