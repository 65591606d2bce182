package org.smppassay.conformance.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smppassay.conformance.wire.Command;
import org.smppassay.conformance.wire.Standard;

/** Reads the words of a line that speak of a PDU's parts. Stateless. */
final class PduWords {
    private static final Set<String> HEADER = Set.of("status", "sequence", "length");
    private static final Set<String> MAIMING = Set.of("cut", "append");
    private static final Set<String> ENDS = Set.of("within", "unanswered", "answer");
    private static final Pattern CONDITION =
            Pattern.compile("([A-Za-z0-9_]+)(?:&(0x[0-9A-Fa-f]+))?(!=|>=|<=|=|~)(.*)", Pattern.DOTALL);

    private PduWords() {}

    /** Assignments up to the line's end. */
    static Template template(Command command, Words words) {
        Map<String, Value> header = new LinkedHashMap<>();
        Map<String, Value> fields = new LinkedHashMap<>();
        List<Template.TlvValue> tlvs = new ArrayList<>();
        while (!words.isEmpty()) {
            boolean tlv = words.take("tlv");
            String word = words.next("a TLV");
            int equals = word.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not an assignment: " + word);
            }
            String name = word.substring(0, equals);
            Value value = Value.parse(word.substring(equals + 1));
            if (tlv) {
                tlvs.add(new Template.TlvValue(Standard.tag(name), value));
            } else if (HEADER.contains(name) || MAIMING.contains(name)) {
                header.put(name, value);
            } else {
                fields.put(checked(command, name), value);
            }
        }
        return new Template(command, header, fields, tlvs);
    }

    /** Conditions up to the line's end or to a word that can't be one; a response is a good one unless they say otherwise. */
    static List<Condition> conditions(Command command, Words words) {
        List<Condition> conditions = new ArrayList<>();
        while (!words.isEmpty() && !ENDS.contains(String.valueOf(words.peek()))) {
            conditions.add(
                    words.take("tlv")
                            ? condition(Condition.Part.TLV, command, words.next("a TLV"))
                            : condition(command, words.next("a condition")));
        }
        if (command.isResponse() && conditions.stream().noneMatch(PduWords::isOnStatus)) {
            conditions.add(condition(command, "status=0"));
        }
        return conditions;
    }

    private static boolean isOnStatus(Condition condition) {
        return condition.part() == Condition.Part.HEADER && condition.name().equals("status");
    }

    /** A condition on the header or a mandatory parameter. */
    static Condition condition(Command command, String word) {
        return condition(Condition.Part.FIELD, command, word);
    }

    private static Condition condition(Condition.Part part, Command command, String word) {
        Matcher matcher = CONDITION.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a condition: " + word);
        }
        String name = matcher.group(1);
        Condition.Part of = part == Condition.Part.FIELD && HEADER.contains(name) ? Condition.Part.HEADER : part;
        switch (of) {
            case TLV -> Standard.tag(name);
            case FIELD -> checked(command, name);
            default -> {}
        }
        return new Condition(
                of,
                name,
                matcher.group(2) == null ? -1 : Long.decode(matcher.group(2)),
                Condition.Relation.of(matcher.group(3)),
                alternatives(matcher.group(4)));
    }

    /** {@code 1|2} is either; quoted texts have no alternatives, since they may be regular expressions. */
    private static List<Value> alternatives(String text) {
        if (text.startsWith("\"")) {
            return List.of(Value.parse(text));
        }
        List<Value> values = new ArrayList<>();
        for (String alternative : text.split("\\|", -1)) {
            values.add(Value.parse(alternative));
        }
        return values;
    }

    private static String checked(Command command, String name) {
        if (command.fields().stream().noneMatch(field -> field.name().equals(name))) {
            throw new IllegalArgumentException(command.name() + " has no " + name);
        }
        return name;
    }
}
