package org.smppassay.conformance.wire;

import java.util.List;

/**
 * A command of the standard.
 *
 * @param id command_id
 * @param name as the standard writes it
 * @param fields mandatory parameters in their order on the wire
 */
public record Command(int id, String name, List<Field> fields) {
    private static final int RESPONSE_BIT = 0x80000000;

    public Command {
        fields = List.copyOf(fields);
    }

    public boolean isResponse() {
        return (id & RESPONSE_BIT) != 0;
    }

    /** The command_id of its response, whether the standard knows one or not. */
    int responseId() {
        return id | RESPONSE_BIT;
    }
}
