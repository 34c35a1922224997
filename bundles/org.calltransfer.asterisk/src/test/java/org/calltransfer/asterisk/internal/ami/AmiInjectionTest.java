package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;

/** No value of any action can become a header or an action of its own. */
public class AmiInjectionTest {

    /** Good arguments for each factory method: what is not in this table fails the test. */
    private static final Map<String, List<Object>> GOOD = Map.ofEntries(
            Map.entry("redirect", List.of("PJSIP/alice-00000001", "from-x_1", "*30+0#")),
            Map.entry("atxfer", List.of("PJSIP/alice-00000001", "from-x_1", "*30#A")),
            Map.entry("hangup", List.of("Local/300@default-0000a1;2", 16)),
            Map.entry("getVariable", List.of("PJSIP/alice-00000001", "FEATUREMAP(atxfer)")),
            Map.entry("dialplanExists", List.of("from-x_1", "300")),
            Map.entry("coreShowChannels", List.of()),
            Map.entry("coreSettings", List.of()),
            Map.entry("coreStatus", List.of()),
            Map.entry("listCommands", List.of()),
            Map.entry("onlyEvents", List.of(List.of("Hold"))),
            Map.entry("challenge", List.of()),
            Map.entry("login", List.of("transfer", "0123456789abcdef0123456789abcdef", "system,call")),
            Map.entry("ping", List.of()));

    private static final List<String> LINE_ENDS =
            List.of("\r\n\r\n", "\r\n", "\n\n", "\n", "\r", "\r\r\n", "\u0085", "\u2028", "\u000b", "\f", "\0");
    private static final List<String> INJECTED =
            List.of("Action: DBPut\r\nFamily: a\r\nKey: b\r\nVal: c", "ActionID: 1", "Action: Ping", "X: y", "");

    @Rule
    public final LinkRule rig = new LinkRule();

    private static List<Method> factories() {
        return Arrays.stream(AmiActions.class.getDeclaredMethods())
                .filter(method ->
                        method.getReturnType() == AmiAction.class && !Modifier.isPrivate(method.getModifiers()))
                .toList();
    }

    private static AmiAction make(Method factory, List<Object> arguments) throws Throwable {
        try {
            return (AmiAction) factory.invoke(null, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    public void everyActionIsInTheTable() {
        assertThat(factories()).extracting(Method::getName).containsExactlyInAnyOrderElementsOf(GOOD.keySet());
    }

    @Test
    public void everyTextOfEveryActionIsRefusedWithALineEndInIt() {
        int refused = 0;
        for (Method factory : factories()) {
            List<Object> good = GOOD.get(factory.getName());
            for (int i = 0; i < good.size(); i++) {
                boolean list = good.get(i) instanceof List;
                Object value = list ? ((List<?>) good.get(i)).get(0) : good.get(i);
                if (value instanceof String text) {
                    for (String bad : spoiled(text)) {
                        List<Object> arguments = new ArrayList<>(good);
                        arguments.set(i, list ? List.of(bad) : bad);
                        assertThatThrownBy(() -> make(factory, arguments))
                                .as("%s of %s", factory.getName(), arguments)
                                .isInstanceOf(IllegalArgumentException.class);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static Set<String> spoiled(String text) {
        Set<String> spoiled = new HashSet<>();
        for (String end : LINE_ENDS) {
            for (String injected : INJECTED) {
                spoiled.add(text + end + injected);
                spoiled.add(end + injected + end + text);
                spoiled.add(text.charAt(0) + end + injected + text.substring(1));
            }
        }
        return spoiled;
    }

    @Test
    public void everyActionArrivesAsItselfAndNothingElse() throws Exception {
        rig.connect(new ShortTiming());
        for (Method factory : factories()) {
            rig.server().forgetActions();
            AmiAction action;
            try {
                action = make(factory, GOOD.get(factory.getName()));
            } catch (Throwable e) {
                throw new AssertionError(factory.getName(), e);
            }
            rig.answer(action);
            Map<String, String> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            expected.putAll(action.fields());
            expected.put("Action", action.name());
            List<Map<String, String>> received = rig.server().actions(action.name());
            assertThat(received).anySatisfy(headers -> {
                assertThat(headers).containsKey("ActionID");
                assertThat(headers).hasSize(expected.size() + 1).containsAllEntriesOf(expected);
            });
            assertThat(rig.server().actions())
                    .allMatch(it -> List.of(action.name(), "Ping").contains(it.get("Action")));
        }
    }

    /** Behind the rules for values there is a second barrier, for an action made in another way. */
    @Test
    public void anActionThatHoldsAnotherIsNotWritten() throws Exception {
        AmiLink link = rig.connect(new ShortTiming());
        AmiAction two = new AmiAction("Ping", Map.of("X", "1\r\n\r\nAction: DBPut\r\nFamily: a\r\nKey: b"));
        LinkRule.assertFails(link.send(two), IllegalArgumentException.class);
        rig.assertUnharmed();
        assertThat(rig.server().actions("DBPut")).isEmpty();
    }

    @Test
    public void thePasswordIsNeverSent() throws Exception {
        rig.connect(new ShortTiming());
        rig.assertUnharmed();
        assertThat(rig.server().actions()).isNotEmpty().noneMatch(it -> it.containsValue(FakeAmi.PASSWORD));
        assertThat(rig.server().actions("Login")).hasSize(1);
    }

    @Test
    public void aPasswordWithALineEndIsNoAction() {
        AmiSettings settings = rig.server().settings("x\r\n\r\nAction: DBPut");
        rig.open(settings, new ShortTiming(), rig.listener);
        rig.awaitStatus(AmiLinkState.Status.REFUSED);
        assertThat(rig.server().actions()).extracting(it -> it.get("Action")).containsExactly("Challenge", "Login");
    }
}
