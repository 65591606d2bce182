package org.smppassay.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smppassay.content.Signature;

/** What has to be in a text: the five elements of a loan message, and a warning of fraud. */
final class Elements {
    private static final Pattern OTHER_BRACKETS =
            Pattern.compile("^\\s*(?:\\[[^\\[\\]]{1,40}]|〖[^〖〗]{1,40}〗|「[^「」]{1,40}」|『[^『』]{1,40}』|《[^《》]{1,40}》)");

    /** A short phrase that ends like the name of a service, and a colon. On text with ASCII punctuation. */
    private static final Pattern SERVICE_LABEL =
            Pattern.compile("\\s*[^\\s,.!?:;，。！？、；：【】]{0,10}(?:服务|业务|通知|提醒|提示|公告|活动|产品|账单|贷款|信贷|借款)\\s*:");

    private static final Pattern CONTACT = Pattern.compile("详询|咨询|客服|热线|致电|请电|联系电话|(?<![0-9])(?:"
            + "[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}|(?:95|96|10|12)[0-9]{3,4}|1[3-9][0-9]{9}|0[0-9]{2,3}[- ]?[0-9]{7,8}"
            + ")(?![0-9])");

    private static final Pattern OPT_OUT =
            Pattern.compile("退订|拒收请?回复?|(?:回复?|发送?)\\s*[\"“'‘]?(?:TD|T|N|QX)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);

    private static final Pattern RISK_NOTICE =
            Pattern.compile("(?<![没无])有风险|注意.{0,4}风险|(?:理性|谨慎|合理|适度|量力)(?:借|贷|消费|使用)|量力而行|风险提示|警惕风险");

    private static final Pattern ANTI_FRAUD = Pattern.compile("诈骗|防骗|反诈|谨防|被骗|勿.{0,6}转账|不.{0,8}转账|96110|勿.{0,4}验证码");

    private Elements() {}

    static List<Rule> rules() {
        return List.of(
                Rule.general(
                        "signature",
                        Severity.ERROR,
                        "A text begins with the name of who sends it, in 【 】.",
                        Elements::signature),
                Rule.general("one-signature", Severity.ERROR, "There is only one signature.", Elements::oneSignature),
                Rule.loan(
                        "service-label",
                        Severity.ERROR,
                        "Behind the signature a label says which service it is about, such as 信贷服务：.",
                        Elements::serviceLabel),
                Rule.loan(
                        "contact",
                        Severity.ERROR,
                        "The text says how to respond: a telephone number, or 详询, 咨询, 客服.",
                        Elements::contact),
                new Rule(
                        "opt-out",
                        "The text says how to be left alone, such as 回复TD退订 or 拒收请回复T.",
                        Optional.of(Severity.WARNING),
                        Severity.ERROR,
                        Elements::optOut),
                Rule.loan(
                        "risk-notice",
                        Severity.ERROR,
                        "The text warns of the risk, such as 贷款有风险，请理性借贷.",
                        Elements::riskNotice),
                Rule.loan("anti-fraud", Severity.HINT, "The text warns of fraud.", Elements::antiFraud));
    }

    private static List<Note> contact(Draft draft) {
        return demand(draft, CONTACT, "It does not say how to respond.", "Name a telephone number, such as 详询95500.");
    }

    private static List<Note> optOut(Draft draft) {
        return demand(draft, OPT_OUT, "It does not say how to opt out.", "End it with an instruction such as 拒收请回复T.");
    }

    private static List<Note> riskNotice(Draft draft) {
        return demand(draft, RISK_NOTICE, "It does not warn of the risk.", "Add a notice such as 贷款有风险，请理性借贷。");
    }

    private static List<Note> antiFraud(Draft draft) {
        return demand(
                draft,
                ANTI_FRAUD,
                "It does not warn of fraud.",
                "If there is room, add a notice such as 谨防诈骗，勿向个人账户转账。");
    }

    private static List<Note> demand(Draft draft, Pattern element, String what, String advice) {
        return element.matcher(draft.plain()).find() ? List.of() : List.of(draft.missing(what, advice));
    }

    private static List<Note> signature(Draft draft) {
        if (draft.signature().isPresent()) {
            return List.of();
        }
        Matcher others = OTHER_BRACKETS.matcher(draft.plain());
        if (others.find()) {
            return List.of(new Note(
                    others.start(),
                    others.end(),
                    "The brackets are not those of a signature.",
                    "Put the sender's name into 【 】."));
        }
        if (Signature.ends(draft.text())) {
            Signature last = draft.signatures().get(draft.signatures().size() - 1);
            return List.of(new Note(
                    last.start(),
                    last.end(),
                    "The signature stands at the end.",
                    "Move " + last.name() + " in its 【 】 to the beginning."));
        }
        return List.of(new Note(
                0, 0, "It does not begin with a signature.", "Begin with the sender's name in 【 】, such as 【示例银行】."));
    }

    private static List<Note> oneSignature(Draft draft) {
        List<Note> notes = new ArrayList<>();
        List<Signature> all = draft.signatures();
        for (Signature another : all.subList(Math.min(1, all.size()), all.size())) {
            notes.add(new Note(
                    another.start(),
                    another.end(),
                    "This looks like another signature.",
                    "Keep 【 】 for the signature at the beginning."));
        }
        return notes;
    }

    private static List<Note> serviceLabel(Draft draft) {
        Matcher label = SERVICE_LABEL
                .matcher(draft.plain())
                .region(draft.bodyStart(), draft.text().length());
        if (label.lookingAt()) {
            return List.of();
        }
        return List.of(new Note(
                draft.bodyStart(),
                draft.bodyStart(),
                "No label says which service this is about.",
                "Name it before all else, with a colon, such as 信贷服务：."));
    }
}
