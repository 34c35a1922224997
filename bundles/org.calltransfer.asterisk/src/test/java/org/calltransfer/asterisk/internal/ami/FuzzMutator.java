package org.calltransfer.asterisk.internal.ami;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils a message. Characters stand for bytes, so that any byte can come out. */
final class FuzzMutator {

    private static final int MOST = 3;
    private static final int LONG_LINE = 20_000;

    private static final List<String> INSERTED = List.of(
            "\0",
            "\r",
            "\n",
            "\r\n",
            "\r\n\r\n",
            ": ",
            ":",
            "=",
            "\u00c3",
            "\u00ff\u00fe",
            "99999999999999999999",
            "-1",
            "1e400",
            "<unknown>",
            "none",
            "\r\nEvent: Hangup",
            "\r\nEvent: Disconnect",
            "\r\nResponse: Error",
            "\r\nActionID: 1",
            "\r\nEventList: start",
            "\r\nEventList: Complete",
            "\r\nEventList: cancelled",
            "\r\n: ",
            "Event: Event: Newchannel",
            "--END COMMAND--",
            "\r\nAsterisk Call Manager/1.0\r\n");

    private final Random random;

    FuzzMutator(Random random) {
        this.random = random;
    }

    /** Returns the message, spoiled in one to three ways. */
    byte[] mutate(String message) {
        String spoiled = message;
        for (int i = random.nextInt(MOST); i >= 0; i--) {
            spoiled = once(spoiled);
        }
        return spoiled.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String once(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(100, text.length() - from) + 1);
        String before = text.substring(0, from);
        String slice = text.substring(from, to);
        String after = text.substring(to);
        return switch (random.nextInt(11)) {
            case 0 -> before;
            case 1 -> after;
            case 2 -> before + after;
            case 3 -> before + slice + slice + after;
            case 4 -> after + slice + before;
            case 5 -> before + INSERTED.get(random.nextInt(INSERTED.size())) + slice + after;
            case 6 -> before + noise() + after;
            case 7 -> text.replace("\r\n", random.nextBoolean() ? "\n" : "\r");
            case 8 -> text.replace("1", "99999999999");
            case 9 -> before + lines(text) + after;
            // Rare, since it is slow.
            default ->
                random.nextInt(50) == 0 ? before + slice.repeat(LONG_LINE / 50) + after : text.replace(": ", ":");
        };
    }

    private String noise() {
        byte[] noise = new byte[random.nextInt(20)];
        random.nextBytes(noise);
        return new String(noise, StandardCharsets.ISO_8859_1);
    }

    /** The message's own lines, in another order. */
    private String lines(String text) {
        List<String> lines = Arrays.asList(text.split("\r\n"));
        Collections.shuffle(lines, random);
        return String.join("\r\n", lines);
    }
}
