package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The reactions of a {@link FakeAmi}, by action: what a test did not set is what a server does. */
final class FakeAmiReactions {

    private static final String CHALLENGE = "840415273";
    private static final FakeAmiReaction UNKNOWN =
            answering(action -> "Response: Error\nMessage: Invalid/unknown command");

    private final Map<String, FakeAmiReaction> reactions = new ConcurrentHashMap<>();

    FakeAmiReactions() {
        set("Challenge", answering(action -> "Response: Success\nChallenge: " + CHALLENGE));
        set("Login", answering(FakeAmiReactions::login));
        set("Ping", answering(action -> "Response: Success\nPing: Pong"));
    }

    static FakeAmiReaction answering(Function<Map<String, String>, String> answer) {
        return (connection, action) -> {
            String text = answer.apply(action);
            if (text != null) {
                connection.answer(action, text);
            }
        };
    }

    void set(String action, FakeAmiReaction reaction) {
        reactions.put(action, reaction);
    }

    void react(FakeAmiConnection connection, Map<String, String> action) throws IOException, InterruptedException {
        reactions.getOrDefault(action.get("action"), UNKNOWN).react(connection, action);
    }

    private static String login(Map<String, String> action) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            byte[] digest = md5.digest((CHALLENGE + FakeAmi.PASSWORD).getBytes(StandardCharsets.UTF_8));
            boolean right = HexFormat.of().formatHex(digest).equals(action.get("key"));
            return right ? "Response: Success" : "Response: Error\nMessage: Authentication failed";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
