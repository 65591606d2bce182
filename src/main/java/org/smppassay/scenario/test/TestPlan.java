package org.smppassay.scenario.test;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.PerDay;

/**
 * What the tester does.
 *
 * @param start the first instant of day 1; its offset is the zone of every calendar value
 * @param days 1 to 366
 * @param messages on each day, 1 to 10 000 000
 * @param windows when messages are sent
 * @param recipients whom they are sent to
 * @param sender source address: up to 20 digits, or up to 11 printable ASCII characters
 * @param text of every message, at most 255 segments; empty if there are several
 * @param binds the sessions
 * @param receiptDeadline how long after its submission a message's final receipt counts, 1 ms to 30 days
 * @param missing what a message without a final receipt counts as
 * @param networks how serving networks are known
 * @param replies how replies are read
 * @param lint how the text is judged before it is sent
 * @param gate the step that decides whether the days follow; empty if there is none
 * @param resend when messages are sent again; empty means never
 * @param breaker when complaints stop the sending; empty means never
 * @param stop when the test ends
 * @param failover when the second channel takes over; empty if there is none
 * @param optOuts what is done about people who want nothing more
 * @param texts several texts, of which each message gets one; empty means that there is but one
 * @param fields values by the names of fields, of which each message gets one
 * @param groups into which recipients are put to be compared; empty means that nothing is compared
 * @param maxMessages messages sent at most, the rest of the plan is skipped; empty means all of the plan
 */
public record TestPlan(
        @Key(about = "The first instant of day 1, with offset; its offset is the zone of every calendar value.")
                OffsetDateTime start,
        @Key(about = "How many days messages are sent.", min = "1", max = "366") int days,
        @Key(about = "Messages on each day, such as 1000/day.", min = "1/day", max = "10000000/day") PerDay messages,
        @Key(about = "When messages are sent.", or = "{}") Windows windows,
        @Key(about = "Whom messages are sent to.") RecipientPlan recipients,
        @Key(
                        about = "Source address: up to 20 digits, or up to 11 printable ASCII characters.",
                        pattern = "[0-9]{1,20}|[!-~]{1,11}",
                        expected = "up to 20 digits, or up to 11 printable ASCII characters without spaces")
                String sender,
        @Key(
                        about =
                                "Text of every message, with fields such as {name} if wanted, a brace doubled; at most 255 segments."
                                        + " Needed without `texts`.",
                        pattern = "(?s).*\\S.*",
                        expected = "a text that is not blank")
                Optional<String> text,
        @Key(about = "The sessions the tester opens.", or = "{}") BindPlan binds,
        @Key(
                        about = "How long after its submission a message's final receipt counts.",
                        or = "48h",
                        min = "1ms",
                        max = "30d")
                Duration receiptDeadline,
        @Key(about = "What a message without a final receipt counts as.", or = "unknown") MissingPolicy missing,
        @Key(about = "How the tester knows which network serves a number.", or = "{}") NetworksPlan networks,
        @Key(about = "How replies are read.", or = "{}") ReplyReading replies,
        @Key(about = "How the text is judged before it is sent.", or = "{}") LintPlan lint,
        @Key(about = "A first step that decides whether the days of the plan follow. There is none if absent.")
                Optional<GatePlan> gate,
        @Key(about = "When messages are sent again to those who did not respond. Never if absent.")
                Optional<ResendPlan> resend,
        @Key(about = "When complaints stop the sending. Never if absent.") Optional<BreakerPlan> breaker,
        @Key(
                        about =
                                "When the test ends: `at-end` of its plan, or `early`, as soon as the delivery rate is decided and no"
                                        + " other criterion needs messages.",
                        or = "at-end")
                StopRule stop,
        @Key(about = "When messages go over the second channel. There is none if absent.")
                Optional<FailoverPlan> failover,
        @Key(about = "What is done about people who want nothing more.", or = "{}") OptOutPlan optOuts,
        @Key(
                        about = "Messages sent at most; the rest of the plan is skipped. All of the plan if absent.",
                        min = "1",
                        max = "1000000000")
                Optional<Integer> maxMessages,
        @Key(
                        about =
                                "Several texts, by turns within each operator or by `share`, so that a filter does not see one text"
                                        + " over and over. Only the `text` if absent.",
                        or = "[]")
                List<TextSpec> texts,
        @Key(
                        about =
                                "Values of fields by their names, such as `{ product: [loan, card] }`: one is drawn for each message."
                                        + " Beside them there are the columns of the recipients file, `date`, `day` and `n`, the"
                                        + " message's place in the plan.",
                        or = "{}",
                        pattern = FieldText.NAME,
                        expected = "the name of a field: letters, digits, _ and -")
                Map<String, List<String>> fields,
        @Key(
                        about =
                                "Groups of recipients, 2 to 8, into which they are put by chance, to compare what they are sent. What"
                                        + " comes of it is told apart and decides nothing about the channel.",
                        or = "[]")
                List<GroupSpec> groups) {

    public TestPlan {
        groups = List.copyOf(groups);
        texts = List.copyOf(texts);
        fields = Ordered.copyOf(fields);
    }

    /** All texts, at least one in a sound plan. */
    public List<TextSpec> allTexts() {
        return text.map(only -> List.of(new TextSpec(only, Optional.empty(), Optional.empty())))
                .orElse(texts);
    }

    /** What the messages of a group say. */
    public List<TextSpec> textsOf(GroupSpec group) {
        return group.ownTexts().isEmpty() ? allTexts() : group.ownTexts();
    }

    /** Messages over all steps and days, those that are sent again not counted. */
    public long totalMessages() {
        return gate.map(GatePlan::messages).orElse(0) + (long) days * messages.count();
    }
}
