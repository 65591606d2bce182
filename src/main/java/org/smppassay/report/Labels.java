package org.smppassay.report;

import com.samskivert.mustache.Mustache;
import org.smppassay.wording.Language;

/**
 * The words of the HTML report for its template: {@code say.NAME} is what the topic {@code html} says.
 */
record Labels(Language language) implements Mustache.CustomContext {
    @Override
    public Object get(String name) {
        return language.say("html." + name);
    }

    /**
     * Words that are explained: {@code term.NAME} is a link to the glossary, as markup. With the script, what it leads to is
     * shown beside it.
     */
    record Terms(Language language) implements Mustache.CustomContext {
        @Override
        public Object get(String name) {
            return "<a class=\"term\" href=\"#term-" + name + "\">" + Html.escape(language.say("html.term-" + name))
                    + "</a>";
        }
    }
}
