package org.smppassay.scenario.carrier.fault;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * Responses that answer wrongly.
 *
 * @param what one of these is wrong with each
 * @param pdus which responses; none means all
 */
public record AnswerSpec(
        @Key(
                        about =
                                "What is wrong with a struck response, one of these at random: wrong-sequence, wrong-type,"
                                        + " duplicate or generic-nack.",
                        min = "1")
                List<MistakeKind> what,
        @Key(
                        about = "The responses that may be struck; all if there are none.",
                        or = "[]",
                        oneOf = {
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

    public AnswerSpec {
        what = List.copyOf(what);
        pdus = List.copyOf(pdus);
    }
}
