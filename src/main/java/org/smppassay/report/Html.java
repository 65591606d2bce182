package org.smppassay.report;

import com.samskivert.mustache.Escapers;

/** Text within HTML. */
public final class Html {
    private Html() {}

    /** Fit for an element's content and for a quoted attribute; control characters, which HTML forbids, are replaced. */
    public static String escape(String text) {
        return Escapers.HTML.escape(Xml.legal(text));
    }
}
