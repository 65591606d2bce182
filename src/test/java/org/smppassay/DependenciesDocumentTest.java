package org.smppassay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** docs/dependencies.md accounts for what pom.xml names, in the version pom.xml names. */
class DependenciesDocumentTest {

    private static final List<String> KINDS = List.of("dependency", "plugin", "path");

    @Test
    void everyDependencyAndPluginHasALineWithItsVersion() throws Exception {
        String document = Files.readString(Path.of("docs/dependencies.md"));

        assertThat(linesNeeded()).isNotEmpty().allSatisfy(line -> assertThat(document)
                .contains("\n" + line));
    }

    private static List<String> linesNeeded() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        List<String> lines = new ArrayList<>();
        for (String kind : KINDS) {
            NodeList named = pom.getElementsByTagName(kind);
            for (int i = 0; i < named.getLength(); i++) {
                lines.add(lineFor((Element) named.item(i), pom));
            }
        }
        return lines;
    }

    /** Versions that a bill of materials decides are not compared. */
    private static String lineFor(Element named, Document pom) {
        String start = "| `" + child(named, "artifactId").orElseThrow() + "` | ";
        return start
                + child(named, "version")
                        .map(version -> resolve(version, pom) + " |")
                        .orElse("");
    }

    private static String resolve(String version, Document pom) {
        if (!version.startsWith("${")) {
            return version;
        }
        String property = version.substring(2, version.length() - 1);
        return pom.getElementsByTagName(property).item(0).getTextContent();
    }

    private static Optional<String> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return Optional.of(node.getTextContent());
            }
        }
        return Optional.empty();
    }
}
