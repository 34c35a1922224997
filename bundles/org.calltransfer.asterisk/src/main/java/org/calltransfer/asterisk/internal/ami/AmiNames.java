package org.calltransfer.asterisk.internal.ami;

import java.nio.charset.StandardCharsets;

/** Keeps header names, so that not each of the twenty in each event is made a text of anew. Of bounded size. */
final class AmiNames {

    private static final int SIZE = 1024;
    private static final int LONGEST = 64;

    private final String[] names = new String[SIZE];

    /** Returns the text of some bytes. */
    String get(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return text(bytes, from, to);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 16) & SIZE - 1;
        String kept = names[slot];
        if (kept == null || !is(kept, bytes, from, to)) {
            kept = text(bytes, from, to);
            names[slot] = kept;
        }
        return kept;
    }

    private static boolean is(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (name.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
