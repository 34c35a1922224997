package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class AmiActionsTest {

    private static final String[] NEVER = {
        null,
        "",
        " ",
        "1\r\n\r\nAction: DBPut",
        "1\nX: y",
        "1\rX: y",
        "1\u00001",
        "a,b",
        "a)b",
        "a(b",
        "\"a\"",
        "${X}",
        "é",
        "a".repeat(251)
    };

    private static void assertRefused(String field, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field + " must be ");
    }

    @Test
    public void refusesWhatCouldChangeTheAction() {
        for (String value : NEVER) {
            assertRefused("channel", () -> AmiActions.redirect(value, "c", "1"));
            assertRefused("context", () -> AmiActions.redirect("PJSIP/a", value, "1"));
            assertRefused("exten", () -> AmiActions.redirect("PJSIP/a", "c", value));
            assertRefused("channel", () -> AmiActions.atxfer(value, "c", "1"));
            assertRefused("context", () -> AmiActions.atxfer("PJSIP/a", value, "1"));
            assertRefused("digits", () -> AmiActions.atxfer("PJSIP/a", "c", value));
            assertRefused("channel", () -> AmiActions.hangup(value, 16));
            assertRefused("channel", () -> AmiActions.getVariable(value, "X"));
            assertRefused("variable", () -> AmiActions.getVariable("PJSIP/a", value));
            assertRefused("context", () -> AmiActions.dialplanExists(value, "1"));
            assertRefused("exten", () -> AmiActions.dialplanExists("c", value));
            assertRefused("event", () -> AmiActions.onlyEvents(Collections.singleton(value)));
        }
    }

    @Test
    public void refusesWhatWouldMeanSomethingElse() {
        assertRefused("channel", () -> AmiActions.hangup("/^PJSIP/", 16));
        assertRefused("digits", () -> AmiActions.atxfer("PJSIP/a", "c", "sales"));
        assertRefused("variable", () -> AmiActions.getVariable("PJSIP/a", "SHELL(rm -rf)"));
        assertRefused("cause", () -> AmiActions.hangup("PJSIP/a", 128));
        assertRefused("cause", () -> AmiActions.hangup("PJSIP/a", -1));
    }

    @Test
    public void takesChannelsAsAsteriskNamesThem() {
        for (String channel : new String[] {
            "PJSIP/alice-00000001",
            "Local/300@default-0000a1;2",
            "IAX2/user@10.0.0.1:4569-1",
            "DAHDI/i1/5551212-1",
            "PJSIP/alice-00000001<ZOMBIE>"
        }) {
            assertThat(AmiActions.hangup(channel, 16).fields()).containsEntry("Channel", channel);
        }
    }

    @Test
    public void keepsTheOrderOfFields() {
        AmiAction action = AmiActions.redirect("PJSIP/a-1", "from-x_1", "*30+0#");
        assertThat(action.name()).isEqualTo("Redirect");
        assertThat(action.fields().keySet()).containsExactly("Channel", "Context", "Exten", "Priority");
        assertThat(action).isEqualTo(AmiActions.redirect("PJSIP/a-1", "from-x_1", "*30+0#"));
        assertThatThrownBy(() -> action.fields().put("X", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    public void namesEventsInOneExpression() {
        assertThat(AmiActions.onlyEvents(List.of("Hangup", "Newchannel")).fields())
                .isEqualTo(Map.of("Operation", "Add", "Filter", "^Event: (Hangup|Newchannel)[[:space:]]"));
    }

    /** There it stands for an administrator to copy. */
    @Test
    public void theReadmeNamesTheSameEvents() throws IOException {
        String filter = AmiActions.onlyEvents(AmiEvents.NAMES).fields().get("Filter");
        assertThat(Path.of("../../README.md")).content().contains("eventfilter = " + filter + "\n");
    }

    @Test
    public void asksTheDialplan() {
        assertThat(AmiActions.dialplanExists("default", "300").fields())
                .isEqualTo(Map.of("Variable", "DIALPLAN_EXISTS(default,300,1)"));
        assertThat(AmiActions.getVariable("PJSIP/a-1", "FEATUREMAP(atxfer)").fields())
                .containsEntry("Variable", "FEATUREMAP(atxfer)");
    }
}
