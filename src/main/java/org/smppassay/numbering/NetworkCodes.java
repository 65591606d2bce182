package org.smppassay.numbering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Mobile country and network codes (ITU-T E.212) of networks whose number ranges are built in. Stateless. */
public final class NetworkCodes {
    /** What a code looks like: three digits of the country, two or three of the network. */
    public static final String PATTERN = "[2-7][0-9]{4,5}";

    /** The code that stands for each network comes first. */
    private static final Map<String, String> NETWORKS = networks();

    private NetworkCodes() {}

    private static Map<String, String> networks() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : new String[] {"46000", "46002", "46004", "46007", "46008"}) {
            names.put(code, "china-mobile");
        }
        for (String code : new String[] {"46001", "46006", "46009"}) {
            names.put(code, "china-unicom");
        }
        for (String code : new String[] {"46003", "46005", "46011", "46012"}) {
            names.put(code, "china-telecom");
        }
        names.put("46015", "china-broadnet");
        return names;
    }

    /** The name of the network with a code. */
    public static Optional<String> networkOf(String code) {
        return Optional.ofNullable(NETWORKS.get(code));
    }

    /** The code that stands for a network. */
    public static Optional<String> codeOf(String network) {
        return NETWORKS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(network))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
