package org.smppassay.scenario.carrier.fault;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * Requests have neither answer nor effect.
 *
 * @param pdus which requests; none means all
 */
public record IgnoreSpec(
        @Key(
                        about = "The requests that may be ignored; all if there are none.",
                        or = "[]",
                        oneOf = {
                            "submit_sm",
                            "deliver_sm",
                            "data_sm",
                            "query_sm",
                            "cancel_sm",
                            "replace_sm",
                            "submit_multi",
                            "enquire_link",
                            "unbind",
                            "bind_receiver",
                            "bind_transmitter",
                            "bind_transceiver",
                            "broadcast_sm",
                            "query_broadcast_sm",
                            "cancel_broadcast_sm"
                        })
                List<String> pdus) {

    public IgnoreSpec {
        pdus = List.copyOf(pdus);
    }
}
