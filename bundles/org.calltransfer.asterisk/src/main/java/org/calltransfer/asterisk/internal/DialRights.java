package org.calltransfer.asterisk.internal;

import java.util.Optional;

/**
 * Whether a call's {@code Dial} or {@code Queue} lets a party transfer it by feature code: option {@code t} for the called
 * party, {@code T} for the calling one. Without the right, {@code Atxfer} is accepted and the digits go to the other party.
 */
final class DialRights {

    private DialRights() {}

    /** Returns whether the transferor may transfer; empty if the dialling application does not show. */
    static Optional<Boolean> mayTransfer(Channel transferor, Channel caller) {
        return options(transferor)
                .map(options -> options.indexOf('T') >= 0)
                .or(() -> options(caller).map(options -> options.indexOf('t') >= 0));
    }

    private static Optional<String> options(Channel dialer) {
        int position = switch (dialer.application()) {
            case "Dial" -> 2;
            case "Queue" -> 1;
            default -> -1;
        };
        if (position < 0) {
            return Optional.empty();
        }
        String[] arguments = withoutParentheses(dialer.applicationData()).split(",", -1);
        return Optional.of(position < arguments.length ? arguments[position] : "");
    }

    /** An option's own argument stands in parentheses and may hold any letter and comma. */
    private static String withoutParentheses(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }
}
