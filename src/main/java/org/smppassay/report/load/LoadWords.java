package org.smppassay.report.load;

import com.samskivert.mustache.Mustache;
import org.smppassay.wording.Language;

/** The words of a load's reports for their templates: {@code say.NAME} is what the topic {@code loadreport} says. */
record LoadWords(Language language) implements Mustache.CustomContext {
    @Override
    public Object get(String name) {
        return language.say("loadreport." + name);
    }
}
