package org.smppassay.content.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The linter takes any text, and points into it. */
class AnyTextTest {
    private static final Linter ALL = new Linter(Profile.LOAN, RuleChoice.ALL, WordChoice.builtInAnd(List.of()));
    private static final List<String> NAMES =
            Linter.rules().stream().map(RuleFacts::name).toList();

    @Property(tries = 300, seed = "1")
    void everyPlaceIsInsideTheText(@ForAll("texts") String text) {
        LintResult result = ALL.lint(text);

        int length = text.codePointCount(0, text.length());
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.offset()).isBetween(0, length);
            assertThat(finding.length()).isBetween(0, length - finding.offset());
            assertThat(finding.segment()).isBetween(1, result.size().segments());
            assertThat(finding.rule()).isIn(NAMES);
            assertThat(finding.what()).endsWith(".");
            assertThat(finding.advice()).matches("(?s).*[.。]");
        });
        assertThat(result.findings()).extracting(Finding::offset).isSorted();
    }

    @Property(tries = 300, seed = "1")
    void aSignedTextIsSignedWhateverFollows(@ForAll("texts") String text) {
        List<String> broken = rulesBroken("【甲】" + text);

        assertThat(broken).doesNotContain("signature");
        assertThat(broken.contains("one-signature")).isEqualTo(text.matches("(?s).*【[^】]*[^】\\s][^】]*】.*"));
    }

    @Property(tries = 300, seed = "1")
    void leavingARuleOutTakesItsFindingsAndNoOthers(@ForAll("texts") String text, @ForAll("names") String rule) {
        Linter without = new Linter(Profile.LOAN, RuleChoice.of(List.of("-" + rule)), WordChoice.builtInAnd(List.of()));

        assertThat(without.lint(text).findings())
                .isEqualTo(ALL.lint(text).findings().stream()
                        .filter(finding -> !finding.rule().equals(rule))
                        .toList());
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "【",
                "】",
                "示例银行",
                "信贷服务：",
                "回复T",
                "http://",
                "https://t.cn/",
                "a.com",
                "www.",
                "秒批",
                "年化",
                "3６%",
                "最高",
                "20万",
                "工商银行",
                "😀",
                "\uD83D",
                "\uDE00",
                "\n",
                " ",
                "—",
                "月息",
                "-",
                "é",
                "95500",
                "。");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(80)
                .map(parts -> String.join("", parts));
    }

    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    /** What makes careless patterns overflow the stack, or take forever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.", "【", "【a】", "1", "1,", "9万", "http://", "年化", "年化1-", " ", "回复", "-", "最高", "秒批", "\uD83D", "(."
            })
    void monotonousTextsAreTakenToo(String piece) {
        assertThatCode(() -> ALL.lint(piece.repeat(20_000))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "de"})
    void theLanguageOfTheMachineDoesNotMatter(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(rulesBroken("HTTP://BIT.LY/I")).contains("link-http", "link-short");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> rulesBroken(String text) {
        return ALL.lint(text).findings().stream().map(Finding::rule).toList();
    }
}
