package org.smppassay.link.fault;

import java.util.List;

/**
 * Whose connections a fault may strike.
 *
 * @param systemIds the accounts; none means all connections, bound or not
 * @param bindCommandIds command_ids of the bind requests; none means all connections, bound or not
 */
public record Whom(List<String> systemIds, List<Integer> bindCommandIds) {
    /** Every connection. */
    public static final Whom ALL = new Whom(List.of(), List.of());

    public Whom {
        systemIds = List.copyOf(systemIds);
        bindCommandIds = List.copyOf(bindCommandIds);
    }

    boolean includes(Connection connection) {
        return (systemIds.isEmpty() || systemIds.contains(connection.systemId()))
                && (bindCommandIds.isEmpty() || bindCommandIds.contains(connection.bindCommandId()));
    }
}
