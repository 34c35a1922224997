package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.Offer;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** The choice as a table, one case a line. */
@RunWith(Parameterized.class)
public class SelectionTest {

    /** Offers are named B.. for blind and C.. for consultative; -X is stated not to do X, !X is refused because of X. */
    private static final String CASES = """
            blind    | consultative | B, C                           | B    | C NOT_SUPPORTED
            one-step | blind        | B, C                           | C    | B NOT_SUPPORTED
            two-step | blind        | B, C                           | C    | B NOT_SUPPORTED
            auto     | consultative | B, C                           | C    | B NONE
            auto     | blind        | B, C                           | B    | C NONE
            auto     | consultative | B1, B2, C1, C2                 | C1   | C2 NONE, B1 NONE, B2 NONE
            auto     | consultative | B                              | B    |
            auto     | blind        | C                              | C    |
            auto     | consultative | B, C!NOT_PERMITTED             | B    | C NOT_PERMITTED
            auto     | consultative | B, C-CONSULTATION_ONE_STEP     | B    | C NOT_SUPPORTED
            auto     | blind        | B!UNREACHABLE, C               | C    | B UNREACHABLE
            auto     | blind        | B!UNREACHABLE, C!NOT_PERMITTED | none | B UNREACHABLE, C NOT_PERMITTED
            auto     | consultative | B!UNREACHABLE, C!NOT_PERMITTED | none | C NOT_PERMITTED, B UNREACHABLE
            blind    | consultative | B!UNREACHABLE, C               | none | B UNREACHABLE, C NOT_SUPPORTED
            blind    | blind        | B1!NOT_PERMITTED, B2           | B2   | B1 NOT_PERMITTED
            blind    | blind        | B1-BLIND, B2                   | B2   | B1 NOT_SUPPORTED
            one-step | consultative | C-CONSULTATION_ONE_STEP        | none | C NOT_SUPPORTED
            one-step | consultative | C-CONSULTATION_TWO_STEP        | C    |
            two-step | consultative | C1-CONSULTATION_TWO_STEP, C2   | C2   | C1 NOT_SUPPORTED
            two-step | consultative | C-CONSULTATION_ONE_STEP        | C    |
            one-step | consultative | C-COMPLETE_WHILE_RINGING       | C    |
            auto     | consultative |                                | none |
            """;

    private final String[] columns;

    public SelectionTest(String line) {
        columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    @Parameters(name = "{0}")
    public static List<String> lines() {
        return CASES.lines().toList();
    }

    @Test
    public void chosenAndRefused() {
        TransferKind preferred = TransferKind.valueOf(columns[1].toUpperCase(Locale.ROOT));
        Selection selection = Selection.of(request(columns[0]), preferred, "pbx", offers(columns[2]));
        assertThat(selection.chosen().map(Offer::mechanism).orElse("none")).isEqualTo(columns[3]);
        assertThat(selection.refused().stream()
                        .map(refusal -> refusal.candidate().mechanism() + " " + refusal.reason())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(columns[4]);
    }

    private static TransferRequest request(String name) {
        return switch (name) {
            case "blind" -> TestCalls.blind();
            case "one-step" -> TestCalls.oneStep();
            case "two-step" -> TestCalls.twoStep();
            default -> TestCalls.auto();
        };
    }

    private static List<Offer> offers(String list) {
        return Stream.of(list.split(", "))
                .filter(text -> !text.isEmpty())
                .map(SelectionTest::offer)
                .toList();
    }

    private static Offer offer(String text) {
        String[] parts = text.split("[-!]");
        TransferKind kind = text.startsWith("B") ? TransferKind.BLIND : TransferKind.CONSULTATIVE;
        Offer offer = Offer.of(parts[0], kind, Capabilities.NONE);
        if (text.contains("!")) {
            return offer.refuse(Reason.valueOf(parts[1]), "refused");
        }
        return text.contains("-")
                ? Offer.of(parts[0], kind, Capabilities.NONE.with(Capability.valueOf(parts[1]), Support.NO))
                : offer;
    }
}
