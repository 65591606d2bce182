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

/** Links lead somewhere, and what has to be said is said. That commands parse is tested beside the command line. */
class DocumentationTest {
    private static final Pattern ONE_MACHINE = Pattern.compile("(^|[\\s\"'`(=])/(home|root|Users|work|tmp)/");

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
