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
 * @param text what its messages say; empty means its texts
 * @param texts several texts, of which each of its messages gets one; empty means what the test's say
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
                        about = "Text of its messages, with fields; `texts`, or what the test says, if absent.",
                        pattern = TextSpec.NOT_BLANK,
                        expected = "a text that is not blank")
                Optional<String> text,
        @Key(about = "Several texts of its messages, by turns or by share as those of the test.", or = "[]")
                List<TextSpec> texts,
        @Key(
                        about = "Source address of its messages; that of the test if absent.",
                        pattern = TextSpec.SENDER,
                        expected = TextSpec.SENDER_IN_WORDS)
                Optional<String> sender,
        @Key(about = "When its messages are sent, to compare hours of the day; when those of the test are if absent.")
                Optional<Windows> windows) {

    public GroupSpec {
        texts = List.copyOf(texts);
    }

    /** Texts that are its own; none if its messages say what the test says. */
    public List<TextSpec> ownTexts() {
        return text.map(only -> List.of(new TextSpec(only, Optional.empty(), Optional.empty())))
                .orElse(texts);
    }
}
