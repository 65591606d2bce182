package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.TEST;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.scenario.yaml.JsonOfYaml;

class ScenarioSchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(ScenarioSchema.json());

    static List<String> names() {
        return ScenarioLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioOfTheLibraryIsValid(String name) {
        assertThat(faults(ScenarioSource.resolve(name).text())).isEmpty();
    }

    @Test
    void aSmallScenarioIsValid() {
        assertThat(faults(CARRIER + TEST)).isEmpty();
        assertThat(faults(CARRIER + "criteria:\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzz: 1",
                "seed: five",
                "criteria: { delivery_rate: { at_least: 0.99 } }",
                "criteria: { latency: { p95: 15 } }",
                "expect: { verdict: PASSED }",
                "test: { days: 0 }",
                "test: { days: 5 }",
            })
    void whatTheBinderRefusesTheSchemaRefuses(String line) {
        assertThat(faults(CARRIER + line + "\n")).isNotEmpty();
        assertThat(ScenarioLoaderTest.problems(CARRIER + line + "\n")).isNotEmpty();
    }

    @Test
    void theSchemaDescribesEveryKey() {
        assertThat(ScenarioSchema.json())
                .contains("\"receipt_deadline\"", "\"latency_factor\"", "\"id_format\"", "\"for\"")
                .contains("Unanswered submissions per session. Default: 10.");
    }

    private static List<String> faults(String yaml) {
        return SCHEMA.validate(JsonOfYaml.convert(yaml), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
