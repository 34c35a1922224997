package org.calltransfer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.Test;

public class SettingsTest {

    @Test
    public void aListMayBeOneTextWithCommas() {
        assertThat(of("hosts", " a, b ,,c").list("hosts")).containsExactly("a", "b", "c");
        assertThat(of("hosts", new String[] {"a", "b,c"}).list("hosts")).containsExactly("a", "b", "c");
        assertThat(of("hosts", List.of("a")).list("hosts")).containsExactly("a");
        assertThat(of("hosts", "a").list("others")).isEmpty();
    }

    @Test
    public void aNumberMayBeTextAndIsHeldToItsLimits() {
        assertThat(of("port", "5038").number("port", 1, 65535)).isEqualTo(5038);
        assertThat(of("port", 5038).number("port", 1, 65535)).isEqualTo(5038);
        for (Object wrong : List.of("0", "65536", "x", "", "1.5")) {
            assertThatThrownBy(() -> of("port", wrong).number("port", 1, 65535))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessage("port: a whole number from 1 to 65535 is required");
        }
    }

    @Test
    public void aTextMustBeThereAndFitItsRule() {
        assertThatThrownBy(() -> of("id", " ").text("id")).hasMessage("id: a value is required");
        assertThatThrownBy(() -> of("id", "A!").text("id", Pattern.compile("[a-z]+"), "lower case letters"))
                .hasMessage("id: lower case letters");
    }

    @Test
    public void aChoiceIsOneOfItsWords() {
        assertThat(of("preferred", "Blind").choice("preferred", List.of("blind", "consultative")))
                .isEqualTo("blind");
        assertThatThrownBy(() -> of("preferred", "deaf").choice("preferred", List.of("blind", "consultative")))
                .hasMessage("preferred: one of blind, consultative is required");
        assertThat(of("on", true).flag("on")).isTrue();
    }

    @Test
    public void aTextMayBeMissing() {
        assertThat(of("trust", " a.pem ").optional("trust")).contains("a.pem");
        assertThat(of("trust", " ").optional("trust")).isEmpty();
        assertThat(of("trust", "a.pem").optional("other")).isEmpty();
    }

    @Test
    public void aPlaceholderThatWasNotFilledIsRefused() {
        for (String value :
                List.of("$[secret:ami]", "$[secret:ami", "user=$[secret:ami];rest", "$[secret:ami;default=x]")) {
            String message = ".password: the placeholder $[secret:ami] was not filled by the container";
            assertThatThrownBy(() -> of(".password", value).text(".password")).hasMessage(message);
            assertThatThrownBy(() -> of(".password", value).optional(".password"))
                    .hasMessage(message);
            assertThatThrownBy(() -> of(".password", "a," + value).list(".password"))
                    .hasMessage(message);
        }
        assertThatThrownBy(() -> of("host", "$[pbx1]").text("host")).hasMessageContaining("$[pbx1]");
    }

    @Test
    public void aSecretMayHoldTheSignsOfAPlaceholder() {
        assertThat(of(".password", "$[a+$b[c]").text(".password")).isEqualTo("$[a+$b[c]");
    }

    private static Settings of(String key, Object value) {
        return new Settings(Map.of(key, value));
    }
}
