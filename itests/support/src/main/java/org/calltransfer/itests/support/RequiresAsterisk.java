package org.calltransfer.itests.support;

import org.junit.AssumptionViolatedException;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks tests that need a real Asterisk. Where it can neither be found nor installed they are skipped, which is said
 * plainly; in continuous integration ({@code CI=true}) they fail instead, because a test that quietly never runs is none.
 */
public final class RequiresAsterisk implements TestRule {

    private static final Logger LOG = LoggerFactory.getLogger(RequiresAsterisk.class);

    private final AsteriskVersion version;

    public RequiresAsterisk(AsteriskVersion version) {
        this.version = version;
    }

    @Override
    public Statement apply(Statement test, Description description) {
        return new Statement() {
            @Override
            public void evaluate() throws Throwable {
                check(description.getDisplayName());
                test.evaluate();
            }
        };
    }

    private void check(String test) {
        try {
            AsteriskInstall.of(version);
            Sipp.require();
        } catch (AsteriskUnavailableException e) {
            String notRun = "NOT RUN: " + test + " needs " + version + ": " + e.getMessage();
            LOG.warn(notRun);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(notRun, e);
            }
            throw new AssumptionViolatedException(notRun, e);
        }
    }
}
