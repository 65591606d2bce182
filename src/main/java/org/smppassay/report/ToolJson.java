package org.smppassay.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The build in JSON documents. */
public final class ToolJson {
    private ToolJson() {}

    public static Map<String, Object> of(ToolInfo tool) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("version", tool.version());
        object.put("commit", tool.commit());
        return object;
    }
}
