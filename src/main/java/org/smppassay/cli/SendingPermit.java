package org.smppassay.cli;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.test.TestPlan;

/**
 * Whether a test may be sent to an endpoint. On this machine anything may; elsewhere real people may get the messages, so they go
 * out only on an explicit request, to listed people, and no more than a stated number of them.
 */
final class SendingPermit {
    private SendingPermit() {}

    /**
     * Of a channel test.
     *
     * @param address where messages would go
     * @param forReal whether it was asked for in so many words
     * @throws CommandException that says what is missing
     */
    static void demand(InetSocketAddress address, boolean forReal, TestPlan plan) {
        demand(
                "--target",
                address,
                forReal,
                plan.recipients().file().isPresent(),
                plan.maxMessages().isPresent(),
                "test.recipients.file");
    }

    /**
     * Of a performance check.
     *
     * @param option that named the endpoint, for the message
     */
    static void demand(String option, InetSocketAddress address, boolean forReal, LoadPlan plan) {
        demand(
                option,
                address,
                forReal,
                plan.recipients().file().isPresent(),
                plan.maxMessages().isPresent(),
                "load.recipients.file");
    }

    private static void demand(
            String option,
            InetSocketAddress address,
            boolean forReal,
            boolean listed,
            boolean limited,
            String fileKey) {
        if (address.getAddress().isLoopbackAddress()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (!forReal) {
            missing.add("--send-for-real, to say that real messages are meant");
        }
        if (!listed) {
            missing.add("a recipients file (" + fileKey + "), since made-up numbers may belong to strangers");
        }
        if (!limited) {
            missing.add("--max-messages N, the most that may be sent");
        }
        if (!missing.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    option + ": it is not on this machine, so people may get the messages; missing: "
                            + String.join("; ", missing));
        }
    }
}
