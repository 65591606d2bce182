package org.smppassay.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The comparisons, each with every contender in a process of its own and in turn, as tables in Markdown. */
final class Comparisons {
    private static final int SESSIONS = 4;
    private static final int WINDOW = 50;

    /** Libraries that are slower by a magnitude get so many fewer messages. */
    private static final int SLOWER = 10;

    private static final List<String> WIRE = List.of(
            "| | other, a second | Assay, a second | Assay : other, median (least to most) |", "|---|---:|---:|---:|");

    private final int passes;
    private final long messages;
    private final PrintStream progress;

    /**
     * @param passes how often every contender has its turn
     * @param messages in each of the three rounds of a turn
     */
    Comparisons(int passes, long messages, PrintStream progress) {
        this.passes = passes;
        this.messages = messages;
        this.progress = progress;
    }

    /** The simulated SMSC and other servers under the raw client. */
    List<String> carrier() throws IOException {
        List<String> table = new ArrayList<>(WIRE);
        Scores plain = new Scores();
        Scores receipts = new Scores();
        for (int pass = 1; pass <= passes; pass++) {
            for (String server : List.of(Peers.RAW, Peers.ASSAY, Peers.CLOUDHOPPER, Peers.JSMPP)) {
                plain.add(server, turn(server, Peers.RAW, false));
            }
            for (String server : List.of(Peers.RAW, Peers.ASSAY)) {
                receipts.add(server, turn(server, Peers.RAW, true));
            }
        }
        table.add(row("server, raw", plain, Peers.RAW));
        table.add(row("server, raw, with receipts", receipts, Peers.RAW));
        table.add(row("server, Cloudhopper's", plain, Peers.CLOUDHOPPER));
        table.add(row("server, jSMPP's", plain, Peers.JSMPP));
        return table;
    }

    /** Clients against the raw server. */
    List<String> load() throws IOException {
        List<String> table = new ArrayList<>(WIRE);
        Scores plain = new Scores();
        Scores receipts = new Scores();
        for (int pass = 1; pass <= passes; pass++) {
            for (String client : List.of(Peers.RAW, Peers.ASSAY, Peers.CLOUDHOPPER, Peers.JSMPP)) {
                plain.add(client, turn(Peers.RAW, client, false));
            }
            for (String client : List.of(Peers.RAW, Peers.ASSAY)) {
                receipts.add(client, turn(Peers.RAW, client, true));
            }
        }
        table.add(row("client, raw", plain, Peers.RAW));
        table.add(row("client, raw, with receipts", receipts, Peers.RAW));
        table.add(row("client, Cloudhopper's", plain, Peers.CLOUDHOPPER));
        table.add(row("client, jSMPP's", plain, Peers.JSMPP));
        return table;
    }

    /** The load driver at a fixed rate, without receipts and with them, under the raw server. */
    static List<String> open(int perSecond, int seconds) throws IOException {
        List<String> table = new ArrayList<>(OpenLoop.HEADER);
        for (boolean receipts : List.of(false, true)) {
            try (Child serving = Child.start("serve", Peers.RAW, Boolean.toString(receipts))) {
                Traffic traffic = new Traffic(Peers.port(serving.line()), SESSIONS, WINDOW, perSecond, receipts);
                String[] arguments = traffic.arguments(Integer.toString(seconds));
                arguments[0] = "pace";
                try (Child pacing = Child.startLive(arguments)) {
                    table.add(pacing.line());
                }
            }
        }
        return table;
    }

    /** Evaluations in virtual time and the bare simulation. */
    List<String> virtual() throws IOException {
        Scores scores = new Scores();
        for (int pass = 1; pass <= passes; pass++) {
            for (String kind : List.of(Peers.RAW, Peers.ASSAY)) {
                try (Child child = Child.start("simulate", kind, Long.toString(messages))) {
                    scores.add(kind, warm(child, "simulation, " + kind));
                }
            }
        }
        return List.of(
                "| messages | bare simulation, s | Assay's evaluation, s | time, Assay : bare, median (least to most) |",
                "|---:|---:|---:|---:|",
                String.format(
                        Locale.ROOT,
                        "| %,d | %.2f | %.2f | %s |",
                        messages,
                        messages / scores.median(Peers.RAW),
                        messages / scores.median(Peers.ASSAY),
                        scores.ratio(Peers.RAW, Peers.ASSAY)));
    }

    /** One server, one client, three rounds; what the last one came to. */
    private double turn(String server, String client, boolean receipts) throws IOException {
        boolean slow = List.of(Peers.CLOUDHOPPER, Peers.JSMPP).stream()
                .anyMatch(library -> library.equals(server) || library.equals(client));
        long share = slow ? messages / SLOWER : messages;
        try (Child serving = Child.start("serve", server, Boolean.toString(receipts))) {
            Traffic traffic = new Traffic(Peers.port(serving.line()), SESSIONS, WINDOW, share, receipts);
            try (Child driving = Child.start(traffic.arguments(client))) {
                String what = "server " + server + ", client " + client + (receipts ? ", receipts" : "");
                return warm(driving, what);
            }
        }
    }

    /** The last of its rounds. */
    private double warm(Child child, String what) throws IOException {
        List<Round> rounds = child.lines().stream().map(Round::parse).toList();
        if (rounds.size() < Main.ROUNDS) {
            throw new IOException(what + " ended early");
        }
        double perSecond = rounds.get(rounds.size() - 1).perSecond();
        progress.printf(Locale.ROOT, "%s: %,.0f a second%n", what, perSecond);
        return perSecond;
    }

    private static String row(String what, Scores scores, String other) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %s |",
                what,
                scores.median(other),
                scores.median(Peers.ASSAY),
                scores.ratio(Peers.ASSAY, other));
    }
}
