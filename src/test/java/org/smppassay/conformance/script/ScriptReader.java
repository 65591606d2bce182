package org.smppassay.conformance.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smppassay.conformance.script.Step.Line;
import org.smppassay.conformance.wire.Command;
import org.smppassay.conformance.wire.Standard;
import org.smppassay.scenario.value.Durations;

/** Reads conformance scripts; the language is described in {@code src/test/resources/conformance/README.md}. */
public final class ScriptReader {
    private static final Pattern PEER = Pattern.compile("([A-Z][A-Za-z0-9]*): +(.*)");
    private static final Pattern REPEAT = Pattern.compile("repeat ([0-9]+): +(.*)");
    private static final Pattern HEADER = Pattern.compile("(rule|clause|carrier): +(.*)");
    private static final Pattern SETTING = Pattern.compile("([a-z0-9_.\\[\\]-]+) = (.*)");
    private static final Pattern CLAUSE = Pattern.compile("SMPP ([0-9.]+), ([0-9A-Z.]+)");
    /** How long a script waits for what it expects unless it says otherwise. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final String file;
    private final List<Script.Setting> settings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private String rule = "";
    private String clause = "";

    private ScriptReader(String name) {
        this.name = name;
        this.file = name + ".smpp";
    }

    /**
     * Reads a script.
     *
     * @param name version, clause and rule in short, such as {@code 3.4/4.4.2-message-id}
     * @throws ScriptException where it is not understood
     */
    public static Script read(String name, String text) {
        return new ScriptReader(name).script(text.lines().toList());
    }

