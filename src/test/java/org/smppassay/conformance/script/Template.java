package org.smppassay.conformance.script;

import java.util.List;
import java.util.Map;
import org.smppassay.conformance.wire.Command;

/**
 * A PDU to be sent.
 *
 * @param header command_status, sequence_number, command_length where a script sets them; {@code cut} and {@code append} maim
 *     the body
 * @param fields mandatory parameters that are not the ordinary ones
 * @param tlvs in their order
 */
record Template(Command command, Map<String, Value> header, Map<String, Value> fields, List<TlvValue> tlvs) {
    record TlvValue(int tag, Value value) {}
}
