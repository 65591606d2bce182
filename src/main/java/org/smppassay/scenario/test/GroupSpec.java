package org.smppassay.scenario.test;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * One of the groups that recipients are put into by chance, to compare what they get.
 *
 * @param name what the group is called
 * @param share of the recipients, in whole percent; empty means as many as the others
 * @param text what its messages say; empty means what the test's say
 * @param sender source address; empty means the test's
 * @param windows when its messages are sent; empty means when the test's are
 */
public record GroupSpec(
        @Key(
                        about = "What the group is called.",
                        pattern = "[\\p{L}\\p{N}_-]{1,40}",
                        expected = "a name of up to 40 letters, digits, _ and -")
                String name,
        @Key(about = "Share of the recipients, in whole percent. All groups have one, or they are of the same size.")
                Optional<Share> share,
        @Key(
                        about = "Text of its messages, with fields; what the test says if absent.",
                        pattern = TextSpec.NOT_BLANK,
                        expected = "a text that is not blank")
                Optional<String> text,
        @Key(
                        about = "Source address of its messages; that of the test if absent.",
                        pattern = TextSpec.SENDER,
                        expected = TextSpec.SENDER_IN_WORDS)
                Optional<String> sender,
        @Key(about = "When its messages are sent, to compare hours of the day; when those of the test are if absent.")
                Optional<Windows> windows) {

    /** What its messages say. */
    List<TextSpec> texts(TestPlan plan) {
        return text.map(own -> List.of(new TextSpec(own, Optional.empty(), Optional.empty())))
                .orElseGet(plan::allTexts);
    }
}
