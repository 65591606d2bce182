package org.smppassay.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.people.PeopleTable;
import org.smppassay.scenario.test.FieldText;
import org.smppassay.scenario.test.Fields;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.test.TextSpec;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/**
 * What messages say: one of several texts, by turns within each operator or by share, with its fields filled. Confined to one
 * thread.
 */
final class Texts {
    private final List<Text> texts = new ArrayList<>();
    private final boolean byShare;
    private final RandomStream choice;
    private final Map<String, Integer> turns = new HashMap<>();
    private final RunCalendar calendar;
    private final Optional<PeopleTable> people;
    private final Map<String, List<String>> lists;
    private final RandomStreams random;

    /** One text, ready-made if it has no fields. */
    private record Text(FieldText content, String sender, double share, Optional<MessageTemplate> constant) {
        static Text of(TextSpec spec, String usualSender) {
            FieldText content = new FieldText(spec.text());
            String sender = spec.sender().orElse(usualSender);
            Optional<MessageTemplate> constant = content.fields().isEmpty()
                    ? Optional.of(new MessageTemplate(sender, content.filled(name -> "")))
                    : Optional.empty();
            return new Text(content, sender, spec.share().map(Share::value).orElse(0.0), constant);
        }
    }

    /**
     * @param specs at least one
     * @param sender of texts that have none of their own
     * @param stream names the stream that chooses among them
     */
    Texts(
            List<TextSpec> specs,
            String sender,
            TestPlan plan,
            RunCalendar calendar,
            RandomStreams random,
            String stream) {
        specs.forEach(spec -> texts.add(Text.of(spec, sender)));
        this.byShare = specs.get(0).share().isPresent();
        this.choice = random.stream(stream);
        this.calendar = calendar;
        this.people = plan.recipients().people();
        this.lists = plan.fields();
        this.random = random;
    }

    /** What the message of a place in the plan says. */
    MessageTemplate of(Slot slot, Recipient recipient) {
        Text text = texts.size() == 1 ? texts.get(0) : chosen(slot, recipient);
        if (text.constant().isPresent()) {
            return text.constant().get();
        }
        List<String> row = recipient.row() == Recipient.NO_ROW
                ? List.of()
                : people.map(table -> table.values(recipient.row())).orElse(List.of());
        return new MessageTemplate(text.sender(), text.content().filled(name -> value(name, slot, row)));
    }

    private Text chosen(Slot slot, Recipient recipient) {
        if (!byShare) {
            int turn = turns.merge(recipient.operator(), 1, Integer::sum);
            return texts.get((turn - 1) % texts.size());
        }
        double left = choice.uniform(slot.number());
        for (Text text : texts) {
            left -= text.share();
            if (left < 0) {
                return text;
            }
        }
        return texts.get(texts.size() - 1);
    }

    private String value(String name, Slot slot, List<String> row) {
        int column = row.isEmpty() ? -1 : people.orElseThrow().fields().indexOf(name);
        if (column >= 0) {
            return row.get(column);
        }
        return switch (name) {
            case Fields.DATE -> calendar.firstDate().plusDays(slot.day() - 1L).toString();
            case Fields.DAY -> Integer.toString(slot.day());
            case Fields.NUMBER -> Long.toString(slot.number());
            default -> drawn(name, slot);
        };
    }

    private String drawn(String name, Slot slot) {
        List<String> values = lists.getOrDefault(name, List.of(""));
        return values.get(random.stream("driver.fields." + name).below(slot.number(), values.size()));
    }
}
