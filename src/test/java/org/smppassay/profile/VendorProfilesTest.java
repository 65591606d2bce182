package org.smppassay.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.smppassay.scenario.ScenarioException;
import org.smppassay.wording.Language;

/** Vendors' files: what they may say, and what the checklist makes of it. */
class VendorProfilesTest {
    private static Map<String, Answer> answers(String yaml) {
        return Checklist.of(VendorProfiles.parse(yaml, "v.yaml"), List.of()).declared().stream()
                .collect(Collectors.toMap(Item::key, Item::answer));
    }

    @Test
    void theTemplateIsAProfileThatMeetsWhatItRequires() {
        VendorProfile profile = VendorProfiles.parse(VendorProfiles.template(), "template");
        assertThat(profile.declared().telecomLicence().orElseThrow().date()).contains(LocalDate.of(2025, 5, 2));
        Checklist checklist = Checklist.of(profile, List.of());
        assertThat(checklist.declared())
                .allMatch(item -> item.answer() == Answer.MET || item.key().equals("terms of payment"))
                .hasSize(10);
    }

    @Test
    void theExampleOfTheDocumentsIsHalfFilled() {
        Checklist checklist = Checklist.of(VendorProfiles.read(Path.of("docs/vendor-example.yaml")), List.of());
        assertThat(checklist.countDeclared(Answer.MET)).isEqualTo(5);
        assertThat(checklist.countDeclared(Answer.NOT_MET)).isEqualTo(2);
        assertThat(checklist.countDeclared(Answer.OPEN)).isEqualTo(2);
    }

    @Test
    void whatIsNotDeclaredIsAQuestionOfItsOwn() {
        Checklist checklist = Checklist.of(VendorProfiles.parse("vendor: A\n", "v.yaml"), List.of());
        assertThat(checklist.declared()).hasSize(9).allMatch(item -> item.answer() == Answer.OPEN);
        assertThat(checklist.declared().stream().map(item -> Language.ENGLISH.say(item.question())))
                .allMatch(question -> question.endsWith("?") || question.endsWith("."))
                .doesNotHaveDuplicates();
        assertThat(checklist.measured().stream().map(Item::key))
                .containsExactly(
                        "delivery_rate",
                        "fluctuation",
                        "complaint_rate",
                        "latency",
                        "capacity",
                        "opt_out",
                        "integrity");
        assertThat(checklist.measured()).allMatch(item -> item.answer() == Answer.OPEN);
    }

    @Test
    void limitsAreHeldToTheirEnds() {
        String yaml = "vendor: A\nrequired: { price_per_message: 0.05 }\ndeclared: { review_time: %s, records_kept: %s,"
                + " price_per_message: %s }\n";
        assertThat(answers(String.format(yaml, "5m", "6", "0.05")))
                .containsEntry("review_time", Answer.MET)
                .containsEntry("records_kept", Answer.MET)
                .containsEntry("price_per_message", Answer.MET);
        assertThat(answers(String.format(yaml, "5m1s", "5", "0.0501")))
                .containsEntry("review_time", Answer.NOT_MET)
                .containsEntry("records_kept", Answer.NOT_MET)
                .containsEntry("price_per_message", Answer.NOT_MET);
    }

    @Test
    void whatIsNotRequiredIsShownAndNeitherMetNorMissed() {
        Map<String, Answer> answers =
                answers("vendor: A\nrequired: { iso_27001: false, blacklist: false }\ndeclared: { iso_27001: false,"
                        + " price_per_message: 0.04 }\n");
        assertThat(answers)
                .containsEntry("iso_27001", Answer.NOT_ASKED)
                .containsEntry("blacklist", Answer.NOT_ASKED)
                .containsEntry("price_per_message", Answer.NOT_ASKED)
                .containsEntry("word_filter", Answer.OPEN);
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlaces() {
        String yaml =
                """
                vendr: A
                declared:
                  iso_27001: perhaps
                  review_time: soon
                  records_kept: -1
                  telecom_licence: { value: true, date: 2025-02-31 }
                  price: 3
                """;
        assertThatThrownBy(() -> VendorProfiles.parse(yaml, "v.yaml"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("v.yaml:1:1: vendr: unknown key 'vendr'")
                .hasMessageContaining("v.yaml:3:14: declared.iso_27001")
                .hasMessageContaining("v.yaml:4:16: declared.review_time")
                .hasMessageContaining("v.yaml:5:17: declared.records_kept")
                .hasMessageContaining("v.yaml:6:41: declared.telecom_licence.date: expected a date such as 2025-06-16")
                .hasMessageContaining("v.yaml:7:3: declared.price: unknown key 'price'");
        assertThatThrownBy(() -> VendorProfiles.parse("", "v.yaml")).hasMessageContaining("v.yaml: the file is empty");
    }
}
