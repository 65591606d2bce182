package org.smppassay.scenario.carrier.fault;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * PDUs can't be read.
 *
 * @param what one of these is wrong with each
 * @param pdus which PDUs; none means all that the carrier sends
 */
public record CorruptSpec(
        @Key(
                        about =
                                "What is wrong with a struck PDU, one of these at random: length-too-long, length-too-short,"
                                        + " length-absurd, unknown-command, garbage-tlv or garbage-body.",
                        min = "1")
                List<DamageKind> what,
        @Key(
                        about = "The PDUs that may be struck; all that the carrier sends if there are none.",
                        or = "[]",
                        oneOf = {
                            "generic_nack",
                            "alert_notification",
                            "deliver_sm",
                            "data_sm",
                            "enquire_link",
                            "unbind",
                            "submit_sm_resp",
                            "deliver_sm_resp",
                            "data_sm_resp",
                            "query_sm_resp",
                            "cancel_sm_resp",
                            "replace_sm_resp",
                            "submit_multi_resp",
                            "enquire_link_resp",
                            "unbind_resp",
                            "bind_receiver_resp",
                            "bind_transmitter_resp",
                            "bind_transceiver_resp",
                            "broadcast_sm_resp",
                            "query_broadcast_sm_resp",
                            "cancel_broadcast_sm_resp"
                        })
                List<String> pdus) {

    public CorruptSpec {
        what = List.copyOf(what);
        pdus = List.copyOf(pdus);
    }
}
