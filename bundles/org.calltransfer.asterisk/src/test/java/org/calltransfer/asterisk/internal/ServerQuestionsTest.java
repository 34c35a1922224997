package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Support;
import org.calltransfer.asterisk.internal.ami.AmiTimeoutException;
import org.junit.Test;

public class ServerQuestionsTest {

    private final FakeLink link = new FakeLink();

    @Test
    public void aServerIsAskedWhatItIsAndWhatOurUserMayDo() {
        link.answers.put("CoreSettings", FakeLink.accepted(Map.of("AsteriskVersion", "22.10.1")));
        link.answers.put(
                "CoreStatus",
                FakeLink.accepted(Map.of("CoreStartupDate", "2026-11-22", "CoreStartupTime", "16:35:16")));
        link.mayOnlySend("CoreSettings", "CoreStatus", "CoreShowChannels", "Redirect", "Getvar");
        ServerProfile profile = ask();
        assertThat(profile.version()).isEqualTo("22.10.1");
        assertThat(profile.started()).isEqualTo("2026-11-22 16:35:16");
        assertThat(profile.missing(NeededAction.values()))
                .extracting(NeededAction::toString)
                .containsExactly("Atxfer (write=call)", "Hangup (write=call or system)");
        assertThat(link.sent).containsExactly("ListCommands[]", "CoreSettings[]", "CoreStatus[]");
    }

    @Test
    public void whatOurUserMayNotAskIsNotAsked() {
        link.mayOnlySend("Redirect");
        assertThat(ask().version()).isEmpty();
        assertThat(link.sent).containsExactly("ListCommands[]");
    }

    @Test
    public void eventsThatNobodyWantsAreKeptAwayWhereThatIsPermitted() {
        link.mayOnlySend("Filter");
        ask();
        assertThat(link.sent)
                .filteredOn(action -> action.startsWith("Filter"))
                .singleElement()
                .asString()
                .contains("Add, ^Event: (", "|Newchannel", "FullyBooted", ")[[:space:]]")
                .doesNotContain("VarSet");
    }

    @Test
    public void aServerThatDoesNotTellLeavesItUnspecified() {
        link.answers.put("ListCommands", FakeLink.error("Invalid/unknown command"));
        link.answers.put("CoreSettings", CompletableFuture.failedFuture(new AmiTimeoutException("no answer")));
        link.answers.put("CoreStatus", FakeLink.error("Permission denied"));
        ServerProfile profile = ask();
        assertThat(profile).isEqualTo(ServerProfile.UNSPECIFIED);
        assertThat(profile.allows(NeededAction.values())).isEqualTo(Support.UNSPECIFIED);
        assertThat(profile.missing(NeededAction.values())).isEmpty();
        assertThat(link.sent).noneMatch(action -> action.startsWith("Filter"));
    }

    private ServerProfile ask() {
        return new ServerQuestions(link).ask().join();
    }
}
