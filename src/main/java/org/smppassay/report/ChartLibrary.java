package org.smppassay.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The scripts of the HTML report: Apache ECharts as it is distributed, and our own, which draws. Both go into the page, whose
 * policy lets no other script run.
 */
public final class ChartLibrary {
    private static final String HOME = "/META-INF/resources/_static/echarts/6.0.0/";
    private static final String ECHARTS = Templates.resource(HOME + "dist/echarts.common.min.js");
    private static final String OWN = Templates.resource("report.js");
    private static final String LICENCES = String.join(
            "\n\n",
            Templates.resource(HOME + "NOTICE"),
            Templates.resource(HOME + "LICENSE"),
            Templates.resource(HOME + "licenses/LICENSE-d3"));

    private ChartLibrary() {}

    /** The library's script; to be written into the page as it is. */
    public static String echarts() {
        return ECHARTS;
    }

    /** Our own script. */
    public static String own() {
        return OWN;
    }

    /** What its licence wants handed on with it. */
    public static String licences() {
        return LICENCES;
    }

    /** The two scripts as a Content-Security-Policy names them. */
    public static String policy() {
        return hash(ECHARTS) + " " + hash(OWN);
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
