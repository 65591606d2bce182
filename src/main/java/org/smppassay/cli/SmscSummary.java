package org.smppassay.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.smppassay.embed.SimulatedCarrier;
import org.smppassay.metrics.PduCounters;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.protocol.PduNames;

/** What a carrier has done, once it has stopped. */
final class SmscSummary {
    private SmscSummary() {}

    static void print(SimulatedCarrier carrier, PrintStream out) {
        out.println(carrier.counters().inWords());
        for (PduCounters.Count count : carrier.pdus().counts()) {
            PduCounters.Kind kind = count.kind();
            out.println(String.format(
                    Locale.ROOT,
                    "  %-8s %-24s %-20s %,12d",
                    kind.direction().name().toLowerCase(Locale.ROOT),
                    PduNames.of(kind.commandId()),
                    CommandStatus.name(kind.commandStatus()),
                    count.pdus()));
        }
    }
}
