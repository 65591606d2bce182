package org.smppassay.scenario.value;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port of a host, such as {@code 127.0.0.1:2776} or {@code [::1]:2776}. Immutable.
 *
 * @param host name or address, an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) implements Comparable<HostPort> {
    /** How it is written. */
    public static final String PATTERN = "([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]):[0-9]{1,5}";

    private static final Pattern FORM = Pattern.compile("(?:\\[(?<v6>[^\\]]+)\\]|(?<name>[^:]+)):(?<port>[0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    /**
     * Reads one.
     *
     * @throws ValueFormatException if it is none
     */
    public static HostPort parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!text.matches(PATTERN) || !form.matches()) {
            throw expected(text);
        }
        int port = Integer.parseInt(form.group("port"));
        if (port < 1 || port > LAST_PORT) {
            throw expected(text);
        }
        String name = form.group("name");
        return new HostPort(name == null ? form.group("v6") : name, port);
    }

    private static ValueFormatException expected(String text) {
        return ValueFormatException.expected("HOST:PORT such as \"127.0.0.1:2776\"", text);
    }

    @Override
    public int compareTo(HostPort other) {
        return Comparator.comparing(HostPort::host)
                .thenComparingInt(HostPort::port)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
