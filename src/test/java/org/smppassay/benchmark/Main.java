package org.smppassay.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The benchmark as a command. {@code all}, {@code carrier}, {@code load} and {@code virtual} compare and print tables,
 * {@code open} measures a load at a fixed rate; {@code serve}, {@code drive}, {@code pace} and {@code simulate} are one contender each, and what the comparisons start.
 */
public final class Main {
    /** Of one turn; the last is the one that counts, because the JVM is warm then. */
    static final int ROUNDS = 3;

    private static final String USAGE =
            """
            usage: all|carrier|load|virtual [PASSES [MESSAGES]]
                   open [A_SECOND [SECONDS]]
                   serve raw|assay|cloudhopper|jsmpp [RECEIPTS]
                   drive raw|assay|cloudhopper|jsmpp PORT SESSIONS WINDOW MESSAGES RECEIPTS
                   pace SECONDS PORT SESSIONS WINDOW A_SECOND RECEIPTS
                   simulate raw|assay MESSAGES\
            """;

    private static final int PASSES = 3;
    private static final int RATE = 20_000;
    private static final int SECONDS = 30;
    private static final long WIRE_MESSAGES = 500_000;
    private static final long VIRTUAL_MESSAGES = 1_000_000;

    private Main() {}

    /**
     * @param args see {@link #USAGE}; RECEIPTS is true or false
     */
    public static void main(String[] args) throws Exception {
        switch (args.length == 0 ? "" : args[0]) {
            case "serve" -> {
                endWithTheParent();
                Peers.serve(args[1], args.length > 2 && Boolean.parseBoolean(args[2]));
            }
            case "drive" -> {
                Traffic traffic = Traffic.of(args);
                repeat(() -> Peers.drive(args[1], traffic));
            }
            case "simulate" -> repeat(() -> Peers.simulate(args[1], Long.parseLong(args[2])));
            case "pace" -> {
                Traffic traffic = Traffic.of(args);
                System.out.println(
                        OpenLoop.row(traffic, Math.toIntExact(traffic.messages()), Integer.parseInt(args[1])));
                System.exit(0);
            }
            case "all", "carrier", "load", "virtual" -> compare(args);
            case "open" -> print(Comparisons.open(number(args, 1, RATE), number(args, 2, SECONDS)));
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }

    /** Whoever started this server holds the other end of its standard input. */
    private static void endWithTheParent() {
        Thread waiting = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                System.err.println("standard input: " + e.getMessage());
            }
            System.exit(0);
        });
        waiting.setDaemon(true);
        waiting.start();
    }

    /** What makes one round. */
    private interface Turn {
        Round run() throws Exception;
    }

    private static void repeat(Turn turn) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println(turn.run().line());
        }
        System.exit(0);
    }

    private static void compare(String[] args) throws IOException {
        int passes = number(args, 1, PASSES);
        boolean all = args[0].equals("all");
        Comparisons wire = new Comparisons(passes, messages(args, WIRE_MESSAGES), System.err);
        if (all || args[0].equals("carrier")) {
            print(wire.carrier());
        }
        if (all || args[0].equals("load")) {
            print(wire.load());
        }
        if (all || args[0].equals("virtual")) {
            print(new Comparisons(passes, messages(args, VIRTUAL_MESSAGES), System.err).virtual());
        }
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    private static long messages(String[] args, long otherwise) {
        return args.length > 2 ? Long.parseLong(args[2]) : otherwise;
    }

    private static void print(List<String> table) {
        table.forEach(System.out::println);
        System.out.println();
    }
}
