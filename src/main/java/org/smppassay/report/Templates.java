package org.smppassay.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Loads templates from beside this class. A name that a template uses and the view lacks is an error. */
public final class Templates {
    private Templates() {}

    public static Template load(String name, Mustache.Escaper escaper) {
        return Mustache.compiler().withEscaper(escaper).emptyStringIsFalse(true).compile(resource(name));
    }

    public static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
