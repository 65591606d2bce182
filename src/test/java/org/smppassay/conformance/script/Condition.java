package org.smppassay.conformance.script;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must hold of a part of a PDU.
 *
 * @param part header, mandatory parameter or TLV
 * @param name of the part; of a TLV its tag
 * @param mask bits that are looked at, -1 for all
 * @param relation of what came to one of {@code values}
 */
record Condition(Part part, String name, long mask, Relation relation, List<Value> values) {
    enum Part {
        HEADER,
        FIELD,
        TLV
    }

    enum Relation {
        EQUAL("="),
        UNEQUAL("!="),
        LIKE("~"),
        AT_LEAST(">="),
        AT_MOST("<=");

        final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        static Relation of(String sign) {
            for (Relation relation : values()) {
                if (relation.sign.equals(sign)) {
                    return relation;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /**
     * True if it holds; an unset variable is set.
     *
     * @param actual what came as text, empty for a part that is absent
     */
    boolean holds(Optional<String> actual, Scope scope) {
        if (relation == Relation.UNEQUAL) {
            return values.stream().noneMatch(value -> holds(Relation.EQUAL, value, actual, scope));
        }
        return values.stream().anyMatch(value -> holds(relation, value, actual, scope));
    }

    private boolean holds(Relation as, Value value, Optional<String> actual, Scope scope) {
        if (value.kind() == Value.Kind.ABSENT) {
            return actual.isEmpty();
        }
        if (actual.isEmpty()) {
            return false;
        }
        String came = mask == -1 ? actual.get() : Long.toString(Long.parseLong(actual.get()) & mask);
        if (value.kind() == Value.Kind.ANY) {
            return !came.isEmpty();
        }
        if (value.kind() == Value.Kind.VARIABLE && !scope.knows(value.text())) {
            scope.set(value.text(), came);
            return true;
        }
        return compare(as, came, value, scope);
    }

    private static boolean compare(Relation as, String came, Value value, Scope scope) {
        return switch (as) {
            case LIKE -> Pattern.compile(value.pattern(scope)).matcher(came).find();
            case AT_LEAST -> Long.parseLong(came) >= Long.decode(value.text(scope));
            case AT_MOST -> Long.parseLong(came) <= Long.decode(value.text(scope));
            default -> came.equals(value.text(scope)) || sameNumber(came, value.text(scope));
        };
    }

    private static boolean sameNumber(String came, String expected) {
        return expected.startsWith("0x")
                && came.matches("-?[0-9]{1,18}")
                && Long.parseLong(came) == Long.decode(expected);
    }
}
