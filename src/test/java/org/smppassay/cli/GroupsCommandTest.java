package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;

/** Groups compared within an evaluation. */
@ExtendWith(SampledLeakDetection.class)
class GroupsCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void whatAFilterDislikesIsShown() throws Exception {
        CommandLineRun run = CommandLineRun.of("evaluate", "ab-signature", "--out", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Groups compared", "signature-first delivers more than service-first");
        JsonNode result =
                new ObjectMapper().readTree(folder.resolve("result.json").toFile());
        assertThat(result.at("/groups/0/group").asText()).isEqualTo("signature-first");
        assertThat(result.at("/groups/0/attempted").asInt()).isEqualTo(2500);
        assertThat(result.at("/groups/0/answers").asInt()).isBetween(40, 110);
        assertThat(result.get("group_findings").get(0).asText()).startsWith("signature-first delivers more");
        for (String report : new String[] {"summary.md", "report.html"}) {
            assertThat(Files.readString(folder.resolve(report))).contains("Groups compared", "service-first");
        }
        assertThat(Files.readString(folder.resolve("messages.csv"))).contains(",service-first,");
    }

    @Test
    void groupsOfTheSameTextAreNotToldApart() throws Exception {
        CommandLineRun run = CommandLineRun.of(
                "evaluate",
                "three-step-test",
                "--out",
                folder.toString(),
                "--set",
                "test.groups=[{ name: morning }, { name: evening }]");

        assertThat(run.out()).contains("No difference shown in delivery");
        assertThat(run.exitCode()).as("the verdict is the channel's").isEqualTo(3);
    }

    @Test
    void aGroupMayHaveSeveralTexts() throws Exception {
        String several =
                "test.groups=[{ name: many, texts: [{ text: '{n} one', sender: '1' }, { text: two, sender: '2' }] },"
                        + " { name: shared, texts: [{ text: three, share: 90% }, { text: four, share: 10% }] }]";
        CommandLineRun run = CommandLineRun.of(
                "evaluate",
                "three-step-test",
                "--out",
                folder.toString(),
                "--set",
                "test.messages=100/day",
                "--set",
                several);

        assertThat(run.exitCode()).as(run.err()).isIn(0, 1, 3);
        assertThat(run.err()).contains("test.groups.many.texts[0]", "test.groups.shared.texts[1]");
        JsonNode result =
                new ObjectMapper().readTree(folder.resolve("result.json").toFile());
        assertThat(result.at("/groups/0/attempted").asInt()).isEqualTo(250);
    }

    @Test
    void impossibleGroupsAreNamed() {
        assertThat(refused("[{ name: a }]")).contains("test.groups: expected 2 to 8 groups to compare, found 1");
        assertThat(refused("[{ name: a }, { name: a }]")).contains("test.groups: two groups have the same name");
        assertThat(refused("[{ name: a, share: 60% }, { name: b }]")).contains("every group has a 'share'");
        assertThat(refused("[{ name: a, text: 'hi {who}' }, { name: b }]"))
                .contains("test.groups[0].text: there is no field 'who'");
        assertThat(refused("[{ name: a, texts: [{ text: hi }, 'hi {who}'] }, { name: b }]"))
                .contains("test.groups[0].texts[1].text: there is no field 'who'");
        assertThat(refused("[{ name: a }, { name: b, text: hi, texts: [ho] }]"))
                .contains("test.groups[1].texts: 'text' is the group's only text");
        assertThat(refused("[{ name: a }, { name: b, texts: [{ text: hi, share: 40% }, { text: ho, share: 40% }] }]"))
                .contains("test.groups[1].texts: either every text has a 'share' and they add up to 100%, or none has");
    }

    private static String refused(String groups) {
        CommandLineRun run = CommandLineRun.of("evaluate", "three-step-test", "--set", "test.groups=" + groups);
        assertThat(run.exitCode()).isEqualTo(2);
        return run.err();
    }
}
