package org.calltransfer.core.internal;

import java.security.SecureRandom;

/** Makes ids that can be read aloud and not be guessed: 60 bits in 12 letters and digits. */
final class TransferIds {

    private static final String DIGITS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TransferIds() {}

    static String next() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
