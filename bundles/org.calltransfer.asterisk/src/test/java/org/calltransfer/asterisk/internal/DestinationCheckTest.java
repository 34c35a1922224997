package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiTimeoutException;
import org.calltransfer.spi.Check;
import org.junit.Test;

public class DestinationCheckTest {

    private final FakeLink link = new FakeLink();

    @Test
    public void anExtensionThatExistsPasses() {
        answer("1");
        assertThat(check("103", Optional.empty())).isEqualTo(Check.passed("extension 103@internal exists"));
        assertThat(link.sent).containsExactly("Getvar[DIALPLAN_EXISTS(internal,103,1)]");
    }

    @Test
    public void aMissingExtensionIsRefused() {
        answer("0");
        assertThat(check("199", Optional.empty()))
                .isEqualTo(new Check(Reason.INVALID_DESTINATION, "extension 199@internal does not exist"));
    }

    @Test
    public void aConsultationNeedsAFeatureCode() {
        answer("1");
        assertThat(check("103", Optional.of("PJSIP/bob-2")).passed()).isTrue();
        assertThat(link.sent).contains("Getvar[PJSIP/bob-2, FEATUREMAP(atxfer)]");
        answer("");
        assertThat(check("103", Optional.of("PJSIP/bob-2")).refused()).isEqualTo(Reason.INVALID_DESTINATION);
    }

    @Test
    public void aServerThatCanNotBeAskedIsNoYes() {
        link.answers.put("Getvar", CompletableFuture.failedFuture(new AmiTimeoutException("no answer")));
        assertThat(check("103", Optional.empty()).refused()).isEqualTo(Reason.UNREACHABLE);
        link.answers.put("Getvar", FakeLink.error("Permission denied"));
        assertThat(check("103", Optional.empty()))
                .isEqualTo(new Check(Reason.NOT_SUPPORTED, "the server refused to tell: Permission denied"));
    }

    private void answer(String value) {
        link.answers.put("Getvar", FakeLink.accepted(Map.of("Value", value)));
    }

    private Check check(String destination, Optional<String> transferor) {
        return new DestinationCheck(link)
                .of("internal", new Destination(destination), transferor)
                .toCompletableFuture()
                .join();
    }
}
