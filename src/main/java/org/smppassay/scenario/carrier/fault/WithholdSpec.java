package org.smppassay.scenario.carrier.fault;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * PDUs that never reach the wire, although what they answer has been done.
 *
 * @param pdus which PDUs; none means all responses
 */
public record WithholdSpec(
        @Key(
                        about = "The PDUs that may be withheld; all responses if there are none.",
                        or = "[]",
                        oneOf = {
                            "deliver_sm",
                            "data_sm",
                            "enquire_link",
                            "unbind",
                            "generic_nack",
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

    public WithholdSpec {
        pdus = List.copyOf(pdus);
    }
}
