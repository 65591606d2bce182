package org.smppassay.scenario;

import org.smppassay.scenario.binding.Key;

/**
 * The verdict one criterion has to come to.
 *
 * @param name of the criterion, as in result.json
 * @param scope such as {@code overall} or {@code operator:china-telecom}
 * @param verdict PASS, FAIL, INCONCLUSIVE or INVALID
 */
public record ExpectedCriterion(
        @Key(
                        about = "Name of the criterion, such as delivery_rate.",
                        pattern = "[a-z][a-z0-9_]*",
                        expected = "the name of a criterion such as delivery_rate")
                String name,
        @Key(
                        about = "What it is judged on, such as operator:china-telecom or day:3.",
                        or = "overall",
                        pattern = "overall|(operator|network|phase|channel):.+|(day|session):[0-9]+",
                        expected = "a scope such as overall, operator:china-telecom or day:3")
                String scope,
        @Key(
                        about = "What has to come out.",
                        oneOf = {"PASS", "FAIL", "INCONCLUSIVE", "INVALID"})
                String verdict) {}
