package org.smppassay.protocol;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and kinds of the optional parameters (clause 5.3.1; SMPP 5.0, clause 4.8.1). */
final class TlvNames {
    /** How a value is best shown. */
    enum Kind {
        /** As a decimal number if it has 1 to 4 octets. */
        NUMBER,
        /** As Latin-1. */
        TEXT,
        /** In the alphabet of the PDU. */
        MESSAGE,
        /** In hexadecimal. */
        OCTETS
    }

    /** What the standard calls a parameter and what it holds. */
    record Name(String text, Kind kind) {}

    private static final Map<Integer, Name> NAMES = Map.ofEntries(
            number(0x0005, "dest_addr_subunit"),
            number(0x0006, "dest_network_type"),
            number(0x0007, "dest_bearer_type"),
            number(0x0008, "dest_telematics_id"),
            number(0x000D, "source_addr_subunit"),
            number(0x000E, "source_network_type"),
            number(0x000F, "source_bearer_type"),
            number(0x0010, "source_telematics_id"),
            number(0x0017, "qos_time_to_live"),
            number(0x0019, "payload_type"),
            text(0x001D, "additional_status_info_text"),
            text(0x001E, "receipted_message_id"),
            number(0x0030, "ms_msg_wait_facilities"),
            number(0x0201, "privacy_indicator"),
            octets(0x0202, "source_subaddress"),
            octets(0x0203, "dest_subaddress"),
            number(0x0204, "user_message_reference"),
            number(0x0205, "user_response_code"),
            number(0x020A, "source_port"),
            number(0x020B, "destination_port"),
            number(0x020C, "sar_msg_ref_num"),
            number(0x020D, "language_indicator"),
            number(0x020E, "sar_total_segments"),
            number(0x020F, "sar_segment_seqnum"),
            octets(0x0210, "sc_interface_version"),
            number(0x0302, "callback_num_pres_ind"),
            octets(0x0303, "callback_num_atag"),
            number(0x0304, "number_of_messages"),
            octets(0x0381, "callback_num"),
            number(0x0420, "dpf_result"),
            number(0x0421, "set_dpf"),
            number(0x0422, "ms_availability_status"),
            octets(0x0423, "network_error_code"),
            entry(0x0424, new Name("message_payload", Kind.MESSAGE)),
            number(0x0425, "delivery_failure_reason"),
            number(0x0426, "more_messages_to_send"),
            number(0x0427, "message_state"),
            number(0x0428, "congestion_state"),
            number(0x0501, "ussd_service_op"),
            number(0x0600, "broadcast_channel_indicator"),
            octets(0x0601, "broadcast_content_type"),
            octets(0x0602, "broadcast_content_type_info"),
            number(0x0603, "broadcast_message_class"),
            number(0x0604, "broadcast_rep_num"),
            octets(0x0605, "broadcast_frequency_interval"),
            octets(0x0606, "broadcast_area_identifier"),
            number(0x0607, "broadcast_error_status"),
            number(0x0608, "broadcast_area_success"),
            text(0x0609, "broadcast_end_time"),
            text(0x060A, "broadcast_service_group"),
            octets(0x060B, "billing_identification"),
            text(0x060D, "source_network_id"),
            text(0x060E, "dest_network_id"),
            text(0x060F, "source_node_id"),
            text(0x0610, "dest_node_id"),
            number(0x0611, "dest_addr_np_resolution"),
            text(0x0612, "dest_addr_np_information"),
            number(0x0613, "dest_addr_np_country"),
            number(0x1201, "display_time"),
            number(0x1203, "sms_signal"),
            number(0x1204, "ms_validity"),
            octets(0x130C, "alert_on_message_delivery"),
            number(0x1380, "its_reply_type"),
            octets(0x1383, "its_session_info"));

    private TlvNames() {}

    /** The name of a tag; null for vendors' tags and reserved ones. */
    static @Nullable Name of(short tag) {
        return NAMES.get(tag & 0xFFFF);
    }

    private static Map.Entry<Integer, Name> number(int tag, String name) {
        return entry(tag, new Name(name, Kind.NUMBER));
    }

    private static Map.Entry<Integer, Name> text(int tag, String name) {
        return entry(tag, new Name(name, Kind.TEXT));
    }

    private static Map.Entry<Integer, Name> octets(int tag, String name) {
        return entry(tag, new Name(name, Kind.OCTETS));
    }
}
