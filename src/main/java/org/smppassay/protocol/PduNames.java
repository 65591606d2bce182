package org.smppassay.protocol;

import com.cloudhopper.smpp.SmppConstants;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.smppassay.protocol.pdu.CommandIds;

/** PDUs by the names that the standards give them (SMPP 3.4 and 5.0, tables of command_id). */
public final class PduNames {
    private static final int RESPONSE = 0x80000000;
    private static final Map<String, Integer> IDS = ids();

    private PduNames() {}

    /**
     * The command_ids of PDUs.
     *
     * @param names such as submit_sm_resp
     * @throws IllegalArgumentException if a name is none of the standards'
     */
    public static Set<Integer> commandIds(Collection<String> names) {
        Set<Integer> ids = new HashSet<>();
        for (String name : names) {
            Integer id = IDS.get(name);
            if (id == null) {
                throw new IllegalArgumentException("no PDU is named " + name);
            }
            ids.add(id);
        }
        return Set.copyOf(ids);
    }

    /** The name of a PDU, or its command_id in hexadecimal. */
    public static String of(int commandId) {
        for (Map.Entry<String, Integer> entry : IDS.entrySet()) {
            if (entry.getValue() == commandId) {
                return entry.getKey();
            }
        }
        return String.format(Locale.ROOT, "command_id 0x%08x", commandId);
    }

    private static Map<String, Integer> ids() {
        Map<String, Integer> ids = new LinkedHashMap<>();
        ids.put("generic_nack", SmppConstants.CMD_ID_GENERIC_NACK);
        ids.put("outbind", SmppConstants.CMD_ID_OUTBIND);
        ids.put("alert_notification", CommandIds.ALERT_NOTIFICATION);
        addWithResponse(ids, "bind_receiver", SmppConstants.CMD_ID_BIND_RECEIVER);
        addWithResponse(ids, "bind_transmitter", SmppConstants.CMD_ID_BIND_TRANSMITTER);
        addWithResponse(ids, "query_sm", SmppConstants.CMD_ID_QUERY_SM);
        addWithResponse(ids, "submit_sm", SmppConstants.CMD_ID_SUBMIT_SM);
        addWithResponse(ids, "deliver_sm", SmppConstants.CMD_ID_DELIVER_SM);
        addWithResponse(ids, "unbind", SmppConstants.CMD_ID_UNBIND);
        addWithResponse(ids, "replace_sm", SmppConstants.CMD_ID_REPLACE_SM);
        addWithResponse(ids, "cancel_sm", SmppConstants.CMD_ID_CANCEL_SM);
        addWithResponse(ids, "bind_transceiver", SmppConstants.CMD_ID_BIND_TRANSCEIVER);
        addWithResponse(ids, "enquire_link", SmppConstants.CMD_ID_ENQUIRE_LINK);
        addWithResponse(ids, "submit_multi", SmppConstants.CMD_ID_SUBMIT_MULTI);
        addWithResponse(ids, "data_sm", SmppConstants.CMD_ID_DATA_SM);
        addWithResponse(ids, "broadcast_sm", CommandIds.BROADCAST_SM);
        addWithResponse(ids, "query_broadcast_sm", CommandIds.QUERY_BROADCAST_SM);
        addWithResponse(ids, "cancel_broadcast_sm", CommandIds.CANCEL_BROADCAST_SM);
        return ids;
    }

    private static void addWithResponse(Map<String, Integer> ids, String name, int id) {
        ids.put(name, id);
        ids.put(name + "_resp", id | RESPONSE);
    }
}
