package org.smppassay.content.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links in a text: their schemes, and whom they hide. */
final class Links {
    private static final Set<String> SHORTENERS = new HashSet<>(WordFiles.builtIn("link-shorteners.txt"));

    /** Top-level domains that a host without a scheme is told by. Others would take "v2.beta" for a link. */
    private static final String TOP_LEVEL =
            "com|cn|net|org|gov|edu|info|biz|top|vip|xyz|club|shop|site|online|store|app|link|ltd|"
                    + "wang|ren|mobi|asia|tech|fun|work|group|cc|tv|me|io|co|im|hk|tw|mo|ly|gd|gl|gg|to|sh|uk|us|de|eu|jp|sg";

    /** Every repetition is bounded: texts come from anywhere. Nothing that follows an address of mail is a link. */
    private static final Pattern LINK = Pattern.compile(
            "(?<![a-z0-9@.-])(?:(?<scheme>https?)://(?<host>[a-z0-9.-]{0,253})"
                    + "|(?<bare>www\\.[a-z0-9.-]{3,253}|(?:[a-z0-9-]{1,63}\\.){1,8}(?:" + TOP_LEVEL
                    + ")(?![a-z0-9@-])))"
                    + "(?::[0-9]{1,5})?(?:[/?#][!-~]{0,2000})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_PART_OF_IT = Pattern.compile("[.,;:!?)'\"]{1,100}$");

    private Links() {}

    /**
     * @param scheme in lower case, empty if there is none
     * @param host in lower case
     */
    private record Link(int start, int end, String scheme, String host) {}

    static List<Rule> rules() {
        return List.of(
                Rule.general(
                        "link-http",
                        Severity.ERROR,
                        "Links begin with https://, not with http://.",
                        draft -> notes(
                                draft,
                                link -> link.scheme().equals("http"),
                                "leads through plain http, which anybody on the way can read and change.",
                                "Use https://.")),
                Rule.general(
                        "link-bare",
                        Severity.ERROR,
                        "Links have a scheme.",
                        draft -> notes(
                                draft,
                                link -> link.scheme().isEmpty(),
                                "is a link without a scheme, which telephones open with plain http or not at all.",
                                "Write https:// before it.")),
                Rule.general(
                        "link-short",
                        Severity.WARNING,
                        "Links lead to the sender's own domain, not through a public shortener.",
                        draft -> notes(
                                draft,
                                link -> SHORTENERS.contains(link.host()),
                                "hides where it leads behind a public shortener; carriers block many of them.",
                                "Use a domain of the sender.")));
    }

    private static List<Note> notes(Draft draft, Predicate<Link> which, String what, String advice) {
        List<Note> notes = new ArrayList<>();
        for (Link link : links(draft.text())) {
            if (which.test(link)) {
                String written = draft.text().substring(link.start(), link.end());
                notes.add(new Note(link.start(), link.end(), "'" + written + "' " + what, advice));
            }
        }
        return notes;
    }

    private static List<Link> links(String text) {
        List<Link> links = new ArrayList<>();
        Matcher found = LINK.matcher(text);
        while (found.find()) {
            Matcher rest = NO_PART_OF_IT.matcher(found.group());
            int end = rest.find() ? found.start() + rest.start() : found.end();
            String scheme = found.group("scheme") == null ? "" : found.group("scheme");
            String host = found.group("bare") == null ? found.group("host") : found.group("bare");
            String own = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "").replaceFirst("^www\\.", "");
            links.add(new Link(found.start(), end, scheme.toLowerCase(Locale.ROOT), own));
        }
        return links;
    }
}
