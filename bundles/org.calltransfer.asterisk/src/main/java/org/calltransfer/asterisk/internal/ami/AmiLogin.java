package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Logs in by challenge, so that the password itself is not sent: the actions {@code Challenge} and {@code Login}. */
final class AmiLogin {

    private final AmiSettings settings;
    private final Function<AmiAction, CompletableFuture<AmiResponse>> session;

    AmiLogin(AmiSettings settings, Function<AmiAction, CompletableFuture<AmiResponse>> session) {
        this.settings = settings;
        this.session = session;
    }

    /**
     * Returns when the server has let us in.
     *
     * @param events the classes of events to be told
     * @throws AmiRefusedException if it does not
     */
    void run(String events) throws IOException, InterruptedException {
        String challenge = answer(AmiActions.challenge()).get("Challenge");
        AmiResponse login = answer(AmiActions.login(settings.username(), key(challenge), events));
        if (!login.success()) {
            throw new AmiRefusedException(login.message());
        }
    }

    private AmiResponse answer(AmiAction action) throws IOException, InterruptedException {
        try {
            return session.apply(action).get(settings.responseLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException(
                    action.name() + " was not answered within "
                            + settings.responseLimit().toMillis() + " ms",
                    e);
        }
    }

    private String key(String challenge) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            byte[] digest = md5.digest((challenge + settings.password()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
