package org.smppassay.judging;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The headers of all files, so that a name that is in none of them is noticed. */
final class Names {
    private final Set<String> seen = new HashSet<>();

    Function<List<String>, Header> noting(Function<List<String>, Header> begin) {
        return names -> {
            names.forEach(name -> seen.add(name.strip()));
            return begin.apply(names);
        };
    }

    void requireAll(Map<Column, String> named) {
        for (Map.Entry<Column, String> column : named.entrySet()) {
            if (!column.getValue().isEmpty() && !seen.contains(column.getValue())) {
                throw new UnreadableRowsException(
                        "--column " + column.getKey().key() + ": no file has a column '" + column.getValue() + "'");
            }
        }
    }
}
