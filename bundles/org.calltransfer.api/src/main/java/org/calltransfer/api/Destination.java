package org.calltransfer.api;

import java.util.regex.Pattern;

/**
 * Where a call is sent: an extension or number as it would be dialled on the platform.
 *
 * @param address 1 to 80 letters, digits or {@code + * # . _ -}, of which {@code -} is not the first; never null
 */
public record Destination(String address) {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9+*#._][A-Za-z0-9+*#._-]{0,79}");

    /** Checks the address. */
    public Destination {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "destination: 1 to 80 letters, digits or + * # . _ - are required, and no - at the beginning");
        }
    }
}
