package org.smppassay.content.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by what it finds and what it leaves alone. */
class LinterTest {
    private static final String GOOD = "【示例银行】信贷服务：您的额度可查询，详询95500。贷款有风险，请理性借贷。拒收请回复T";

    private static LintResult lint(String text) {
        return new Linter(Profile.AUTO, RuleChoice.ALL, WordChoice.builtInAnd(List.of())).lint(text);
    }

    /** What one rule finds, as it stands in the text. */
    private static List<String> found(String rule, String text) {
        return only(rule).lint(text).findings().stream()
                .map(finding -> text.substring(
                        text.offsetByCodePoints(0, finding.offset()),
                        text.offsetByCodePoints(0, finding.offset() + finding.length())))
                .toList();
    }

    private static Linter only(String... rules) {
        return new Linter(Profile.AUTO, RuleChoice.of(List.of(rules)), WordChoice.builtInAnd(List.of()));
    }

    private static List<String> rulesBroken(String text) {
        return lint(text).findings().stream().map(Finding::rule).toList();
    }

    @Test
    void aTextWithAllElementsIsOnlyAdvisedToWarnOfFraud() {
        LintResult result = lint(GOOD);

        assertThat(result.profile()).isEqualTo(Profile.LOAN);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("anti-fraud");
            assertThat(finding.severity()).isEqualTo(Severity.HINT);
        });
        assertThat(rulesBroken(GOOD + "，谨防诈骗")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "【示例银行】, signature",
        "信贷服务：, service-label",
        "详询95500, contact",
        "贷款有风险，请理性借贷。, risk-notice",
        "拒收请回复T, opt-out"
    })
    void eachOfTheFiveElementsIsMissed(String element, String rule) {
        LintResult result = lint(GOOD.replace(element, ""));

        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::rule)
                .containsExactly(rule);
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .allSatisfy(finding -> assertThat(finding.length()).isZero());
    }

    @Test
    void whatBelongsToTheEndIsMissedThere() {
        Finding missing = only("opt-out").lint("【店】新品😀").findings().get(0);

        assertThat(missing.offset()).isEqualTo(6);
        assertThat(missing.length()).isZero();
    }

    @Test
    void textsThatDoNotSpeakOfLoansNeedNoLoanElements() {
        LintResult result = lint("【示例商城】您的订单已发货。");

        assertThat(result.profile()).isEqualTo(Profile.GENERAL);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("opt-out");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void theProfileMayBeChosen() {
        WordChoice words = WordChoice.builtInAnd(List.of());
        assertThat(new Linter(Profile.LOAN, RuleChoice.ALL, words).lint("【店】").findings())
                .extracting(Finding::rule)
                .contains("risk-notice", "contact", "service-label");
        assertThat(new Linter(Profile.GENERAL, RuleChoice.ALL, words).lint(GOOD).findings())
                .isEmpty();
    }

    @Test
    void aSignatureAtTheEndIsShownWhereItStands() {
        assertThat(found("signature", "您好【示例银行】")).containsExactly("【示例银行】");
        assertThat(found("signature", "[示例银行]您好")).containsExactly("[示例银行]");
        assertThat(found("signature", "［示例银行］您好")).containsExactly("［示例银行］");
        assertThat(found("signature", "【】您好")).containsExactly("");
        assertThat(found("signature", " 【示例银行】您好")).isEmpty();
    }

    @Test
    void oneSignatureIsEnough() {
        assertThat(found("one-signature", "【甲】您好【乙】再见【丙】")).containsExactly("【乙】", "【丙】");
        assertThat(found("one-signature", "【甲】您好【 】【")).isEmpty();
        assertThat(found("one-signature", "您好")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"【甲】信贷服务：好", "【甲】 还款提醒: 好", "信用卡业务：好"})
    void aServiceLabelIsAShortNameBeforeAColon(String text) {
        assertThat(found("service-label", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"【甲】尊敬的客户：好", "【甲】好，信贷服务：好", "【甲】信贷服务好", "信贷服务：【甲】好"})
    void otherBeginningsAreNoServiceLabel(String text) {
        boolean unsigned = !text.startsWith("【");
        assertThat(found("service-label", text)).hasSize(unsigned ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"详询柜台", "请咨询网点", "客服在线", "电４００－８２０－８８２０", "400-820-8820", "95500", "13800138000", "021-12345678"
            })
    void aContactIsANumberOrAWord(String text) {
        assertThat(found("contact", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"额度5000元", "订单955001234", "好"})
    void otherFiguresAreNoContact(String text) {
        assertThat(found("contact", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"回复TD退订", "拒收请回复T", "回T", "回复“TD”", "退订回N", "回复ｔｄ", "拒收请回复R"})
    void anInstructionToOptOutHasManyForms(String text) {
        assertThat(found("opt-out", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"回复TABLE订餐", "回复1办理", "好"})
    void otherRepliesAreNoWayOut(String text) {
        assertThat(found("opt-out", text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"贷款有风险, 0", "请理性借贷, 0", "请谨慎贷款, 0", "注意资金风险, 0", "贷款没有风险, 1", "无风险, 1", "好, 1"})
    void aRiskNoticeWarns(String text, int findings) {
        assertThat(found("risk-notice", text)).hasSize(findings);
    }

    @Test
    void bannedWordsAreFoundWhereTheyStand() {
        assertThat(found("banned-word", "全网最低利息，秒批！无视征信，点击领取，１００％通过"))
                .containsExactly("全网最低", "秒批", "无视征信", "点击领取", "１００％通过");
        assertThat(found("banned-word", GOOD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"最低利息", "绝对免息", "最低利率", "秒批", "无视征信", "点击领取", "限时免息"})
    void theBuiltInListHasTheBestKnownWords(String word) {
        assertThat(found("banned-word", "【甲】" + word)).containsExactly(word);
    }

    @Test
    void aWordThatIsPartOfABannedOneIsNotToldTwice() {
        assertThat(rulesBroken("【甲】限时免息，退订回T"))
                .filteredOn(rule -> rule.endsWith("-word"))
                .containsExactly("banned-word");
        assertThat(found("discouraged-word", "限时免息，名额有限，限时")).containsExactly("名额有限", "限时");
    }

    @Test
    void moreWordsAddToTheBuiltInOnesOrReplaceThem() {
        RuleChoice words = RuleChoice.of(List.of("banned-word", "discouraged-word"));
        String text = "秒批，限时，Ａbc";

        assertThat(new Linter(Profile.AUTO, words, WordChoice.builtInAnd(List.of("ABC")))
                        .lint(text)
                        .findings())
                .extracting(Finding::offset)
                .containsExactly(0, 3, 6);
        assertThat(new Linter(Profile.AUTO, words, WordChoice.only(List.of("ABC")))
                        .lint(text)
                        .findings())
                .extracting(Finding::offset)
                .containsExactly(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "您可借最高20万 | 最高20万",
                "额度200000元 | 额度200000元",
                "可贷 200,000 元 | 可贷 200,000 元",
                "１．５万元 | １．５万元",
                "20w额度 | 20w",
                "二十万元 | 二十万元",
                "最高五十万 | 最高五十万"
            })
    void exactLargeAmountsAreFound(String text, String amount) {
        assertThat(found("large-amount", text)).containsExactly(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5000元", "千万不要转账", "万一", "尾号2000", "20 web pages", "日息万分之五", "95500", "万元户"})
    void otherFiguresAreNoLargeAmounts(String text) {
        assertThat(found("large-amount", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "年化利率36% | 36 %",
                "年化利率（单利）24.01％ | 24.01 %",
                "年利率7.2%-36% | 36 %",
                "年利率7.2~36% | 36 %",
                "APR 30% | 30 %",
                "月息2.5% | 30 %",
                "月息3分 | 36 %",
                "月利率25‰ | 30 %",
                "日息0.1% | 36.5 %",
                "日息万分之八 | 29.2 %",
                "日利率低至万7 | 25.55 %",
                "年息3分 | 30 %",
                "年息千分之300 | 30 %"
            })
    void interestAboveTheLineIsFound(String text, String inWords) {
        assertThat(only("interest").lint(text).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("is " + inWords + " a year"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"年化利率24%", "年化利率7.2%", "月息2分", "月息2%", "日息万分之五", "日利率0.05%", "年利率优惠，满36%减", "年化2025", "年息2分"})
    void interestUpToTheLineIsNot(String text) {
        assertThat(found("interest", text)).isEmpty();
    }

    @Test
    void nobodySpeaksForAnother() {
        assertThat(found("impersonation", "【甲】工商银行通知，经银保监会批准")).containsExactly("工商银行", "银保监会");
        assertThat(found("impersonation", "【工商银行】工商银行信用卡，还可去建设银行")).containsExactly("建设银行");
        assertThat(found("impersonation", "工商银行通知")).containsExactly("工商银行");
    }

    @Test
    void linksAreToldApart() {
        String text = "见http://a.example.com/x，或example.cn/y。或https://t.cn/abc。或https://ok.example.com/z?q=1";

        assertThat(found("link-http", text)).containsExactly("http://a.example.com/x");
        assertThat(found("link-bare", text)).containsExactly("example.cn/y");
        assertThat(found("link-short", text)).containsExactly("https://t.cn/abc");
        assertThat(found("link-short", "http://WWW.T.CN/1 dwz.cn/2")).containsExactly("http://WWW.T.CN/1", "dwz.cn/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(see example.com/a). | example.com/a",
                "HTTP://Example.com, | HTTP://Example.com",
                "www.例 x.com | x.com"
            })
    void whatFollowsALinkIsNoPartOfIt(String text, String link) {
        assertThat(only("link-http", "link-bare").lint(text).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).startsWith("'" + link + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2.0", "3.5万", "a@example.com", "end.Next", "1.2.3.4", "name.surname@example.cn"})
    void otherDotsMakeNoLink(String text) {
        assertThat(found("link-bare", text)).isEmpty();
    }

    @Test
    void theSecondSegmentIsPointedAt() {
        String text = "字".repeat(71);
        LintResult result = only("length").lint(text);

        assertThat(result.size().segments()).isEqualTo(2);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.offset()).isEqualTo(67);
            assertThat(finding.length()).isEqualTo(4);
            assertThat(finding.segment()).isEqualTo(2);
            assertThat(finding.advice()).contains("lose 1 UTF-16 unit");
        });
        assertThat(found("length", "字".repeat(70))).isEmpty();
    }

    @Test
    void theSizeSaysWhatForcesTheAlphabet() {
        assertThat(lint("Hello €").size()).isEqualTo(new Size("GSM-7", 8, 1, 152, Optional.empty()));
        assertThat(lint("a😀号").size()).isEqualTo(new Size("UCS-2", 4, 1, 66, Optional.of(new Size.Forcing(1, "😀"))));
        assertThat(lint("字".repeat(71)).size().left()).isEqualTo(63);
    }

    @Test
    void noMessageHasMoreThan255Segments() {
        assertThat(found("too-long", "字".repeat(255 * 67))).isEmpty();
        assertThat(found("too-long", "字".repeat(255 * 67 + 1))).containsExactly("字");
    }

    @Test
    void aFewCharactersThatForceUcs2AreShown() {
        assertThat(found("alphabet", "It’s your last chance – call us")).containsExactly("’", "–");
        assertThat(found("alphabet", "It's your last chance - call us")).isEmpty();
        assertThat(found("alphabet", GOOD)).isEmpty();
        assertThat(found("alphabet", "验证 12")).isEmpty();
    }

    @Test
    void halvesOfPairsAreFound() {
        assertThat(only("half-character").lint("a\uD83Db😀\uDE00").findings())
                .extracting(Finding::offset)
                .containsExactly(1, 4);
    }

    @Test
    void rulesAreChosenByName() {
        String text = "http://example.com 秒批";

        assertThat(only("link-http").lint(text).findings())
                .extracting(Finding::rule)
                .containsExactly("link-http");
        assertThat(only("-link-http", "-signature", "-opt-out", "-alphabet")
                        .lint(text)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("banned-word");
        assertThat(only("risk-notice").lint("好").findings()).hasSize(1);
    }
}
