package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command: which plans it makes of what it is told, in which forms, and what it refuses. */
class PlanCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static CommandLineRun plan(String arguments) {
        List<String> args = new ArrayList<>(List.of("plan"));
        args.addAll(List.of(arguments.split(" ")));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private static JsonNode json(String arguments) throws Exception {
        CommandLineRun run = plan(arguments + " --format json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return JSON.readTree(run.out());
    }

    @Test
    void aClaimTakesSoManyMessages() {
        CommandLineRun run = plan("--at-least 99% --true 99.5% --power 90%");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("at least 299 messages", "2,784", "44.0 %")
                .doesNotContain("2,185");
    }

    @Test
    void complaintsTakeMany() {
        CommandLineRun run = plan("--below 0.3‰ --true 0.05‰ --messages 1000");
        assertThat(run.out()).contains("9,985", "0.05 ‰", "15,812", "20,984", "never");
    }

    @Test
    void aSteadyChannelFailsTheLiteralTest() {
        assertThat(plan("--fluctuation 0.5pp --days 5 --true 99.3% --messages 1000/day")
                        .out())
                .contains("99.3 %, steady", "73.7 %");
    }

    @Test
    void twoVendorsAPanelAndAQuantile() {
        assertThat(plan("--two-vendors 99.5% 99.0%").out()).contains("4,673", "6,256");
        assertThat(plan("--two-vendors 99.5% 99.0% --messages 4673").out()).contains("80.8 %");
        assertThat(plan("--panel 5%").out()).contains("59");
        assertThat(plan("--latency p99 --messages 1000").out())
                .contains("fewer than 368", "rank 983 to rank")
                .contains("997");
    }

    @Test
    void aScenarioIsPlannedForEachCriterionAndOperator() throws Exception {
        JsonNode claims = json("three-step-test --true delivery_rate=99.3% --true complaint_rate=0.1‰")
                .get("claims");
        assertThat(claims.findValuesAsText("name"))
                .containsExactly("delivery_rate", "fluctuation", "complaint_rate", "latency_p95", "latency_p99");
        JsonNode delivery = claims.get(0).get("rows");
        assertThat(delivery.findValuesAsText("scope"))
                .containsExactly("overall", "operator:china-mobile", "operator:china-unicom", "operator:china-telecom");
        assertThat(delivery.findValuesAsText("messages")).containsExactly("5000", "3000", "1000", "1000");
        assertThat(delivery.get(2).get("pass").asDouble()).isBetween(0.17, 0.175);
        assertThat(delivery.get(0).get("needed").toString()).isEqualTo("[6434,8643]");
        assertThat(claims.get(1).get("rows").get(0).get("naive_errs").asDouble())
                .isBetween(0.7365, 0.7375);
        JsonNode complaints = claims.get(2).get("rows").get(0);
        assertThat(complaints.get("messages").asInt()).as("delivered ones").isEqualTo(4965);
        assertThat(complaints.get("pass_limit").isNull()).isTrue();
    }

    @Test
    void whatIsChangedInAScenarioChangesItsPlan() throws Exception {
        JsonNode claims = json("underpowered-1000 --set test.messages=6434/day --true delivery_rate=99.3%")
                .get("claims");
        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).get("rows").get(0).get("pass").asDouble()).isBetween(0.83, 0.84);
    }

    @Test
    void aScenarioWithoutACarrierCanBePlanned() throws Exception {
        Path file = folder.resolve("no-carrier.yaml");
        Files.writeString(
                file,
                CommandLineRun.of("scenario", "show", "underpowered-1000")
                        .out()
                        .replaceAll("(?s)carrier:.*\\ntest:", "test:"));
        assertThat(plan(file.toString()).exitCode()).isZero();
    }

    @Test
    void markdownGoesToAFile() throws Exception {
        Path file = folder.resolve("plan.md");
        CommandLineRun run = plan("--panel 1% --format markdown --out " + file);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("## --panel 1%\n").contains("| 95.0 % | 299 |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format text",
                "three-step-test --at-least 99%",
                "--at-least 99% --below 1%",
                "--at-least 100%",
                "--at-least lots",
                "--at-least 99% --true 99",
                "--at-least 99% --power 100%",
                "--at-least 99% --confidence 50%",
                "--at-least 99% --messages 0",
                "--at-least 99% --messages many",
                "--at-least 99% --days 3",
                "--at-least 99% --set test.days=3",
                "--fluctuation 0.5pp --days 1",
                "--two-vendors 99%",
                "--two-vendors 99% 98% --true 97%",
                "--latency fast",
                "--latency p0",
                "--panel 0%",
                "three-step-test --true 99%",
                "three-step-test --true uptime=99%",
                "three-step-test --messages 100",
                "three-step-test --confidence 99%",
                "three-step-test --set criteria.delivery_rate.at_least=100%",
                "three-step-test --set criteria.fluctuation.below=100pp",
                "three-step-test --set criteria.complaint_rate.below=100%",
                "three-step-test --set criteria.latency.confidence=50%",
                "no-such-scenario"
            })
    void wrongUsageIsToldInPlainWords(String arguments) {
        CommandLineRun run = plan(arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ", "fault of Assay");
        assertThat(run.out()).isEmpty();
    }
}