    private Script script(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                line(new Line(file, i + 1, lines.get(i).strip()));
            } catch (IllegalArgumentException e) {
                throw new ScriptException(file, i + 1, String.valueOf(e.getMessage()));
            }
        }
        checkHeader();
        if (steps.isEmpty()) {
            throw new ScriptException(file, lines.size(), "nothing happens");
        }
        return new Script(name, clause, rule, settings, steps);
    }

    private void checkHeader() {
        Matcher matcher = CLAUSE.matcher(clause);
        if (rule.isEmpty() || !matcher.matches()) {
            throw new ScriptException(file, 1, "begins with \"rule: SENTENCE.\" and \"clause: SMPP 3.4, 4.4.2\"");
        }
        if (!rule.endsWith(".")) {
            throw new ScriptException(file, 1, "a rule is a sentence and ends so");
        }
        if (!name.startsWith(matcher.group(1) + "/" + matcher.group(2) + "-")) {
            throw new ScriptException(file, 1, "the file's name has another clause than " + clause);
        }
    }

    private void line(Line line) {
        if (line.text().isEmpty() || line.text().startsWith("#")) {
            return;
        }
        Matcher header = HEADER.matcher(line.text());
        if (header.matches()) {
            header(header.group(1), header.group(2));
        } else {
            steps.addAll(statement(line, line.text()));
        }
    }

    private void header(String key, String value) {
        if (!steps.isEmpty()) {
            throw new IllegalArgumentException("rule, clause and carrier come before the first step");
        }
        switch (key) {
            case "rule" -> rule = value;
            case "clause" -> clause = value;
            default -> {
                Matcher setting = SETTING.matcher(value);
                if (!setting.matches()) {
                    throw new IllegalArgumentException("a setting is written as path = value: " + value);
                }
                settings.add(new Script.Setting(setting.group(1), setting.group(2)));
            }
        }
    }

    private List<Step> statement(Line line, String text) {
        Matcher repeat = REPEAT.matcher(text);
        if (repeat.matches()) {
            int times = Integer.parseInt(repeat.group(1));
            return statement(line, repeat.group(2)).stream()
                    .map(step -> (Step) new Step.Repeat(line, times, step))
                    .toList();
        }
        Matcher peer = PEER.matcher(text);
        return peer.matches()
                ? statement(line, peer.group(1), new Words(peer.group(2)))
                : statement(line, "", new Words(text));
    }

    private static List<Step> statement(Line line, String peer, Words words) {
        String verb = words.next("a verb");
        List<Step> steps =
                switch (verb) {
                    case "connect" -> List.of(new Step.Connect(line, peer, false));
                    case "accept" -> List.of(new Step.Accept(line, peer, within(words)));
                    case "disconnect" -> List.of(new Step.Disconnect(line, peer));
                    case "hold" -> List.of(new Step.Hold(line, peer));
                    case "release" -> List.of(new Step.Release(line, peer));
                    case "stop" -> List.of(stop(line, words));
                    case "ignore" -> List.of(silence(line, peer, words));
                    case "wait" -> List.of(new Step.Wait(line, Durations.parse(words.next("a duration"))));
                    case "bind" -> bind(line, peer, words);
                    case "send" -> List.of(send(line, peer, words));
                    case "expect" -> List.of(expect(line, peer, words));
                    default -> throw new IllegalArgumentException("no verb of this language: " + verb);
                };
        words.expectEnd();
        return steps;
    }

    private static Step stop(Line line, Words words) {
        if (!words.take("carrier")) {
            throw new IllegalArgumentException("only the carrier can be stopped");
        }
        return new Step.StopCarrier(line);
    }

    private static Step silence(Line line, String peer, Words words) {
        if (!words.take("enquire_link")) {
            throw new IllegalArgumentException("only enquire_link can be ignored");
        }
        return new Step.Silence(line, peer);
    }

    private static List<Step> bind(Line line, String peer, Words words) {
        Command request = command("bind_" + words.next("transmitter, receiver or transceiver"));
        Command response = Standard.responseTo(request).orElseThrow();
        return List.of(
                new Step.Connect(line, peer, true),
                new Step.Send(line, peer, false, PduWords.template(request, words)),
                new Step.Expect(
                        line,
                        peer,
                        false,
                        response,
                        List.of(PduWords.condition(response, "status=0")),
                        PATIENCE,
                        Optional.empty()));
    }

    private static Step send(Line line, String peer, Words words) {
        if (words.take("hex")) {
            StringBuilder digits = new StringBuilder();
            while (!words.isEmpty()) {
                digits.append(words.next("octets"));
            }
            return new Step.SendOctets(line, peer, Value.parse("hex:" + digits));
        }
        boolean slowly = words.take("slowly");
        return new Step.Send(line, peer, slowly, PduWords.template(command(words.next("a command")), words));
    }

    private static Step expect(Line line, String peer, Words words) {
        if (words.take("nothing")) {
            if (!words.take("for")) {
                throw new IllegalArgumentException("how long is it silent? expect nothing for 1s");
            }
            return new Step.ExpectNothing(line, peer, Durations.parse(words.next("a duration")));
        }
        if (words.take("disconnected")) {
            return new Step.ExpectEnd(line, peer, within(words));
        }
        boolean eventually = words.take("eventually");
        Command command = command(words.next("a command"));
        List<Condition> conditions = PduWords.conditions(command, words);
        boolean unanswered = words.take("unanswered");
        Duration within = within(words);
        Optional<Template> answer = unanswered ? Optional.empty() : answer(command, words);
        return new Step.Expect(line, peer, eventually, command, conditions, within, answer);
    }

    private static Duration within(Words words) {
        return words.take("within") ? Durations.parse(words.next("a duration")) : PATIENCE;
    }

    private static Optional<Template> answer(Command request, Words words) {
        Optional<Command> response = Standard.responseTo(request);
        if (words.take("unanswered") || response.isEmpty()) {
            return Optional.empty();
        }
        if (words.take("answer")) {
            return Optional.of(PduWords.template(response.get(), words));
        }
        return Optional.of(new Template(response.get(), Map.of(), Map.of(), List.of()));
    }

    private static Command command(String name) {
        return Standard.command(name).orElseThrow(() -> new IllegalArgumentException("no command of SMPP: " + name));
    }
}
