package org.smppassay.load;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.driver.MessageTemplate;
import org.smppassay.protocol.Alphabet;
import org.smppassay.scenario.load.LoadMessage;

/**
 * A kind of message, encoded.
 *
 * @param share of the messages, 0 to 1
 * @param segments in their order, at least one
 */
record MessageKind(double share, List<SubmissionTemplate> segments) {
    private static final String LATIN = "assay load 0123456789 ";
    private static final String CHINESE = "压力测试短信零一二三四五六七八九";

    MessageKind {
        segments = List.copyOf(segments);
    }

    /** The kinds of a plan; those without a share share evenly what is left. */
    static List<MessageKind> of(String sender, List<LoadMessage> messages) {
        double given = 0;
        int open = 0;
        for (LoadMessage message : messages) {
            given += message.share().map(share -> share.value()).orElse(0.0);
            open += message.share().isEmpty() ? 1 : 0;
        }
        double rest = open == 0 ? 0 : Math.max(0, 1 - given) / open;
        List<MessageKind> kinds = new ArrayList<>();
        for (LoadMessage message : messages) {
            double share = message.share().map(each -> each.value()).orElse(rest);
            kinds.add(new MessageKind(share, segments(sender, message)));
        }
        return kinds;
    }

    private static List<SubmissionTemplate> segments(String sender, LoadMessage message) {
        String text = message.text().orElseGet(() -> madeUp(message));
        MessageTemplate template = new MessageTemplate(sender, text, alphabet(message, text));
        List<SubmissionTemplate> segments = new ArrayList<>();
        for (int part = 0; part < template.segments(); part++) {
            segments.add(SubmissionTemplate.of(template, part, message.receipt()));
        }
        return segments;
    }

    private static Alphabet alphabet(LoadMessage message, String text) {
        return switch (message.encoding()) {
            case AUTO -> Alphabet.bestFor(text);
            case GSM7 -> Alphabet.GSM7;
            case LATIN1 -> Alphabet.LATIN1;
            case UCS2 -> Alphabet.UCS2;
        };
    }

    private static String madeUp(LoadMessage message) {
        String pattern =
                switch (message.encoding()) {
                    case UCS2 -> CHINESE;
                    case AUTO, GSM7, LATIN1 -> LATIN;
                };
        return pattern.repeat(message.length() / pattern.length() + 1).substring(0, message.length());
    }
}
