package org.smppassay.conformance.script;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.smppassay.conformance.wire.Command;

/** One line of a script. */
sealed interface Step {
    /** Where it stands and what it says. */
    record Line(String file, int number, String text) {
        @Override
        public String toString() {
            return file + ":" + number + ": " + text;
        }
    }

    Line line();

    /** Opens a connection; {@code ifNeeded}: unless there is one. */
    record Connect(Line line, String peer, boolean ifNeeded) implements Step {}

    /** Takes a connection that the carrier makes. */
    record Accept(Line line, String peer, Duration within) implements Step {}

    /** Breaks a connection without a word. */
    record Disconnect(Line line, String peer) implements Step {}

    /** Answers no enquire_link by itself from now on. */
    record Silence(Line line, String peer) implements Step {}

    /** Keeps back what is sent, to send it in one go. */
    record Hold(Line line, String peer) implements Step {}

    record Release(Line line, String peer) implements Step {}

    /** Has the carrier stop in good order. */
    record StopCarrier(Line line) implements Step {}

    record Wait(Line line, Duration span) implements Step {}

    /** Sends a PDU, octet by octet if {@code slowly}. */
    record Send(Line line, String peer, boolean slowly, Template pdu) implements Step {}

    record SendOctets(Line line, String peer, Value octets) implements Step {}

    /**
     * A PDU must come.
     *
     * @param eventually others may come before it, and are kept
     * @param within how soon
     * @param answer what is sent in return, if it is a request; empty: nothing
     */
    record Expect(
            Line line,
            String peer,
            boolean eventually,
            Command command,
            List<Condition> conditions,
            Duration within,
            Optional<Template> answer)
            implements Step {}

    record ExpectNothing(Line line, String peer, Duration span) implements Step {}

    /** The carrier must end the connection. */
    record ExpectEnd(Line line, String peer, Duration within) implements Step {}

    record Repeat(Line line, int times, Step step) implements Step {}
}
