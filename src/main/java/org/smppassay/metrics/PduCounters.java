package org.smppassay.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** PDUs by direction, command and status. Written on loops, read from anywhere. */
public final class PduCounters {
    /** Requests and responses with command ids up to this, and without an error, are found without a search. */
    private static final int COMMON_COMMANDS = 32;

    private static final int RESPONSE = 0x80000000;

    private final LongAdder[] common = new LongAdder[4 * COMMON_COMMANDS];
    private final Map<Kind, LongAdder> others = new ConcurrentHashMap<>();

    /** Which way a PDU goes. */
    public enum Direction {
        RECEIVED,
        SENT
    }

    /** What is counted together. */
    public record Kind(Direction direction, int commandId, int commandStatus) {}

    /** How many PDUs there were of a kind. */
    public record Count(Kind kind, long pdus) {}

    public PduCounters() {
        Arrays.setAll(common, i -> new LongAdder());
    }

    /** Counts one PDU. */
    public void count(Direction direction, int commandId, int commandStatus) {
        int command = commandId & ~RESPONSE;
        if (commandStatus == 0 && command < COMMON_COMMANDS && command >= 0) {
            common[place(direction, commandId < 0, command)].increment();
        } else {
            others.computeIfAbsent(new Kind(direction, commandId, commandStatus), kind -> new LongAdder())
                    .increment();
        }
    }

    /** All kinds that have occurred: received before sent, then by command, requests before responses, then by status. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (int command = 0; command < COMMON_COMMANDS; command++) {
                add(counts, new Kind(direction, command, 0), common[place(direction, false, command)]);
                add(counts, new Kind(direction, command | RESPONSE, 0), common[place(direction, true, command)]);
            }
        }
        others.forEach((kind, adder) -> add(counts, kind, adder));
        counts.sort(Comparator.comparing((Count count) -> count.kind().direction())
                .thenComparing(count -> count.kind().commandId() & ~RESPONSE)
                .thenComparing(count -> count.kind().commandId() < 0)
                .thenComparing(count -> count.kind().commandStatus(), Integer::compareUnsigned));
        return counts;
    }

    private static void add(List<Count> counts, Kind kind, LongAdder adder) {
        long pdus = adder.sum();
        if (pdus > 0) {
            counts.add(new Count(kind, pdus));
        }
    }

    private static int place(Direction direction, boolean response, int command) {
        int half = direction == Direction.SENT ? 2 * COMMON_COMMANDS : 0;
        return half + (response ? COMMON_COMMANDS : 0) + command;
    }
}
