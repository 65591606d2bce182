package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.AddressBlock;
import org.smppassay.scenario.value.HostPort;
import org.smppassay.scenario.value.Rate;

/**
 * One customer of the carrier, who may bind.
 *
 * @param systemId 1 to 15 printable ASCII characters
 * @param password 1 to 8 printable ASCII characters
 * @param maxBinds sessions at a time, 1 to 1000
 * @param window receipts and replies that a session may have unanswered, 1 to 10 000
 * @param throughput segments over all sessions; empty means no limit
 * @param submitWindow submissions of one session that may wait for their response, 1 to 100 000
 * @param queue messages that may be on their way, 1 to 10 000 000; empty means any number
 * @param sourceAddresses patterns of the addresses it may send from; empty means any
 * @param destinations patterns of the addresses it may send to; empty means any
 * @param deliverWith what receipts and replies are sent with: {@link #DELIVER_SM} or {@link #DATA_SM}
 * @param bindTypes how it may bind; at least one
 * @param allowFrom where it may bind from; empty means anywhere
 * @param outbind where it is asked to bind when something waits for it; empty means that it is not asked
 */
public record AccountSpec(
        @Key(
                        about = "Who binds: 1 to 15 printable ASCII characters.",
                        pattern = "[!-~]{1,15}",
                        expected = "1 to 15 printable ASCII characters without spaces")
                String systemId,
        @Key(
                        about = "1 to 8 printable ASCII characters.",
                        pattern = "[!-~]{1,8}",
                        expected = "1 to 8 printable ASCII characters without spaces")
                String password,
        @Key(about = "Sessions at a time.", or = "8", min = "1", max = "1000") int maxBinds,
        @Key(about = "Receipts and replies that a session may have unanswered.", or = "100", min = "1", max = "10000")
                int window,
        @Key(
                        about =
                                "Submissions over all sessions of the account, such as 500/s; no limit if absent. A text that takes"
                                        + " several segments on the air counts as so many.")
                Optional<Rate> throughput,
        @Key(
                        about =
                                "Submissions of one session that may wait for their response; more get ESME_RTHROTTLED.",
                        or = "100000",
                        min = "1",
                        max = "100000")
                int submitWindow,
        @Key(
                        about = "Messages that may be on their way; more get ESME_RMSGQFUL. Any number if absent.",
                        min = "1",
                        max = "10000000")
                Optional<Integer> queue,
        @Key(
                        about = "Addresses it may send from: one, or its beginning and *, such as \"1069*\"; others get"
                                + " ESME_RINVSRCADR. Any if there are none.",
                        or = "[]",
                        pattern = AccountSpec.ADDRESSES,
                        expected = AccountSpec.ADDRESSES_IN_WORDS)
                List<String> sourceAddresses,
        @Key(
                        about = "Addresses it may send to: one, or its beginning and *, such as \"86138*\"; others get"
                                + " ESME_RINVDSTADR. Any if there are none.",
                        or = "[]",
                        pattern = AccountSpec.ADDRESSES,
                        expected = AccountSpec.ADDRESSES_IN_WORDS)
                List<String> destinations,
        @Key(
                        about = "What receipts and subscribers' messages are sent with: deliver_sm or data_sm.",
                        or = AccountSpec.DELIVER_SM,
                        oneOf = {AccountSpec.DELIVER_SM, AccountSpec.DATA_SM})
                String deliverWith,
        @Key(about = "How it may bind.", or = "[transmitter, receiver, transceiver]", min = "1")
                List<BindKind> bindTypes,
        @Key(
                        about =
                                "Where it may bind from: IP addresses such as 10.1.0.0/16, 192.0.2.7 or 2001:db8::/32. From"
                                        + " anywhere if empty. In virtual time nobody has an address, so this is not looked at.",
                        or = "[]")
                List<AddressBlock> allowFrom,
        @Key(
                        about = "Where it listens, as HOST:PORT. When something waits for it and it has no receiver or"
                                + " transceiver bind, the carrier connects there and asks with outbind for one.")
                Optional<HostPort> outbind) {
    public static final String DELIVER_SM = "deliver_sm";
    public static final String DATA_SM = "data_sm";

    /** What a pattern of addresses has to match. */
    public static final String ADDRESSES = "[!-)+-~]{1,20}\\*?|\\*";

    /** The same in words. */
    public static final String ADDRESSES_IN_WORDS = "an address of up to 20 characters, or its beginning and *";

    public AccountSpec {
        sourceAddresses = List.copyOf(sourceAddresses);
        destinations = List.copyOf(destinations);
        bindTypes = List.copyOf(bindTypes);
        allowFrom = List.copyOf(allowFrom);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "AccountSpec[systemId=" + systemId + ", maxBinds=" + maxBinds + ", window=" + window + ", throughput="
                + throughput + ", bindTypes=" + bindTypes + ", allowFrom=" + allowFrom + ", outbind=" + outbind + "]";
    }
}
