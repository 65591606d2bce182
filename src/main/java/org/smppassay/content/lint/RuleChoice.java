package org.smppassay.content.lint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules are wanted.
 *
 * @param only these and no others, whatever the profile; empty means those of the profile
 * @param without these not
 */
public record RuleChoice(Set<String> only, Set<String> without) {
    /** All rules of the profile. */
    public static final RuleChoice ALL = new RuleChoice(Set.of(), Set.of());

    private static final String NOT = "-";

    public RuleChoice {
        only = Set.copyOf(only);
        without = Set.copyOf(without);
    }

    /** Reads names of rules; one with a hyphen before it is not wanted. Unknown names are kept, and choose nothing. */
    public static RuleChoice of(Collection<String> names) {
        Set<String> only = new LinkedHashSet<>();
        Set<String> without = new LinkedHashSet<>();
        for (String name : names) {
            if (name.startsWith(NOT)) {
                without.add(bare(name));
            } else {
                only.add(name);
            }
        }
        return new RuleChoice(only, without);
    }

    /** The name of a rule without the hyphen that says it is not wanted. */
    public static String bare(String name) {
        return name.startsWith(NOT) ? name.substring(NOT.length()) : name;
    }

    List<Rule> among(List<Rule> rules, Profile profile) {
        return rules.stream().filter(rule -> wants(rule, profile)).toList();
    }

    private boolean wants(Rule rule, Profile profile) {
        boolean inProfile = profile == Profile.LOAN || rule.general().isPresent();
        boolean named = only.isEmpty() ? inProfile : only.contains(rule.name());
        return named && !without.contains(rule.name());
    }
}
