package org.smppassay.benchmark;

/**
 * What a client sends in one round.
 *
 * @param port on loopback
 * @param sessions how many transceivers share the messages
 * @param window how many submit_sm a session keeps unanswered
 * @param messages in all sessions together
 * @param receipts whether each asks for a receipt
 */
record Traffic(int port, int sessions, int window, long messages, boolean receipts) {
    static final String SYSTEM_ID = "tester";
    static final String PASSWORD = "secret";

    /** Whole numbers for each session and each place in its window, so that all kinds of clients send the same. */
    long messagesOfSession() {
        return messages / sessions / window * window;
    }

    long sent() {
        return messagesOfSession() * sessions;
    }

    /** What {@link #of} reads, with the client that is to send it. */
    String[] arguments(String client) {
        return new String[] {
            "drive",
            client,
            Integer.toString(port),
            Integer.toString(sessions),
            Integer.toString(window),
            Long.toString(messages),
            Boolean.toString(receipts)
        };
    }

    static Traffic of(String[] args) {
        return new Traffic(
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                Integer.parseInt(args[4]),
                Long.parseLong(args[5]),
                Boolean.parseBoolean(args[6]));
    }
}
